package io.duban.projection.overdue.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The light of an indicator. Red: its period is over and the target not met. Yellow: behind pace,
/// or a first value is owed and has not come. Pace is the elapsed share of the period for
/// cumulative kinds, the target itself for levels, shares and growth. A target relative to another
/// series has no figure to compare with and stays green; one that the plan states nowhere any more
/// has no light.
public final class IndicatorRule {
  private IndicatorRule() {}

  public static IndicatorVerdict judge(IndicatorFacts indicator, Moment now) {
    if (indicator.withdrawn()) {
      return new IndicatorVerdict(Light.NONE, List.of("withdrawn"), null);
    }
    BigDecimal target = indicator.target();
    if (target == null) {
      return new IndicatorVerdict(Light.GREEN, List.of("relative"), null);
    }
    BigDecimal value = indicator.value();
    boolean met = value != null && met(value, indicator.comparator(), target);
    if (met) {
      return new IndicatorVerdict(Light.GREEN, List.of("met"), true);
    }
    if (now.past(indicator.to())) {
      return new IndicatorVerdict(Light.RED, List.of("target-missed"), false);
    }
    @Nullable String behind =
        value == null ? owedAndMissing(indicator, now) : behind(indicator, value, target, now);
    return behind == null
        ? new IndicatorVerdict(Light.GREEN, List.of(), false)
        : new IndicatorVerdict(Light.YELLOW, List.of(behind), false);
  }

  private static boolean met(BigDecimal value, String comparator, BigDecimal target) {
    int order = value.compareTo(target);
    return switch (comparator) {
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      case "=" -> order == 0;
      default -> order >= 0;
    };
  }

  private static @Nullable String owedAndMissing(IndicatorFacts indicator, Moment now) {
    var first = now.period(indicator.cadence(), indicator.from());
    return now.past(now.reportDue(first)) ? "value-missing" : null;
  }

  private static @Nullable String behind(
      IndicatorFacts indicator, BigDecimal value, BigDecimal target, Moment now) {
    if (indicator.comparator().equals("<=")) {
      return "behind-pace";
    }
    long total = days(indicator.from(), indicator.to());
    long elapsed = Math.clamp(days(indicator.from(), now.day()), 0, total);
    boolean cumulative = indicator.kind().equals("cumulative");
    BigDecimal actual = cumulative ? value.multiply(BigDecimal.valueOf(total)) : value;
    BigDecimal scheduled = cumulative ? target.multiply(BigDecimal.valueOf(elapsed)) : target;
    return actual.compareTo(scheduled.multiply(now.policy().paceThreshold())) < 0
        ? "behind-pace"
        : null;
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
