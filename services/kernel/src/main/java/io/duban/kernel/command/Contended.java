package io.duban.kernel.command;

import io.duban.kernel.StreamId;

/// Others wrote to the stream each time before this command could; it may be sent again.
public final class Contended extends RuntimeException {
  public Contended(StreamId stream) {
    super("contended: " + stream, null, false, false);
  }
}
