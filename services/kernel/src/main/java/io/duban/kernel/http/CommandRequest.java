package io.duban.kernel.http;

import io.duban.kernel.Actor;
import io.duban.kernel.command.CommandContext;
import jakarta.enterprise.context.RequestScoped;

/// The current request as a command's context: actor from the token, key and version from the
/// headers.
@RequestScoped
public class CommandRequest {
  /// For a create: `Idempotency-Key` is required (400 `idempotency-key-required`), `If-Match` is
  /// not.
  public CommandContext create() {
    throw new UnsupportedOperationException();
  }

  /// For a change: `If-Match` is required (428 `if-match-required`), the key is accepted.
  public CommandContext change() {
    throw new UnsupportedOperationException();
  }

  public Actor actor() {
    throw new UnsupportedOperationException();
  }
}
