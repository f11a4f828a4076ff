package io.duban.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;

/// What a report is about: a week `2024-W27` (ISO 8601, Monday to Sunday), a month `2024-06`, a
/// quarter `2024-Q2` or a year `2024`. Printed so, and parsed from exactly this; years have four
/// digits.
public sealed interface Period {
  LocalDate firstDay();

  LocalDate lastDay();

  Period next();

  default boolean contains(LocalDate date) {
    return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
  }

  /// An ISO week; its year is the one that holds its Thursday.
  record Week(int year, int week) implements Period {
    public Week {
      requireYear(year);
      require(week >= 1 && week <= weeksOf(year), week);
    }

    @Override
    public LocalDate firstDay() {
      // The fourth of January always lies in week 1.
      LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
      return inFirstWeek.minusDays(inFirstWeek.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
    }

    @Override
    public LocalDate lastDay() {
      return firstDay().plusDays(6);
    }

    @Override
    public Week next() {
      return week < weeksOf(year) ? new Week(year, week + 1) : new Week(year + 1, 1);
    }

    @Override
    public String toString() {
      return "%04d-W%02d".formatted(year, week);
    }

    private static long weeksOf(int year) {
      return IsoFields.WEEK_OF_WEEK_BASED_YEAR
          .rangeRefinedBy(LocalDate.of(year, 7, 1))
          .getMaximum();
    }
  }

  /// A calendar month.
  record Month(int year, int month) implements Period {
    public Month {
      requireYear(year);
      require(month >= 1 && month <= 12, month);
    }

    @Override
    public LocalDate firstDay() {
      return LocalDate.of(year, month, 1);
    }

    @Override
    public LocalDate lastDay() {
      return YearMonth.of(year, month).atEndOfMonth();
    }

    @Override
    public Month next() {
      return month < 12 ? new Month(year, month + 1) : new Month(year + 1, 1);
    }

    @Override
    public String toString() {
      return "%04d-%02d".formatted(year, month);
    }
  }

  /// Three calendar months, the first quarter from January.
  record Quarter(int year, int quarter) implements Period {
    public Quarter {
      requireYear(year);
      require(quarter >= 1 && quarter <= 4, quarter);
    }

    @Override
    public LocalDate firstDay() {
      return LocalDate.of(year, 3 * quarter - 2, 1);
    }

    @Override
    public LocalDate lastDay() {
      return YearMonth.of(year, 3 * quarter).atEndOfMonth();
    }

    @Override
    public Quarter next() {
      return quarter < 4 ? new Quarter(year, quarter + 1) : new Quarter(year + 1, 1);
    }

    @Override
    public String toString() {
      return "%04d-Q%d".formatted(year, quarter);
    }
  }

  /// A calendar year, to which quarters roll up.
  record WholeYear(int year) implements Period {
    public WholeYear {
      requireYear(year);
    }

    @Override
    public LocalDate firstDay() {
      return LocalDate.of(year, 1, 1);
    }

    @Override
    public LocalDate lastDay() {
      return LocalDate.of(year, 12, 31);
    }

    @Override
    public WholeYear next() {
      return new WholeYear(year + 1);
    }

    @Override
    public String toString() {
      return "%04d".formatted(year);
    }
  }

  /// @throws IllegalArgumentException if the text names no period
  static Period parse(String text) {
    return switch (text.replaceAll("[0-9]", "0")) {
      case "0000-W00" -> new Week(number(text, 0, 4), number(text, 6, 8));
      case "0000-00" -> new Month(number(text, 0, 4), number(text, 5, 7));
      case "0000-Q0" -> new Quarter(number(text, 0, 4), number(text, 6, 7));
      case "0000" -> new WholeYear(number(text, 0, 4));
      default -> throw new IllegalArgumentException("not a period: " + text);
    };
  }

  /// The period of the cadence that the date lies in.
  static Period containing(LocalDate date, Cadence cadence) {
    return switch (cadence) {
      case WEEKLY ->
          new Week(
              date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTHLY -> new Month(date.getYear(), date.getMonthValue());
      case QUARTERLY -> new Quarter(date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
    };
  }

  /// The periods of the cadence from the one that holds `first` on, in order, as far as they end no
  /// later than `last`.
  static List<Period> sequence(LocalDate first, LocalDate last, Cadence cadence) {
    return Stream.iterate(
            containing(first, cadence), period -> !period.lastDay().isAfter(last), Period::next)
        .toList();
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static void requireYear(int year) {
    require(year >= 1 && year <= 9999, year);
  }

  private static void require(boolean holds, int number) {
    if (!holds) {
      throw new IllegalArgumentException("no such period: " + number);
    }
  }
}
