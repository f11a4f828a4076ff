package io.duban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// One year as it was published: the days off (weekends among them or not) and the Saturdays and
/// Sundays that are worked. Every other day follows its day of the week. A year says nothing about
/// the dates of another, and no date is both off and worked; a set that breaks this is an
/// {@link IllegalArgumentException}.
public record CalendarYear(int year, Set<LocalDate> daysOff, Set<LocalDate> workingWeekends) {
  public CalendarYear {
    daysOff = Set.copyOf(daysOff);
    workingWeekends = Set.copyOf(workingWeekends);
    for (LocalDate day : daysOff) {
      require(day.getYear() == year, day, "lies outside " + year);
      require(!workingWeekends.contains(day), day, "is both off and worked");
    }
    for (LocalDate day : workingWeekends) {
      require(day.getYear() == year, day, "lies outside " + year);
      require(isWeekend(day), day, "is no weekend day");
    }
  }

  /// Whether the date, which lies in this year, is worked.
  public boolean isWorkingDay(LocalDate date) {
    return workingWeekends.contains(date) || !(isWeekend(date) || daysOff.contains(date));
  }

  /// Saturday or Sunday.
  public static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  private static void require(boolean holds, LocalDate day, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(day + " " + otherwise);
    }
  }
}
