package io.duban.tasks.notice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A target as the text states it.
///
/// @param value absent for a relative one
/// @param upTo the other end of a range
/// @param reference what a relative one is measured against
record FoundTarget(
    String name,
    String kind,
    String comparator,
    @Nullable BigDecimal value,
    @Nullable BigDecimal upTo,
    @Nullable String unit,
    @Nullable String reference,
    Span span,
    int confidence,
    String rule) {

  /// The same, to be met exactly.
  FoundTarget exactly() {
    return new FoundTarget(
        name, "level", "=", value, upTo, unit, reference, span, confidence, rule);
  }
}
