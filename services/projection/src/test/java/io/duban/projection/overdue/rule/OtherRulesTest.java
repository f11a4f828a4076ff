package io.duban.projection.overdue.rule;

import static io.duban.projection.overdue.rule.Cases.ISSUED;
import static io.duban.projection.overdue.rule.Cases.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherRulesTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "offered, 2024-03-15, false",
    "offered, 2024-03-16, true",
    "acknowledged, 2024-03-16, false",
    "returned, 2024-03-16, false",
  })
  void an_assignment_is_to_be_acknowledged_within_three_working_days(
      String status, String day, boolean alert) {
    var assignment =
        new AssignmentFacts(
            new UUID(2, 1), "330102", "杭科领办〔2024〕1号", null, null, status, ISSUED, null);
    Verdict verdict = AssignmentRule.judge(assignment, on(day));
    assertThat(verdict.wanted()).hasSize(alert ? 1 : 0);
    assertThat(verdict.wanted()).allMatch(w -> w.dueVersion().equals("2024-03-12"));
  }

  @Test
  void nobody_acknowledges_what_is_over() {
    var assignment =
        new AssignmentFacts(
            new UUID(2, 1), "330102", "document", null, null, "offered", ISSUED, "withdrawn");
    Verdict verdict = AssignmentRule.judge(assignment, on("2024-03-16"));
    assertThat(verdict.wanted()).isEmpty();
    assertThat(verdict.clears(AlertKind.NOT_ACKNOWLEDGED, "2024-03-12")).isEqualTo("withdrawn");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "raised, 2024-06-13, GREEN, false",
    "raised, 2024-06-14, BLUE, false",
    "raised, 2024-06-30, BLUE, false",
    "raised, 2024-07-01, RED, true",
    "rectified, 2024-07-01, RED, true",
    "closed, 2024-07-01, NONE, false",
  })
  void a_problem_is_red_past_its_rectification_date(
      String status, String day, Light light, boolean alert) {
    var problem =
        new ProblemFacts(
            new UUID(3, 1), "滞后", null, null, "330102", LocalDate.of(2024, 6, 30), status);
    Verdict verdict = ProblemRule.judge(problem, on(day));
    assertThat(verdict.light()).isEqualTo(light);
    assertThat(verdict.wanted()).hasSize(alert ? 1 : 0);
  }

  @ParameterizedTest(name = "{0} {1} on {2}: {3}")
  @CsvSource({
    // 366 days in 2024; 30 June is day 182, of which 0.9 is 895.08 of 2000.
    "cumulative, 896, 2024-06-30, GREEN",
    "cumulative, 895, 2024-06-30, YELLOW",
    "cumulative, 2000, 2024-06-30, GREEN",
    "level, 1800, 2024-06-30, GREEN",
    "level, 1799, 2024-06-30, YELLOW",
    "growth, 1799, 2024-06-30, YELLOW",
    "cumulative, 1999, 2024-12-31, GREEN",
    "cumulative, 1999, 2025-01-01, RED",
    "cumulative, 2000, 2025-01-01, GREEN",
    // 4 February is a worked Sunday: the 6th is the fifth working day after January.
    "cumulative, , 2024-02-06, GREEN",
    "cumulative, , 2024-02-07, YELLOW",
    "cumulative, , 2025-01-01, RED",
  })
  void an_indicator_keeps_pace_or_not(
      String kind, @Nullable BigDecimal value, String day, Light light) {
    var indicator =
        new IndicatorFacts(
            kind,
            ">=",
            new BigDecimal("2000"),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31),
            "monthly",
            value,
            false);
    assertThat(IndicatorRule.judge(indicator, on(day)).light()).isEqualTo(light);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({">=, true", ">, false", "=, true", "<=, true"})
  void the_comparator_decides_whether_a_target_is_met(String comparator, boolean met) {
    var indicator =
        new IndicatorFacts(
            "level",
            comparator,
            new BigDecimal("3.95"),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31),
            "quarterly",
            new BigDecimal("3.950"),
            false);
    assertThat(IndicatorRule.judge(indicator, on("2024-06-30")).met()).isEqualTo(met);
  }

  @Test
  void a_relative_target_is_not_judged() {
    var indicator =
        new IndicatorFacts(
            "relative",
            ">",
            null,
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31),
            "quarterly",
            new BigDecimal("9"),
            false);
    IndicatorVerdict verdict = IndicatorRule.judge(indicator, on("2025-06-30"));
    assertThat(verdict.light()).isEqualTo(Light.GREEN);
    assertThat(verdict.met()).isNull();
  }

  @Test
  void a_target_that_the_plan_states_nowhere_any_more_has_no_light() {
    var indicator =
        new IndicatorFacts(
            "level",
            ">=",
            new BigDecimal("10"),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31),
            "monthly",
            null,
            true);
    IndicatorVerdict verdict = IndicatorRule.judge(indicator, on("2025-06-30"));
    assertThat(verdict.light()).isEqualTo(Light.NONE);
    assertThat(verdict.why()).containsExactly("withdrawn");
    assertThat(verdict.met()).isNull();
  }
}
