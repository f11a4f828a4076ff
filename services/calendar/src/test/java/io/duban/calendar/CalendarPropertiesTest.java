package io.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class CalendarPropertiesTest {
  private static final WorkingDays DAYS = StateCouncilYears.workingDays();

  @Property
  void between_undoes_plus(@ForAll("dates") LocalDate date, @ForAll @IntRange(max = 300) int n) {
    assertThat(DAYS.workingDaysBetween(date, DAYS.plus(date, n))).isEqualTo(n);
  }

  @Property
  void plus_undoes_between_on_working_days(
      @ForAll("dates") LocalDate from, @ForAll @IntRange(min = 1, max = 400) int later) {
    LocalDate to = from.plusDays(later);
    LocalDate back = DAYS.plus(from, DAYS.workingDaysBetween(from, to));
    if (DAYS.isWorkingDay(to)) {
      assertThat(back).isEqualTo(to);
    } else {
      assertThat(back).isBefore(to);
    }
  }

  @Property
  void due_soon_is_so_many_working_days_away(
      @ForAll("dates") LocalDate today,
      @ForAll @IntRange(min = -9, max = 60) int later,
      @ForAll @IntRange(max = 30) int within) {
    LocalDate due = today.plusDays(later);
    assertThat(new Deadlines(DAYS).isDueSoon(due, today, within))
        .isEqualTo(later >= 0 && DAYS.workingDaysBetween(today, due) <= within);
  }

  @Property
  void plus_in_two_steps_is_plus_at_once(
      @ForAll("dates") LocalDate date,
      @ForAll @IntRange(max = 60) int one,
      @ForAll @IntRange(max = 60) int two) {
    assertThat(DAYS.plus(DAYS.plus(date, one), two)).isEqualTo(DAYS.plus(date, one + two));
  }

  @Property
  void plus_lands_on_a_working_day(
      @ForAll("dates") LocalDate date, @ForAll @IntRange(min = 1, max = 60) int n) {
    assertThat(DAYS.isWorkingDay(DAYS.plus(date, n))).isTrue();
  }

  @Property
  void between_is_antisymmetric_and_additive(
      @ForAll("dates") LocalDate a, @ForAll("dates") LocalDate b, @ForAll("dates") LocalDate c) {
    assertThat(DAYS.workingDaysBetween(a, b)).isEqualTo(-DAYS.workingDaysBetween(b, a));
    assertThat(DAYS.workingDaysBetween(a, b) + DAYS.workingDaysBetween(b, c))
        .isEqualTo(DAYS.workingDaysBetween(a, c));
  }

  @Property
  void a_period_holds_the_date_it_was_made_of_and_survives_printing(
      @ForAll("dates") LocalDate date, @ForAll Cadence cadence) {
    Period period = Period.containing(date, cadence);
    assertThat(period.contains(date)).isTrue();
    assertThat(Period.parse(period.toString())).isEqualTo(period);
  }

  @Property
  void periods_follow_each_other_without_gap_or_overlap(
      @ForAll("dates") LocalDate date, @ForAll Cadence cadence) {
    Period period = Period.containing(date, cadence);
    assertThat(period.next().firstDay()).isEqualTo(period.lastDay().plusDays(1));
    assertThat(Period.containing(period.lastDay().plusDays(1), cadence)).isEqualTo(period.next());
  }

  @Property
  void a_sequence_is_gapless_and_ends_in_time(
      @ForAll("dates") LocalDate from,
      @ForAll @IntRange(max = 500) int days,
      @ForAll Cadence cadence) {
    LocalDate to = from.plusDays(days);
    var periods = Period.sequence(from, to, cadence);
    Period expected = Period.containing(from, cadence);
    for (Period period : periods) {
      assertThat(period).isEqualTo(expected);
      assertThat(period.lastDay()).isBeforeOrEqualTo(to);
      expected = expected.next();
    }
    assertThat(expected.lastDay()).isAfter(to);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    long first = LocalDate.of(2023, 1, 1).toEpochDay();
    return Arbitraries.longs()
        .between(first, LocalDate.of(2027, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
