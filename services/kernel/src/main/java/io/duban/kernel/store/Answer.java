package io.duban.kernel.store;

import io.duban.kernel.StreamId;

/// What a command answers, now and each time its key is used again: the stream it was for, the
/// version that the stream then had, and whether the command changed anything.
public record Answer(StreamId stream, long version, boolean changed) {
  /// The token that a query may be given to read what this command wrote: `stream@version`.
  public String token() {
    return stream + "@" + version;
  }
}
