package io.duban.indicators.domain;

import io.duban.calendar.Period;
import io.duban.indicators.domain.Indicator.Defined;
import io.duban.indicators.domain.Indicator.Figure;
import io.duban.indicators.domain.IndicatorCommand.CorrectValue;
import io.duban.indicators.domain.IndicatorCommand.ReportValue;
import io.duban.indicators.domain.IndicatorEvent.IndicatorDefined;
import io.duban.indicators.domain.IndicatorEvent.ValueCorrected;
import io.duban.indicators.domain.IndicatorEvent.ValueReported;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may give which figures of an indicator that is defined; nobody reports one twice.
final class FigureRules {
  /// Who reported, where it was the office for an indicator without owners.
  private static final String OFFICE = "office";

  private FigureRules() {}

  static Decision<IndicatorEvent> report(Defined defined, ReportValue report) {
    return refusal(defined, report)
        .or(() -> wrongDay(defined, report))
        .orElseGet(() -> add(defined, report));
  }

  static Decision<IndicatorEvent> correct(Defined defined, CorrectValue correction) {
    var figure = correction.figure();
    return refusal(defined, figure)
        .or(() -> wrongDay(defined, figure))
        .orElseGet(() -> correct(defined, figure, correction.reason()));
  }

  private static Optional<Decision<IndicatorEvent>> refusal(Defined defined, ReportValue report) {
    var definition = defined.definition();
    return notTheirs(defined, report.unit())
        .or(
            () ->
                Decimals.inBounds(report.value())
                    ? Optional.empty()
                    : Optional.of(Refusal.invalid("value-out-of-bounds", "/value")))
        .or(
            () ->
                ReportPeriods.of(definition.cadence(), report.period())
                    .map(period -> wrongPeriod(definition, period, report.submission()))
                    .orElseGet(() -> Optional.of(notAPeriod(definition))))
        .map(Decision::refuse);
  }

  /// The day of a figure that stands already is not asked for again.
  private static Optional<Decision<IndicatorEvent>> wrongDay(Defined defined, ReportValue report) {
    var known = defined.figures().get(report.period());
    return known != null && Decimals.same(known.value(), report.value().toPlainString())
        ? Optional.empty()
        : report.submission().notToday("/submittedOn").map(Decision::refuse);
  }

  private static Optional<Refusal> notTheirs(Defined defined, @Nullable String unit) {
    var owners = defined.owners();
    if (unit == null) {
      return owners.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Refusal.forbidden("owned-by-units").with("owners", String.join(" ", owners)));
    }
    return owners.contains(unit)
        ? Optional.empty()
        : Optional.of(Refusal.forbidden("not-your-indicator").with("unit", unit));
  }

  private static Optional<Refusal> wrongPeriod(
      IndicatorDefined definition, Period period, Submission by) {
    return outsidePlan(definition, period)
        .or(
            () ->
                period.firstDay().isAfter(by.on())
                    ? Optional.of(Refusal.invalid("period-not-begun", "/period"))
                    : Optional.empty());
  }

  private static Optional<Refusal> outsidePlan(IndicatorDefined definition, Period period) {
    return !period.firstDay().isAfter(definition.to())
            && !period.lastDay().isBefore(definition.from())
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid("period-outside-plan", "/period")
                .with("from", definition.from().toString())
                .with("to", definition.to().toString()));
  }

  private static Refusal notAPeriod(IndicatorDefined definition) {
    return Refusal.invalid("period-not-of-cadence", "/period")
        .with("cadence", definition.cadence());
  }

  private static Decision<IndicatorEvent> add(Defined defined, ReportValue report) {
    var known = defined.figures().get(report.period());
    var text = report.value().toPlainString();
    if (known == null) {
      return Decision.accept(
          new ValueReported(
              report.report(),
              reporter(report),
              report.period(),
              text,
              report.source(),
              report.submission().on(),
              report.submission().by()));
    }
    return Decimals.same(known.value(), text)
        ? Decision.unchanged()
        : Decision.refuse(
            Refusal.conflict("value-already-reported")
                .with("period", known.period())
                .with("value", known.value()));
  }

  private static Decision<IndicatorEvent> correct(
      Defined defined, ReportValue report, String reason) {
    var known = defined.figures().get(report.period());
    var text = report.value().toPlainString();
    if (known == null) {
      return Decision.refuse(
          Refusal.conflict("nothing-to-correct").with("period", report.period()));
    }
    return Decimals.same(known.value(), text)
        ? Decision.unchanged()
        : Decision.accept(
            new ValueCorrected(
                report.report(),
                reporter(report),
                report.period(),
                text,
                report.source(),
                reason,
                report.submission().on(),
                report.submission().by()));
  }

  private static String reporter(ReportValue report) {
    var unit = report.unit();
    return unit == null ? OFFICE : unit;
  }

  static Figure figure(ValueReported value) {
    return new Figure(
        value.report(),
        value.unit(),
        value.period(),
        value.value(),
        value.source(),
        value.submittedOn(),
        value.by(),
        false);
  }

  static Figure figure(ValueCorrected value) {
    return new Figure(
        value.report(),
        value.unit(),
        value.period(),
        value.value(),
        value.source(),
        value.submittedOn(),
        value.by(),
        true);
  }
}
