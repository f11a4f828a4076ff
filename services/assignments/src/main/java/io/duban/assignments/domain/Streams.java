package io.duban.assignments.domain;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import java.util.UUID;
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

  /// By the item's id, which stays when its number in the plan changes.
  ///
  /// @param item the item that names the unit; null where a rule of the plan implies it for a range
  ///     of items
  public static StreamId assignment(String documentNumber, @Nullable UUID item, String unit) {
    var part = item == null ? IMPLIED : item.toString();
    return StreamId.of("assignment", Names.id("assignment", documentNumber, part, unit));
  }
}
