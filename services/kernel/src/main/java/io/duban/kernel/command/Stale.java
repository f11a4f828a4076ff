package io.duban.kernel.command;

/// The stream is not at the version that the client named; carries the version it has.
public final class Stale extends RuntimeException {
  private final transient long actualVersion;

  public Stale(long actualVersion) {
    super(String.valueOf(actualVersion), null, false, false);
    this.actualVersion = actualVersion;
  }

  public long actualVersion() {
    return actualVersion;
  }
}
