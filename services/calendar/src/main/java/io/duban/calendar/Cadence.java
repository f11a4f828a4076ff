package io.duban.calendar;

/// How often a report is owed. The code is the lower-case word that contracts use.
public enum Cadence {
  WEEKLY("weekly"),
  MONTHLY("monthly"),
  QUARTERLY("quarterly");

  private final String code;

  Cadence(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /// @throws IllegalArgumentException if no cadence has this code
  public static Cadence of(String code) {
    for (Cadence cadence : values()) {
      if (cadence.code.equals(code)) {
        return cadence;
      }
    }
    throw new IllegalArgumentException("not a cadence: " + code);
  }
}
