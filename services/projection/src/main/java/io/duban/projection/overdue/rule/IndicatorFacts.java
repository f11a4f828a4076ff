package io.duban.projection.overdue.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the rule reads of an indicator.
///
/// @param target null for a target relative to another series
/// @param value the figure of the latest reported period; cumulative kinds count from the period's
///     start
/// @param withdrawn no place of the plan states it any more
public record IndicatorFacts(
    String kind,
    String comparator,
    @Nullable BigDecimal target,
    LocalDate from,
    LocalDate to,
    String cadence,
    @Nullable BigDecimal value,
    boolean withdrawn) {}
