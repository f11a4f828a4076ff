package io.duban.kernel.store;

import io.duban.kernel.StreamId;

/// What a command answers, now and each time its key is used again: the stream it was for, the
/// version that the stream then had, and whether the command changed anything.
///
/// @param also further streams that a reader must have reached to have all that was written, each
///     `stream@version`, with commas between; empty for a command of one stream
public record Answer(StreamId stream, long version, boolean changed, String also) {
  public Answer(StreamId stream, long version, boolean changed) {
    this(stream, version, changed, "");
  }

  /// The token that a query may be given to read what this command wrote: `stream@version`, and
  /// what else it wrote behind commas.
  public String token() {
    return stream + "@" + version + (also.isEmpty() ? "" : "," + also);
  }
}
