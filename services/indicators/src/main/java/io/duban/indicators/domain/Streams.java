package io.duban.indicators.domain;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;

/// The streams of this service, named by business keys.
public final class Streams {
  private Streams() {}

  /// The indicator that the document's statements under this name make.
  public static StreamId indicator(String documentNumber, String name) {
    return StreamId.of("indicator", Names.id("indicator", documentNumber, name));
  }
}
