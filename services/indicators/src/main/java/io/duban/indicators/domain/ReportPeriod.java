package io.duban.indicators.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// The days that a period's name stands for: a month `2024-06` or a quarter `2024-Q2`.
public record ReportPeriod(LocalDate first, LocalDate last) {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

  /// Empty if the name is not a period of the cadence.
  public static Optional<ReportPeriod> of(String cadence, String name) {
    return cadence.equals("quarterly") ? quarter(name) : month(name);
  }

  /// Whether the period has a day between these two.
  public boolean meets(LocalDate from, LocalDate to) {
    return !first.isAfter(to) && !last.isBefore(from);
  }

  private static Optional<ReportPeriod> month(String name) {
    var match = MONTH.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      var year = Integer.parseInt(match.group(1));
      var month = YearMonth.of(year, Integer.parseInt(match.group(2)));
      return Optional.of(new ReportPeriod(month.atDay(1), month.atEndOfMonth()));
    } catch (DateTimeException noSuchMonth) {
      return Optional.empty();
    }
  }

  private static Optional<ReportPeriod> quarter(String name) {
    var match = QUARTER.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    var year = Integer.parseInt(match.group(1));
    var lastMonth = YearMonth.of(year, 3 * Integer.parseInt(match.group(2)));
    return Optional.of(
        new ReportPeriod(lastMonth.minusMonths(2).atDay(1), lastMonth.atEndOfMonth()));
  }
}
