package io.duban.indicators.domain;

import io.duban.calendar.Period;
import io.duban.indicators.domain.Indicator.Defined;
import io.duban.indicators.domain.Indicator.Figure;
import io.duban.indicators.domain.Indicator.Undefined;
import io.duban.indicators.domain.IndicatorCommand.CorrectValue;
import io.duban.indicators.domain.IndicatorCommand.ReportValue;
import io.duban.indicators.domain.IndicatorCommand.State;
import io.duban.indicators.domain.IndicatorEvent.IndicatorDefined;
import io.duban.indicators.domain.IndicatorEvent.StatementJoined;
import io.duban.indicators.domain.IndicatorEvent.ValueCorrected;
import io.duban.indicators.domain.IndicatorEvent.ValueReported;
import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The rules of an indicator. Statements under one name make one indicator, and nobody reports a
/// figure twice.
///
/// | state \ command | state | report value | correct value |
/// | --- | --- | --- | --- |
/// | Undefined | Defined | refused | refused |
/// | Defined | joins; known target: unchanged | new period: reported | another value: corrected |
public final class IndicatorDecider
    implements Decider<Indicator, IndicatorCommand, IndicatorEvent> {
  /// Who reported, where it was the office for an indicator without owners.
  public static final String OFFICE = "office";

  @Override
  public Indicator initial() {
    return new Undefined();
  }

  @Override
  public Decision<IndicatorEvent> decide(Indicator state, IndicatorCommand command) {
    return switch (state) {
      case Undefined _ ->
          switch (command) {
            case State(var definition, var statement) ->
                Decision.accept(
                    List.of(definition, new StatementJoined(statement, definition.owners())));
            case ReportValue _, CorrectValue _ ->
                Decision.refuse(Refusal.unknown("indicator-unknown"));
          };
      case Defined defined ->
          switch (command) {
            case State(var definition, var statement) ->
                defined.states(statement.target())
                    ? Decision.unchanged()
                    : Decision.accept(new StatementJoined(statement, definition.owners()));
            case ReportValue report ->
                refusal(defined, report).orElseGet(() -> add(defined, report));
            case CorrectValue(var figure, var reason) ->
                refusal(defined, figure).orElseGet(() -> correct(defined, figure, reason));
          };
    };
  }

  @Override
  public Indicator evolve(Indicator state, IndicatorEvent event) {
    return switch (state) {
      case Undefined _ ->
          event instanceof IndicatorDefined definition
              ? new Defined(definition, List.of(), definition.owners(), new TreeMap<>())
              : state;
      case Defined defined ->
          switch (event) {
            case IndicatorDefined _ -> defined;
            case StatementJoined(var statement, var owners) -> defined.with(statement, owners);
            case ValueReported value -> defined.with(figure(value));
            case ValueCorrected value -> defined.with(figure(value));
          };
    };
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
                    .map(period -> outsidePlan(definition, period))
                    .orElseGet(() -> Optional.of(notAPeriod(definition))))
        .map(Decision::refuse);
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
              report.submittedOn(),
              report.by()));
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
                report.submittedOn(),
                report.by()));
  }

  private static String reporter(ReportValue report) {
    var unit = report.unit();
    return unit == null ? OFFICE : unit;
  }

  private static Figure figure(ValueReported value) {
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

  private static Figure figure(ValueCorrected value) {
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
