package io.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class WorkingDaysTest {
  private static final WorkingDays DAYS = StateCouncilYears.workingDays();

  @ParameterizedTest
  @MethodSource("months")
  void every_month_has_the_days_that_the_notices_give_it(YearMonth month, int days) {
    assertThat(DAYS.count(month)).isEqualTo(days);
  }

  static Stream<Arguments> months() {
    return StateCouncilYears.ALL.stream()
        .flatMap(
            year ->
                Stream.iterate(1, month -> month <= 12, month -> month + 1)
                    .map(
                        month ->
                            Arguments.of(
                                YearMonth.of(year.calendar().year(), month),
                                year.workingDaysByMonth().get(month - 1))));
  }

  @ParameterizedTest
  @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
  void a_year_has_the_sum_of_its_months(int year, int days) {
    assertThat(DAYS.count(new Period.WholeYear(year))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-09, true", // a Friday, the day before the Spring Festival
    "2024-02-12, false", // a Monday off
    "2024-02-18, true", // a Sunday that is worked
    "2024-02-24, false", // a Saturday like any other
    "2024-02-29, true"
  })
  void days_off_and_worked_weekends_overrule_the_day_of_the_week(LocalDate date, boolean worked) {
    assertThat(DAYS.isWorkingDay(date)).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-12, 3, 2024-03-15",
    "2024-03-31, 5, 2024-04-08", // over the Qingming days off and the Sunday worked for them
    "2024-12-31, 5, 2025-01-08", // over the turn of the year
    "2024-02-09, 1, 2024-02-18",
    "2024-06-30, 0, 2024-06-30"
  })
  void working_days_are_added_after_the_day(LocalDate from, int n, LocalDate expected) {
    assertThat(DAYS.plus(from, n)).isEqualTo(expected);
  }

  @Test
  void days_between_leave_out_the_first_and_hold_the_last() {
    LocalDate friday = LocalDate.parse("2024-03-15");
    assertThat(DAYS.workingDaysBetween(friday, friday)).isZero();
    assertThat(DAYS.workingDaysBetween(friday, friday.plusDays(3))).isEqualTo(1);
    assertThat(DAYS.workingDaysBetween(friday.plusDays(3), friday)).isEqualTo(-1);
  }

  @Test
  void a_year_not_yet_published_counts_monday_to_friday_and_is_provisional() {
    WorkingDays none = WorkingDays.unpublished();
    assertThat(none.isPublished(2024)).isFalse();
    assertThat(none.isWorkingDay(LocalDate.parse("2024-05-01"))).isTrue();
    assertThat(none.isWorkingDay(LocalDate.parse("2024-05-11"))).isFalse();
    assertThat(none.reckon(LocalDate.parse("2024-04-30"), 1))
        .isEqualTo(new WorkingDays.Reckoned(LocalDate.parse("2024-05-01"), true));
  }

  @Test
  void a_result_is_provisional_as_soon_as_it_touches_an_unpublished_year() {
    assertThat(DAYS.reckon(LocalDate.parse("2026-12-30"), 1).provisional()).isFalse();
    assertThat(DAYS.reckon(LocalDate.parse("2026-12-30"), 2).provisional()).isTrue();
    assertThat(DAYS.isProvisional(LocalDate.parse("2026-01-01"), LocalDate.parse("2023-12-31")))
        .isTrue();
  }

  @Test
  void a_publication_replaces_an_earlier_one_and_leaves_the_old_value_as_it_was() {
    LocalDate newYear = LocalDate.parse("2027-01-01");
    WorkingDays first = DAYS.with(new CalendarYear(2027, Set.of(), Set.of()));
    WorkingDays second = first.with(new CalendarYear(2027, Set.of(newYear), Set.of()));
    assertThat(first.isWorkingDay(newYear)).isTrue();
    assertThat(second.isWorkingDay(newYear)).isFalse();
    assertThat(DAYS.isPublished(2027)).isFalse();
    assertThat(second.isPublished(2027)).isTrue();
  }

  @Test
  void a_published_year_keeps_to_its_rules() {
    LocalDate saturday = LocalDate.parse("2024-05-11");
    assertThatThrownBy(() -> new CalendarYear(2025, Set.of(saturday), Set.of()))
        .hasMessageContaining("outside 2025");
    assertThatThrownBy(() -> new CalendarYear(2025, Set.of(), Set.of(saturday)))
        .hasMessageContaining("outside 2025");
    assertThatThrownBy(() -> new CalendarYear(2024, Set.of(saturday), Set.of(saturday)))
        .hasMessageContaining("both off and worked");
    assertThatThrownBy(
            () -> new CalendarYear(2024, Set.of(), Set.of(LocalDate.parse("2024-05-13"))))
        .hasMessageContaining("no weekend day");
    CalendarYear year = new CalendarYear(2024, Set.of(), Set.of());
    assertThatThrownBy(() -> WorkingDays.of(year, year)).hasMessageContaining("year twice");
  }

  @Test
  void a_negative_number_of_days_is_refused() {
    assertThatThrownBy(() -> DAYS.plus(LocalDate.EPOCH, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
