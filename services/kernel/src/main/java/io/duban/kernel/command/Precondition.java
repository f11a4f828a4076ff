package io.duban.kernel.command;

/// What the client says of the version it acts on.
public sealed interface Precondition {
  /// `If-Match: "7"`: the stream must be at this version, or 412.
  record AtVersion(long version) implements Precondition {}

  /// `If-Match: *`, or a create: on whatever is there; a conflict is retried by the server.
  record Whatever() implements Precondition {}
}
