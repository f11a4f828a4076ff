package io.duban.indicators.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Exact decimals in bounds: at most six decimal places, and smaller than a thousand million
/// million.
public final class Decimals {
  public static final int MAX_SCALE = 6;
  public static final int MAX_INTEGER_DIGITS = 15;

  private Decimals() {}

  public static boolean inBounds(BigDecimal value) {
    return value.scale() <= MAX_SCALE
        && value.precision() - (long) value.scale() <= MAX_INTEGER_DIGITS;
  }

  /// Decimal places that the figure is written with.
  public static int scale(String value) {
    return Math.max(0, new BigDecimal(value).scale());
  }

  /// Equal as numbers: 20 and 20.0 are the same figure.
  static boolean same(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
  }
}
