package io.duban.indicators;

import static io.duban.indicators.Statements.AMENDED;
import static io.duban.indicators.Statements.AUTHORITY;
import static io.duban.indicators.Statements.FIRST;
import static io.duban.indicators.Statements.authorised;
import static io.duban.indicators.Statements.inItem;
import static io.duban.indicators.Statements.joined;
import static io.duban.indicators.Statements.report;
import static io.duban.indicators.Statements.reported;
import static io.duban.indicators.Statements.standing;
import static io.duban.indicators.Statements.statements;
import static io.duban.indicators.Statements.withdraw;
import static io.duban.indicators.Statements.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorCommand;
import io.duban.indicators.domain.IndicatorCommand.CorrectValue;
import io.duban.indicators.domain.IndicatorDecider;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.testkit.DeciderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a later notice that takes targets out of the plan does to an indicator.
class WithdrawalDeciderTest {
  private final DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent> indicator =
      DeciderSpec.of(new IndicatorDecider(), IndicatorEvent.class);

  @Test
  void without_a_further_statement_its_owners_answer_no_more() {
    both().when(withdraw(18)).thenEvents(withdrawn(18, standing("2000", 0)));
    both(withdrawn(18, standing("2000", 0)))
        .when(report(null, "2024-07", "1"))
        .thenEvents(reported("office", "2024-07", "1"));
  }

  @Test
  void without_the_first_statement_the_next_one_defines_it() {
    var next = inItem(18, "1800.25", "hz-kjj");
    indicator
        .given(FIRST.definition(), joined(FIRST), joined(next))
        .when(withdraw(6))
        .thenEvents(withdrawn(6, standing("1800.25", 2, "hz-kjj")));
    var left =
        defined(
            indicator.given(
                FIRST.definition(),
                joined(FIRST),
                joined(next),
                withdrawn(6, standing("1800.25", 2, "hz-kjj"))));
    assertThat(left.definition().value()).isEqualTo("1800.25");
    assertThat(left.statements()).containsExactly(next.statement());
    assertThat(left.statementsDiffer()).isFalse();
  }

  @Test
  void withdrawing_what_nobody_states_changes_nothing() {
    indicator.given().when(withdraw(6)).thenUnchanged();
    both().when(withdraw(7)).thenUnchanged();
    withoutAny().when(withdraw(6)).thenUnchanged();
    withoutAny().when(withdraw(18)).thenUnchanged();
  }

  @Test
  void without_any_statement_it_is_withdrawn_and_its_figures_stay() {
    both(withdrawn(6, standing("2000", 0, "hz-kjj")))
        .when(withdraw(18))
        .thenEvents(withdrawn(18, null));
    assertThat(withoutAny(reported("hz-kjj", "2024-06", "1032")).state())
        .isInstanceOfSatisfying(
            Indicator.Withdrawn.class,
            state -> {
              assertThat(state.from()).isEqualTo(AMENDED);
              assertThat(state.authorisedBy()).isEqualTo(AUTHORITY);
              assertThat(state.last().figures()).containsOnlyKeys("2024-06");
              assertThat(state.last().owners()).containsExactly("hz-kjj");
            });
  }

  @Test
  void nobody_reports_on_what_was_withdrawn() {
    withoutAny().when(report("hz-kjj", "2024-06", "1")).thenRefused("indicator-withdrawn");
    withoutAny().when(report(null, "2024-06", "1")).thenRefused("indicator-withdrawn");
    withoutAny(reported("hz-kjj", "2024-06", "1032"))
        .when(new CorrectValue(report("hz-kjj", "2024-06", "1041"), "补录"))
        .thenRefused("indicator-withdrawn");
  }

  @Test
  void a_later_statement_defines_it_again_and_the_figures_are_there() {
    var again = authorised(inItem(18, "2500", "hz-kjj"));
    var figure = reported("hz-kjj", "2024-06", "1032");
    withoutAny(figure).when(again).thenEvents(again.definition(), joined(again));
    var events = gone(figure);
    events.addAll(List.of(again.definition(), joined(again)));
    var state = defined(indicator.given(events));
    assertThat(state.definition().value()).isEqualTo("2500");
    assertThat(state.figures()).containsOnlyKeys("2024-06");
    assertThat(state.statements()).containsExactly(again.statement());
  }

  private DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent>.Given both(
      IndicatorEvent... since) {
    var events = statements();
    events.addAll(List.of(since));
    return indicator.given(events);
  }

  private DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent>.Given withoutAny(
      IndicatorEvent... figures) {
    return indicator.given(gone(figures));
  }

  /// After these figures, target 6 and then target 18 were withdrawn.
  private static List<IndicatorEvent> gone(IndicatorEvent... figures) {
    var events = statements();
    events.addAll(List.of(figures));
    events.add(withdrawn(6, standing("2000", 0, "hz-kjj")));
    events.add(withdrawn(18, null));
    return events;
  }

  private static Indicator.Defined defined(
      DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent>.Given given) {
    return (Indicator.Defined) given.state();
  }
}
