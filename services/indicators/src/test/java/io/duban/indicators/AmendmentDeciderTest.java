package io.duban.indicators;

import static io.duban.indicators.Statements.AT_LAST;
import static io.duban.indicators.Statements.AUTHORITY;
import static io.duban.indicators.Statements.FIRST;
import static io.duban.indicators.Statements.SECOND;
import static io.duban.indicators.Statements.amended;
import static io.duban.indicators.Statements.authorised;
import static io.duban.indicators.Statements.headline;
import static io.duban.indicators.Statements.inItem;
import static io.duban.indicators.Statements.joined;
import static io.duban.indicators.Statements.report;
import static io.duban.indicators.Statements.reportAtLast;
import static io.duban.indicators.Statements.reported;
import static io.duban.indicators.Statements.standing;
import static io.duban.indicators.Statements.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorCommand;
import io.duban.indicators.domain.IndicatorCommand.State;
import io.duban.indicators.domain.IndicatorDecider;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.indicators.domain.IndicatorEvent.Standing;
import io.duban.indicators.domain.IndicatorEvent.Statement;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a later notice that states targets otherwise does to an indicator.
class AmendmentDeciderTest {
  private static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

  private final DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent> indicator =
      DeciderSpec.of(new IndicatorDecider(), IndicatorEvent.class);

  @Test
  void what_a_notice_states_as_it_reads_changes_nothing() {
    both().when(authorised(FIRST)).thenUnchanged();
    both().when(authorised(SECOND)).thenUnchanged();
  }

  @Test
  void what_no_notice_authorises_changes_nothing() {
    both().when(headline("2200")).thenUnchanged();
    both().when(inItem(18, "2200", "hz-czj")).thenUnchanged();
  }

  @Test
  void the_first_statement_defines_the_indicator_anew() {
    var more = authorised(headline("2200.5"));
    both().when(more).thenEvents(amended(more, standing("2200.5", 1, "hz-kjj")));
    var state = defined(both(amended(more, standing("2200.5", 1, "hz-kjj"))));
    assertThat(state.definition().value()).isEqualTo("2200.5");
    assertThat(state.definition().scale()).isEqualTo(1);
    assertThat(state.definition().from()).isEqualTo(FIRST.definition().from());
    assertThat(state.statementsDiffer()).isTrue();
  }

  @Test
  void a_further_statement_is_amended_without_defining_it() {
    var other = authorised(inItem(18, "1800", "hz-czj", "hz-kjj"));
    both()
        .when(other)
        .thenEvents(amended(authorised(inItem(18, "1800", "hz-czj", "hz-kjj")), two("2000")));
    var state = defined(both(amended(other, two("2000"))));
    assertThat(state.definition().value()).isEqualTo("2000");
    assertThat(state.statements().getLast().value()).isEqualTo("1800");
    assertThat(state.owners()).containsExactly("hz-czj", "hz-kjj");
  }

  @Test
  void owners_are_whoever_the_statements_that_stand_name() {
    var handedOver = authorised(inItem(18, "2000", "hz-czj"));
    both().when(handedOver).thenEvents(amended(handedOver, standing("2000", 0, "hz-czj")));
    both(amended(handedOver, standing("2000", 0, "hz-czj")))
        .when(report("hz-kjj", "2024-06", "1"))
        .thenRefused("not-your-indicator");
  }

  @Test
  void the_order_of_owners_says_nothing() {
    var first = inItem(18, "2000", "hz-kjj", "hz-czj");
    indicator
        .given(first.definition(), joined(first))
        .when(authorised(inItem(18, "2000", "hz-czj", "hz-kjj")))
        .thenUnchanged();
  }

  @Test
  void kind_reference_and_last_day_are_those_of_the_first_statement() {
    var longer = authorised(FIRST, "cumulative", null, LocalDate.of(2025, 6, 30));
    both().when(longer).thenEvents(amended(longer, until(LocalDate.of(2025, 6, 30))));
    both(amended(longer, until(LocalDate.of(2025, 6, 30))))
        .when(reportAtLast("hz-kjj", "2025-06", "1"))
        .thenEvents(reported("hz-kjj", "2025-06", "1", AT_LAST));
    var relative = authorised(FIRST, "relative", "全省平均", YEAR_END);
    both()
        .when(relative)
        .thenEvents(
            amended(
                relative,
                new Standing(
                    "relative", ">=", "2000", "家", "全省平均", 0, YEAR_END, List.of("hz-kjj"))));
    both().when(authorised(SECOND, "level", "全省平均", YEAR_END)).thenUnchanged();
  }

  @Test
  void an_item_that_is_renumbered_is_read_under_its_new_number() {
    var stated = SECOND.statement();
    var renumbered =
        new State(
            authorised(SECOND).definition(),
            new Statement(
                18,
                "6.2",
                stated.itemId(),
                stated.name(),
                stated.value(),
                stated.comparator(),
                stated.unit()),
            AUTHORITY);
    both().when(renumbered).thenEvents(amended(renumbered, standing("2000", 0, "hz-kjj")));
  }

  @Test
  void a_number_that_a_notice_adds_joins() {
    both()
        .when(authorised(inItem(50, "300", "hz-czj")))
        .thenEvents(joined(inItem(50, "300", "hz-czj")));
  }

  private static Standing two(String value) {
    return standing(value, 0, "hz-czj", "hz-kjj");
  }

  private static Standing until(LocalDate to) {
    return new Standing("cumulative", ">=", "2000", "家", null, 0, to, List.of("hz-kjj"));
  }

  private DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent>.Given both(
      IndicatorEvent... since) {
    var events = statements();
    events.addAll(List.of(since));
    return indicator.given(events);
  }

  private static Indicator.Defined defined(
      DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent>.Given given) {
    return (Indicator.Defined) given.state();
  }
}
