package io.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeadlinesTest {
  private static final Deadlines DEADLINES = new Deadlines(StateCouncilYears.workingDays());

  @Test
  void a_deadline_ends_with_its_day() {
    LocalDate due = LocalDate.parse("2024-12-31");
    assertThat(Deadlines.isPast(due, due.minusDays(1))).isFalse();
    assertThat(Deadlines.isPast(due, due)).isFalse();
    assertThat(Deadlines.isPast(due, due.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2024-03, 2024-04-08", "2024-12, 2025-01-08", "2024-W27, 2024-07-12"})
  void a_report_is_due_some_working_days_after_its_period(String period, LocalDate due) {
    assertThat(DEADLINES.reportDue(Period.parse(period), 5))
        .isEqualTo(new WorkingDays.Reckoned(due, false));
  }

  @Test
  void an_answer_is_due_some_working_days_after_it_was_asked() {
    assertThat(DEADLINES.answerDue(LocalDate.parse("2024-03-12"), 3).date())
        .isEqualTo("2024-03-15");
  }

  @Test
  @Timeout(1)
  void the_furthest_date_is_not_counted_to() {
    LocalDate today = LocalDate.parse("2024-07-01");
    assertThat(DEADLINES.isDueSoon(LocalDate.MAX, today, 10)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-16, false", // eleven working days left
    "2024-12-17, true",
    "2024-12-31, true",
    "2025-01-01, false"
  })
  void due_soon_from_ten_working_days_before_to_the_day_itself(LocalDate today, boolean soon) {
    assertThat(DEADLINES.isDueSoon(LocalDate.parse("2024-12-31"), today, 10)).isEqualTo(soon);
  }
}
