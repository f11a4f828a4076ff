package io.duban.projection.overdue.rule;

import static io.duban.projection.overdue.rule.Cases.YEAR_END;
import static io.duban.projection.overdue.rule.Cases.item;
import static io.duban.projection.overdue.rule.Cases.on;
import static io.duban.projection.overdue.rule.Cases.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemRuleTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2024-03-12, GREEN, ''",
    "2024-03-31, GREEN, ''",
    // Qingming 4 to 6 April is off, Sunday the 7th is worked: the 8th is the fifth working day.
    "2024-04-08, GREEN, ''",
    "2024-04-09, RED, 2024-03",
    "2024-05-10, RED, 2024-03",
    "2024-05-11, RED, '2024-03,2024-04'",
    "2024-07-05, RED, '2024-03,2024-04,2024-05'",
    "2024-07-06, RED, '2024-03,2024-04,2024-05,2024-06'",
  })
  void a_report_is_missing_from_the_day_after_the_fifth_working_day(
      String day, Light light, String missing) {
    Verdict verdict = ItemRule.judge(item("registered"), on(day));
    assertThat(verdict.light()).isEqualTo(light);
    assertThat(String.join(",", verdict.missing())).isEqualTo(missing);
    assertThat(verdict.wanted()).allMatch(w -> w.kind() == AlertKind.REPORT_MISSING);
    assertThat(verdict.wanted()).hasSameSizeAs(verdict.missing());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2024-12-16, GREEN",
    // 17 to 31 December hold eleven working days, the first of which does not count.
    "2024-12-17, BLUE",
    "2024-12-31, BLUE",
    "2025-01-01, RED",
  })
  void blue_within_ten_working_days_and_red_after_the_last(String day, Light light) {
    assertThat(ItemRule.judge(reportedUntilNovember("in-progress"), on(day)).light())
        .isEqualTo(light);
  }

  @Test
  void due_soon_gives_way_to_overdue() {
    Verdict eve = ItemRule.judge(reportedUntilNovember("in-progress"), on("2024-12-31"));
    Verdict after = ItemRule.judge(reportedUntilNovember("in-progress"), on("2025-01-01"));
    assertThat(eve.wanted()).extracting(Wanted::kind).containsExactly(AlertKind.DUE_SOON);
    assertThat(after.wanted()).extracting(Wanted::kind).containsExactly(AlertKind.OVERDUE);
    assertThat(after.clears(AlertKind.DUE_SOON, "2024-12-31")).isEqualTo("overdue");
  }

  @Test
  void claiming_completion_is_not_being_closed() {
    Verdict verdict = ItemRule.judge(reportedUntilNovember("completion-claimed"), on("2025-01-01"));
    assertThat(verdict.light()).isEqualTo(Light.RED);
  }

  @ParameterizedTest
  @CsvSource({"closed", "suspended", "withdrawn"})
  void what_is_settled_has_no_light_and_no_alerts(String status) {
    Verdict verdict = ItemRule.judge(item(status), on("2025-03-01"));
    assertThat(verdict.light()).isEqualTo(Light.NONE);
    assertThat(verdict.wanted()).isEmpty();
    assertThat(verdict.clears(AlertKind.REPORT_MISSING, "2024-03")).isEqualTo(status);
  }

  @Test
  void a_missed_period_that_was_caught_up_is_yellow() {
    var caughtUp = item("in-progress", report("2024-03", "2024-04-09"));
    Verdict verdict = ItemRule.judge(caughtUp, on("2024-04-09"));
    assertThat(verdict.light()).isEqualTo(Light.YELLOW);
    assertThat(verdict.why()).containsExactly("report-late");
    assertThat(verdict.clears(AlertKind.REPORT_MISSING, "2024-03")).isEqualTo("reported");
  }

  @Test
  void a_report_on_the_due_day_is_in_time() {
    var inTime = item("in-progress", report("2024-03", "2024-04-08"));
    assertThat(ItemRule.judge(inTime, on("2024-04-09")).light()).isEqualTo(Light.GREEN);
  }

  @Test
  void the_strongest_light_wins() {
    var late = item("in-progress", report("2024-03", "2024-04-20"));
    Verdict verdict = ItemRule.judge(late, on("2024-05-11"));
    assertThat(verdict.light()).isEqualTo(Light.RED);
    assertThat(verdict.why()).containsExactly("report-missing", "report-late");
  }

  @Test
  void another_units_report_does_not_stand_in_for_the_leads() {
    var others =
        item(
            "in-progress",
            new ItemFacts.FirstReport("330100-kj", "2024-03", LocalDate.of(2024, 4, 1)));
    assertThat(ItemRule.judge(others, on("2024-04-09")).missing()).containsExactly("2024-03");
  }

  @Test
  void the_policy_says_whose_reports_are_owed() {
    Verdict verdict =
        ItemRule.judge(item("registered"), on("2024-04-09", Cases.reportsFrom("lead", "support")));
    assertThat(verdict.wanted())
        .extracting(Wanted::unit, Wanted::dueVersion)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("330100-jx", "2024-03"),
            org.assertj.core.groups.Tuple.tuple("330100-kj", "2024-03/330100-kj"));
    assertThat(verdict.missing()).containsExactly("2024-03");
  }

  @Test
  void quarters_and_weeks_are_owed_by_cadence() {
    var quarterly = item("registered", YEAR_END, "quarterly");
    assertThat(ItemRule.judge(quarterly, on("2024-07-06")).missing())
        .containsExactly("2024-Q1", "2024-Q2");
    var weekly = item("registered", YEAR_END, "weekly");
    // 12 March lies in week 11, which ends on Sunday the 17th; five working days later is the 22nd.
    assertThat(ItemRule.judge(weekly, on("2024-03-22")).missing()).isEmpty();
    assertThat(ItemRule.judge(weekly, on("2024-03-23")).missing()).containsExactly("2024-W11");
  }

  @Test
  void a_continuous_item_owes_reports_and_is_never_overdue() {
    var continuous = item("registered", null, "quarterly");
    Verdict verdict = ItemRule.judge(continuous, on("2025-02-01"));
    assertThat(verdict.why()).containsExactly("report-missing");
    assertThat(verdict.missing()).containsExactly("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
  }

  @Test
  void no_period_is_owed_that_ends_after_the_due_date() {
    var june = item("registered", LocalDate.of(2024, 6, 15), "monthly");
    Verdict verdict = ItemRule.judge(june, on("2024-12-31"));
    assertThat(verdict.missing()).containsExactly("2024-03", "2024-04", "2024-05");
    assertThat(verdict.nextDue()).isNull();
  }

  @Test
  void the_next_report_is_due_on_a_working_day() {
    assertThat(ItemRule.judge(item("registered"), on("2024-03-12")).nextDue())
        .isEqualTo("2024-04-08");
  }

  @Test
  void a_year_not_yet_published_counts_monday_to_friday_and_says_so() {
    var unpublished =
        new Moment(LocalDate.of(2024, 4, 9), Cases.always(Cases.POLICY), WorkingDays.unpublished());
    // Without the calendar 1 to 5 April are the five working days.
    List<Wanted> wanted = ItemRule.judge(item("registered"), unpublished).wanted();
    assertThat(wanted).singleElement().extracting(Wanted::dueOn).hasToString("2024-04-05");
    assertThat(wanted.getFirst().inputs()).containsEntry("calendar", "provisional");
  }

  @Test
  void an_alert_names_the_figures_that_led_to_it() {
    Wanted wanted = ItemRule.judge(item("registered"), on("2024-04-09")).wanted().getFirst();
    assertThat(wanted.inputs())
        .containsEntry("rule", "report-missing")
        .containsEntry("policyVersion", "1")
        .containsEntry("day", "2024-04-09")
        .containsEntry("period", "2024-03")
        .containsEntry("periodEnd", "2024-03-31")
        .containsEntry("graceWorkingDays", "5")
        .containsEntry("calendar", "published");
    assertThat(wanted.dueOn()).isEqualTo("2024-04-08");
  }

  private static ItemFacts reportedUntilNovember(String status) {
    var reports = new ItemFacts.FirstReport[9];
    for (int month = 3; month <= 11; month++) {
      String period = "2024-%02d".formatted(month);
      reports[month - 3] = report(period, "2024-%02d-01".formatted(month + 1));
    }
    return item(status, reports);
  }
}
