package io.duban.indicators.domain;

import io.duban.indicators.domain.IndicatorEvent.IndicatorDefined;
import io.duban.indicators.domain.IndicatorEvent.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be asked of an indicator.
public sealed interface IndicatorCommand {

  /// A plan states it: define it, or join this statement to those before. A target that it knows
  /// is amended to read so where a notice authorises that, and is else left as it is.
  ///
  /// @param definition how it is defined if this is the first statement, with this one's owners and
  ///     from the first day on which this is stated
  /// @param authorisedBy document number of the notice that amends the plan; null if it is the plan
  record State(IndicatorDefined definition, Statement statement, @Nullable String authorisedBy)
      implements IndicatorCommand {}

  /// The plan no longer states it there.
  ///
  /// @param target number of the statement within the plan
  /// @param authorisedBy document number of the notice that amends the plan
  /// @param from first day without it
  record WithdrawStatement(int target, String authorisedBy, LocalDate from)
      implements IndicatorCommand {}

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
      Submission submission)
      implements IndicatorCommand {}

  /// Replace the figure of a period and say why.
  record CorrectValue(ReportValue figure, String reason) implements IndicatorCommand {}
}
