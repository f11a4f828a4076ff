package io.duban.tasks.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/// The days that a period's name stands for: a month `2024-06`, a quarter `2024-Q2`, an ISO week
/// `2024-W27`.
public record ReportPeriod(LocalDate first, LocalDate last) {
  private static final Pattern NAME = Pattern.compile("(\\d{4})-(?:(\\d{2})|Q([1-4])|W(\\d{2}))");

  /// Empty if the name is not a period of the cadence.
  public static Optional<ReportPeriod> of(String cadence, String name) {
    var match = NAME.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(match.group(1));
    try {
      return switch (cadence) {
        case "weekly" -> Optional.ofNullable(match.group(4)).map(week -> week(year, week));
        case "monthly" -> Optional.ofNullable(match.group(2)).map(month -> month(year, month));
        case "quarterly" -> Optional.ofNullable(match.group(3)).map(q -> quarter(year, q));
        default -> Optional.empty();
      };
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// Whether the period has a day between these two.
  public boolean meets(LocalDate from, LocalDate to) {
    return !first.isAfter(to) && !last.isBefore(from);
  }

  private static ReportPeriod week(int year, String week) {
    var monday =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week))
            .with(DayOfWeek.MONDAY);
    return new ReportPeriod(monday, monday.plusDays(6));
  }

  private static ReportPeriod month(int year, String month) {
    var days = YearMonth.of(year, Integer.parseInt(month));
    return new ReportPeriod(days.atDay(1), days.atEndOfMonth());
  }

  private static ReportPeriod quarter(int year, String quarter) {
    var last = YearMonth.of(year, 3 * Integer.parseInt(quarter));
    return new ReportPeriod(last.minusMonths(2).atDay(1), last.atEndOfMonth());
  }
}
