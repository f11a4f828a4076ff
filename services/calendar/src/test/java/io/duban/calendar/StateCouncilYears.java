package io.duban.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The calendars of 2024 to 2026 as the State Council's notices give them, and the working days of
/// each of their months.
final class StateCouncilYears {
  private StateCouncilYears() {}

  record Year(CalendarYear calendar, List<Integer> workingDaysByMonth) {}

  static final List<Year> ALL =
      List.of(
          year(
              2024,
              "1/1 2/10-2/17 4/4-4/6 5/1-5/5 6/10 9/15-9/17 10/1-10/7",
              "2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12",
              List.of(22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22)),
          year(
              2025,
              "1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8",
              "1/26 2/8 4/27 9/28 10/11",
              List.of(19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23)),
          year(
              2026,
              "1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7",
              "1/4 2/14 2/28 5/9 9/20 10/10",
              List.of(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23)));

  static WorkingDays workingDays() {
    return WorkingDays.of(ALL.stream().map(Year::calendar).toList());
  }

  private static Year year(int year, String off, String worked, List<Integer> byMonth) {
    return new Year(new CalendarYear(year, days(year, off), days(year, worked)), byMonth);
  }

  private static Set<LocalDate> days(int year, String ranges) {
    var days = new TreeSet<LocalDate>();
    for (String range : ranges.split(" ", -1)) {
      int dash = range.indexOf('-');
      LocalDate first = day(year, dash < 0 ? range : range.substring(0, dash));
      LocalDate last = day(year, range.substring(dash + 1));
      first.datesUntil(last.plusDays(1)).forEach(days::add);
    }
    return days;
  }

  private static LocalDate day(int year, String text) {
    int slash = text.indexOf('/');
    return MonthDay.of(
            Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)))
        .atYear(year);
  }
}
