package io.duban.kernel.store;

import io.duban.kernel.StreamId;

/// What became of one append of a batch. Each succeeds or fails on its own.
public sealed interface AppendOutcome {

  /// Stored; `position` is that of its last event (or the log's head, if it had no events).
  record Appended(Answer answer, long position) implements AppendOutcome {}

  /// The key was used before with the same request: nothing stored, the first answer again.
  record Replayed(Answer answer) implements AppendOutcome {}

  /// The key was used before with another request: nothing stored.
  record KeyReused() implements AppendOutcome {}

  /// A stream was not at the expected version: nothing stored.
  record Conflict(StreamId stream, long actualVersion) implements AppendOutcome {}
}
