package io.duban.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts working days over the published years. A year that is not yet published counts Monday to
/// Friday, and whatever touches such a year is provisional: {@link #isProvisional} says so, and a
/// {@link Reckoned} carries it.
///
/// Immutable; a later publication makes a new value ({@link #with}).
public final class WorkingDays {
  private static final WorkingDays NONE = new WorkingDays(Map.of());

  private final Map<Integer, CalendarYear> years;

  private WorkingDays(Map<Integer, CalendarYear> years) {
    this.years = Map.copyOf(years);
  }

  /// A date and whether a year that it was reckoned over is still to be published.
  public record Reckoned(LocalDate date, boolean provisional) {}

  /// No year is published: Monday to Friday, everything provisional.
  public static WorkingDays unpublished() {
    return NONE;
  }

  /// @throws IllegalArgumentException if a year stands in it twice
  public static WorkingDays of(Collection<CalendarYear> published) {
    var years = new TreeMap<Integer, CalendarYear>();
    for (CalendarYear year : published) {
      if (years.put(year.year(), year) != null) {
        throw new IllegalArgumentException("year twice: " + year.year());
      }
    }
    return new WorkingDays(years);
  }

  public static WorkingDays of(CalendarYear... published) {
    return of(List.of(published));
  }

  /// The same with this year published, in place of an earlier publication of it.
  public WorkingDays with(CalendarYear published) {
    var more = new TreeMap<>(years);
    more.put(published.year(), published);
    return new WorkingDays(more);
  }

  public boolean isPublished(int year) {
    return years.containsKey(year);
  }

  /// Whether a year from the one date to the other, both included, is not published.
  public boolean isProvisional(LocalDate one, LocalDate other) {
    int first = Math.min(one.getYear(), other.getYear());
    int last = Math.max(one.getYear(), other.getYear());
    for (int year = first; year <= last; year++) {
      if (!isPublished(year)) {
        return true;
      }
    }
    return false;
  }

  public boolean isWorkingDay(LocalDate date) {
    CalendarYear year = years.get(date.getYear());
    return year == null ? !CalendarYear.isWeekend(date) : year.isWorkingDay(date);
  }

  /// The n-th working day after the date, which itself does not count; the date itself for n = 0.
  ///
  /// @throws IllegalArgumentException if n is negative
  public LocalDate plus(LocalDate date, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("negative: " + n);
    }
    LocalDate day = date;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /// {@link #plus} together with whether the result is provisional.
  public Reckoned reckon(LocalDate date, int n) {
    LocalDate day = plus(date, n);
    return new Reckoned(day, isProvisional(date, day));
  }

  /// The working days after `from` up to and including `to`: what is left of a deadline `to` on the
  /// day `from`. Negative when `to` comes first.
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    return count(from.plusDays(1), to);
  }

  /// The working days of a month.
  public int count(YearMonth month) {
    return count(month.atDay(1), month.atEndOfMonth());
  }

  /// The working days of a period.
  public int count(Period period) {
    return count(period.firstDay(), period.lastDay());
  }

  /// The working days from the first day to the last, both included.
  public int count(LocalDate first, LocalDate last) {
    int days = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        days++;
      }
    }
    return days;
  }
}
