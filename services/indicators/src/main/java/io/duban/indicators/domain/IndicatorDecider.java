package io.duban.indicators.domain;

import io.duban.indicators.domain.Indicator.Defined;
import io.duban.indicators.domain.Indicator.Figure;
import io.duban.indicators.domain.Indicator.Place;
import io.duban.indicators.domain.Indicator.Undefined;
import io.duban.indicators.domain.Indicator.Withdrawn;
import io.duban.indicators.domain.IndicatorCommand.CorrectValue;
import io.duban.indicators.domain.IndicatorCommand.ReportValue;
import io.duban.indicators.domain.IndicatorCommand.State;
import io.duban.indicators.domain.IndicatorCommand.WithdrawStatement;
import io.duban.indicators.domain.IndicatorEvent.IndicatorDefined;
import io.duban.indicators.domain.IndicatorEvent.StatementJoined;
import io.duban.indicators.domain.IndicatorEvent.StatementWithdrawn;
import io.duban.indicators.domain.IndicatorEvent.TargetAmended;
import io.duban.indicators.domain.IndicatorEvent.ValueCorrected;
import io.duban.indicators.domain.IndicatorEvent.ValueReported;
import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The rules of an indicator. Statements under one name make one indicator, and nobody reports a
/// figure twice.
///
/// | state \ command | state | withdraw statement | report value | correct value |
/// | --- | --- | --- | --- | --- |
/// | Undefined | Defined | unchanged | refused | refused |
/// | Defined | joins or amends | Defined or Withdrawn | new period: reported | other: corrected |
/// | Withdrawn | Defined | unchanged | refused | refused |
///
/// A new target joins. A known one that reads the same, or that no notice authorises to read
/// otherwise, changes nothing; else it is amended. Withdrawing an unknown target changes nothing;
/// the last known one withdraws the indicator, whose figures stay.
public final class IndicatorDecider
    implements Decider<Indicator, IndicatorCommand, IndicatorEvent> {

  @Override
  public Indicator initial() {
    return new Undefined();
  }

  @Override
  public Decision<IndicatorEvent> decide(Indicator state, IndicatorCommand command) {
    return switch (state) {
      case Undefined _ ->
          switch (command) {
            case State statement -> define(statement);
            case WithdrawStatement _ -> Decision.unchanged();
            case ReportValue _, CorrectValue _ ->
                Decision.refuse(Refusal.unknown("indicator-unknown"));
          };
      case Defined defined ->
          switch (command) {
            case State statement -> state(defined, statement);
            case WithdrawStatement withdrawal -> withdraw(defined, withdrawal);
            case ReportValue report -> FigureRules.report(defined, report);
            case CorrectValue correction -> FigureRules.correct(defined, correction);
          };
      case Withdrawn withdrawn ->
          switch (command) {
            case State statement -> define(statement);
            case WithdrawStatement _ -> Decision.unchanged();
            case ReportValue _, CorrectValue _ ->
                Decision.refuse(
                    Refusal.conflict("indicator-withdrawn")
                        .with("authorisedBy", withdrawn.authorisedBy())
                        .with("from", withdrawn.from().toString()));
          };
    };
  }

  @Override
  public Indicator evolve(Indicator state, IndicatorEvent event) {
    return switch (state) {
      case Undefined _ ->
          event instanceof IndicatorDefined definition
              ? defined(definition, new TreeMap<>())
              : state;
      case Withdrawn(var last, _, _) ->
          event instanceof IndicatorDefined definition
              ? defined(definition, last.figures())
              : state;
      case Defined defined ->
          switch (event) {
            case IndicatorDefined _ -> defined;
            case StatementJoined(var statement, var owners) ->
                defined.with(new Place(statement, owners));
            case TargetAmended(var statement, var owners, var standing, _, _) ->
                defined.as(standing, new Place(statement, owners));
            case StatementWithdrawn withdrawal -> withdrawn(defined, withdrawal);
            case ValueReported value -> defined.with(FigureRules.figure(value));
            case ValueCorrected value -> defined.with(FigureRules.figure(value));
          };
    };
  }

  private static Defined defined(IndicatorDefined definition, SortedMap<String, Figure> figures) {
    return new Defined(definition, List.of(), definition.owners(), figures);
  }

  private static Indicator withdrawn(Defined defined, StatementWithdrawn withdrawal) {
    var standing = withdrawal.standing();
    return standing == null
        ? new Withdrawn(defined, withdrawal.authorisedBy(), withdrawal.from())
        : defined.as(standing, withdrawal.target());
  }

  private static Decision<IndicatorEvent> define(State command) {
    var definition = command.definition();
    return Decision.accept(
        List.of(definition, new StatementJoined(command.statement(), definition.owners())));
  }

  private static Decision<IndicatorEvent> state(Defined defined, State command) {
    var definition = command.definition();
    var statement = command.statement();
    if (!defined.states(statement.target())) {
      return Decision.accept(new StatementJoined(statement, definition.owners()));
    }
    var place = new Place(statement, definition.owners());
    var authorisedBy = command.authorisedBy();
    return authorisedBy == null || defined.reads(place, definition)
        ? Decision.unchanged()
        : Decision.accept(
            new TargetAmended(
                statement,
                place.owners(),
                defined.amended(place, definition),
                authorisedBy,
                definition.from()));
  }

  private static Decision<IndicatorEvent> withdraw(Defined defined, WithdrawStatement command) {
    int target = command.target();
    return defined.states(target)
        ? Decision.accept(
            new StatementWithdrawn(
                target,
                defined.onlyStatedBy(target) ? null : defined.without(target),
                command.authorisedBy(),
                command.from()))
        : Decision.unchanged();
  }
}
