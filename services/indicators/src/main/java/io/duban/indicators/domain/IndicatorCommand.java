package io.duban.indicators.domain;

import io.duban.indicators.domain.IndicatorEvent.IndicatorDefined;
import io.duban.indicators.domain.IndicatorEvent.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be asked of an indicator.
public sealed interface IndicatorCommand {

  /// A plan states it: define it, or join this statement to those before.
  ///
  /// @param definition how it is defined if this is the first statement, with this one's owners
  record State(IndicatorDefined definition, Statement statement) implements IndicatorCommand {}

  /// Give the figure of a period.
  ///
  /// @param unit the unit that the person speaks for; null for the office, which answers for an
  ///     indicator that nobody owns
  record ReportValue(
      UUID report,
      @Nullable String unit,
      String period,
      BigDecimal value,
      String source,
      LocalDate submittedOn,
      String by)
      implements IndicatorCommand {}

  /// Replace the figure of a period and say why.
  record CorrectValue(ReportValue figure, String reason) implements IndicatorCommand {}
}
