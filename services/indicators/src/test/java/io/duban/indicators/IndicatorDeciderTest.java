package io.duban.indicators;

import static io.duban.indicators.Statements.DAY;
import static io.duban.indicators.Statements.definition;
import static io.duban.indicators.Statements.headline;
import static io.duban.indicators.Statements.inItem;
import static io.duban.indicators.Statements.joined;
import static io.duban.indicators.Statements.report;
import static io.duban.indicators.Statements.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorCommand;
import io.duban.indicators.domain.IndicatorCommand.CorrectValue;
import io.duban.indicators.domain.IndicatorCommand.State;
import io.duban.indicators.domain.IndicatorDecider;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.indicators.domain.IndicatorEvent.ValueCorrected;
import io.duban.testkit.DeciderSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorDeciderTest {
  private final DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent> indicator =
      DeciderSpec.of(new IndicatorDecider(), IndicatorEvent.class);

  @Test
  void the_first_statement_defines_the_indicator_and_joins_it() {
    indicator
        .given()
        .when(inItem(18, "2000", "hz-kjj"))
        .thenEvents(definition("2000", "hz-kjj"), joined(inItem(18, "2000", "hz-kjj")));
  }

  @Test
  void a_second_statement_of_the_same_name_joins_with_its_owners() {
    unowned().when(inItem(18, "2000", "hz-kjj")).thenEvents(joined(inItem(18, "2000", "hz-kjj")));
  }

  @Test
  void hearing_of_a_statement_again_changes_nothing() {
    owned().when(inItem(18, "2000", "hz-kjj")).thenUnchanged();
  }

  @Test
  void owners_of_all_statements_own_it() {
    var state = state(unowned(joined(inItem(18, "2000", "hz-kjj"))));
    assertThat(state.owners()).containsExactly("hz-kjj");
    assertThat(state.statements()).hasSize(2);
    assertThat(state.statementsDiffer()).isFalse();
  }

  @Test
  void a_second_statement_with_another_value_is_kept_and_flagged() {
    var conflicting = inItem(18, "1800", "hz-kjj");
    unowned().when(conflicting).thenEvents(joined(conflicting));
    assertThat(state(unowned(joined(conflicting))).statementsDiffer()).isTrue();
  }

  @Test
  void values_that_are_equal_as_numbers_do_not_differ() {
    var sameNumber = inItem(18, "2000.0", "hz-kjj");
    assertThat(state(unowned(joined(sameNumber))).statementsDiffer()).isFalse();
  }

  @Test
  void an_owner_reports_the_figure_of_a_month() {
    owned()
        .when(report("hz-kjj", "2024-06", "1032"))
        .thenEvents(reported("hz-kjj", "2024-06", "1032"));
  }

  @Test
  void no_figure_is_of_a_period_or_a_day_that_has_not_come() {
    owned().when(report("hz-kjj", "2024-12", "2000")).thenRefused("period-not-begun");
    owned()
        .when(report("hz-kjj", "2024-06", "1032", DAY.plusDays(1)))
        .thenRefused("submitted-in-future");
    unowned()
        .when(report(null, "2024-06", "1032", DAY.plusDays(1)))
        .thenRefused("submitted-in-future");
  }

  @Test
  void a_unit_reports_on_the_day_itself_and_the_office_enters_what_came_on_paper() {
    var yesterday = DAY.minusDays(1);
    owned().when(report("hz-kjj", "2024-06", "1032", yesterday)).thenRefused("submitted-in-past");
    owned(reported("hz-kjj", "2024-06", "1032"))
        .when(report("hz-kjj", "2024-06", "1032", yesterday))
        .thenUnchanged();
    unowned()
        .when(report(null, "2024-06", "1032", yesterday))
        .thenEvents(reported("office", "2024-06", "1032", yesterday));
  }

  @Test
  void the_office_reports_what_nobody_owns() {
    unowned()
        .when(report(null, "2024-06", "1032"))
        .thenEvents(reported("office", "2024-06", "1032"));
  }

  @Test
  void the_office_does_not_report_for_an_owner() {
    owned().when(report(null, "2024-06", "1032")).thenRefused("owned-by-units");
  }

  @Test
  void a_unit_that_does_not_own_it_may_not_report() {
    owned().when(report("hz-czj", "2024-06", "1032")).thenRefused("not-your-indicator");
    unowned().when(report("hz-kjj", "2024-06", "1032")).thenRefused("not-your-indicator");
  }

  @Test
  void the_same_figure_again_changes_nothing() {
    owned(reported("hz-kjj", "2024-06", "1032"))
        .when(report("hz-kjj", "2024-06", "1032.0"))
        .thenUnchanged();
  }

  @Test
  void another_figure_for_the_same_period_is_refused() {
    owned(reported("hz-kjj", "2024-06", "1032"))
        .when(report("hz-kjj", "2024-06", "1033"))
        .thenRefused("value-already-reported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-Q2", "2024-13", "2024-00", "2024-6", "2024", "2024-W27", ""})
  void a_period_must_be_a_month_for_a_monthly_indicator(String period) {
    owned().when(report("hz-kjj", period, "1")).thenRefused("period-not-of-cadence");
  }

  @Test
  void a_quarterly_indicator_takes_quarters_only() {
    var quarterly = indicator.given(quarterlyDefinition());
    quarterly.when(report("hz-kjj", "2024-Q2", "1")).thenEvents(reported("hz-kjj", "2024-Q2", "1"));
    quarterly.when(report("hz-kjj", "2024-06", "1")).thenRefused("period-not-of-cadence");
  }

  @Test
  void a_period_must_meet_the_plan() {
    owned().when(report("hz-kjj", "2024-02", "1")).thenRefused("period-outside-plan");
    owned().when(report("hz-kjj", "2025-01", "1")).thenRefused("period-outside-plan");
    owned().when(report("hz-kjj", "2024-03", "1")).thenEvents(reported("hz-kjj", "2024-03", "1"));
    owned().when(report("hz-kjj", "2024-07", "1")).thenEvents(reported("hz-kjj", "2024-07", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1234567", "1000000000000000", "1E+100000", "1E-100000", "0E+400000"})
  void a_figure_out_of_bounds_is_refused(String value) {
    owned().when(report("hz-kjj", "2024-06", value)).thenRefused("value-out-of-bounds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3.5", "0", "0.000001", "999999999999999.999999"})
  void a_figure_in_bounds_is_kept_exactly(String value) {
    owned()
        .when(report("hz-kjj", "2024-06", value))
        .thenEvents(reported("hz-kjj", "2024-06", value));
  }

  @Test
  void a_correction_replaces_the_figure_and_says_why() {
    owned(reported("hz-kjj", "2024-06", "1032"))
        .when(new CorrectValue(report("hz-kjj", "2024-06", "1041"), "补录"))
        .thenEvents(corrected("1041"));
  }

  @Test
  void a_correction_to_the_figure_that_stands_changes_nothing() {
    owned(reported("hz-kjj", "2024-06", "1032"), corrected("1041"))
        .when(new CorrectValue(report("hz-kjj", "2024-06", "1041"), "补录"))
        .thenUnchanged();
  }

  @Test
  void only_a_reported_figure_is_corrected_and_only_by_its_owner() {
    owned()
        .when(new CorrectValue(report("hz-kjj", "2024-06", "1041"), "补录"))
        .thenRefused("nothing-to-correct");
    owned(reported("hz-kjj", "2024-06", "1032"))
        .when(new CorrectValue(report("hz-czj", "2024-06", "1041"), "补录"))
        .thenRefused("not-your-indicator");
  }

  @Test
  void an_indicator_that_no_plan_states_is_unknown() {
    indicator.given().when(report("hz-kjj", "2024-06", "1")).thenRefused("indicator-unknown");
    indicator
        .given()
        .when(new CorrectValue(report("hz-kjj", "2024-06", "1"), "补录"))
        .thenRefused("indicator-unknown");
  }

  private static IndicatorEvent quarterlyDefinition() {
    var monthly = definition("2000", "hz-kjj");
    return new IndicatorEvent.IndicatorDefined(
        monthly.documentNumber(),
        monthly.plan(),
        monthly.name(),
        monthly.kind(),
        monthly.comparator(),
        monthly.value(),
        monthly.unit(),
        monthly.reference(),
        monthly.scale(),
        monthly.from(),
        monthly.to(),
        "quarterly",
        monthly.owners());
  }

  private static ValueCorrected corrected(String value) {
    return new ValueCorrected(
        Statements.REPORT, "hz-kjj", "2024-06", value, "统计月报", "补录", Statements.DAY, "clerk");
  }

  private DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent>.Given owned(
      IndicatorEvent... since) {
    return after(inItem(18, "2000", "hz-kjj"), since);
  }

  private DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent>.Given unowned(
      IndicatorEvent... since) {
    return after(headline("2000"), since);
  }

  private DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent>.Given after(
      State first, IndicatorEvent... since) {
    var events = new ArrayList<IndicatorEvent>(List.of(first.definition(), joined(first)));
    events.addAll(List.of(since));
    return indicator.given(events);
  }

  private static Indicator.Defined state(
      DeciderSpec<Indicator, IndicatorCommand, IndicatorEvent>.Given given) {
    return (Indicator.Defined) given.state();
  }
}
