package io.duban.kernel.command;

/// The decider refused the command; carries the refusal.
public final class Refused extends RuntimeException {
  private final transient io.duban.kernel.Refusal refusal;

  public Refused(io.duban.kernel.Refusal refusal) {
    super(String.valueOf(refusal), null, false, false);
    this.refusal = refusal;
  }

  public io.duban.kernel.Refusal refusal() {
    return refusal;
  }
}
