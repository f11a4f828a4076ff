package io.duban.kernel.command;

/// The Idempotency-Key was used before with another request.
public final class KeyReused extends RuntimeException {
  public KeyReused() {
    super("idempotency key reused", null, false, false);
  }
}
