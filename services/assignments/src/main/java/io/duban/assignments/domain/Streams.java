package io.duban.assignments.domain;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import org.jspecify.annotations.Nullable;

/// The streams of this service, named by what people call the things, so that hearing of one twice
/// leads to the same stream.
public final class Streams {
  private static final String IMPLIED = "implied";

  private Streams() {}

  public static StreamId unit(String code) {
    return StreamId.of("unit", Names.id("unit", code));
  }

  public static StreamId alias(String name) {
    return StreamId.of("unit-alias", Names.id("unit-alias", name));
  }

  /// @param itemNumber the item that names the unit; null where a rule of the plan implies it for a
  ///     range of items
  public static StreamId assignment(
      String documentNumber, @Nullable String itemNumber, String unit) {
    var part = itemNumber == null ? IMPLIED : itemNumber;
    return StreamId.of("assignment", Names.id("assignment", documentNumber, part, unit));
  }
}
