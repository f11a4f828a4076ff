package io.duban.bench.survival;

/// A law that does not hold, and where.
public record Finding(String law, String where, String what) {
  @Override
  public String toString() {
    return law + ": " + where + ": " + what;
  }
}
