package io.duban.supervision;

import io.duban.supervision.domain.BusinessDay;
import io.duban.supervision.domain.BusinessDayCommand;
import io.duban.supervision.domain.BusinessDayCommand.OpenDay;
import io.duban.supervision.domain.BusinessDayDecider;
import io.duban.supervision.domain.BusinessDayEvent;
import io.duban.supervision.domain.BusinessDayEvent.DayOpened;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessDayDeciderTest {
  private static final LocalDate DAY = LocalDate.parse("2024-03-12");

  private final DeciderSpec<BusinessDay, BusinessDayCommand, BusinessDayEvent> day =
      DeciderSpec.of(new BusinessDayDecider(), BusinessDayEvent.class);

  @Test
  void any_day_can_be_the_first() {
    day.given().when(new OpenDay(DAY)).thenEvents(new DayOpened(DAY));
  }

  @Test
  void a_later_day_opens_even_if_days_are_skipped() {
    day.given(new DayOpened(DAY))
        .when(new OpenDay(DAY.plusDays(200)))
        .thenEvents(new DayOpened(DAY.plusDays(200)));
  }

  @Test
  void the_same_day_changes_nothing() {
    day.given(new DayOpened(DAY)).when(new OpenDay(DAY)).thenUnchanged();
  }

  @Test
  void an_earlier_day_is_refused() {
    day.given(new DayOpened(DAY)).when(new OpenDay(DAY.minusDays(1))).thenRefused("day-not-later");
    day.given(new DayOpened(DAY), new DayOpened(DAY.plusDays(1)))
        .when(new OpenDay(DAY))
        .thenRefused("day-not-later");
  }

  @Test
  void a_day_so_far_ahead_that_it_must_be_a_slip_is_refused() {
    day.given(new DayOpened(DAY))
        .when(new OpenDay(DAY.plusYears(10)))
        .thenEvents(new DayOpened(DAY.plusYears(10)));
    day.given(new DayOpened(DAY))
        .when(new OpenDay(DAY.plusYears(10).plusDays(1)))
        .thenRefused("day-too-far");
  }
}
