package io.duban.projection.overdue.rule;

import io.duban.calendar.CalendarYear;
import io.duban.calendar.WorkingDays;
import io.duban.projection.overdue.rule.ItemFacts.Duty;
import io.duban.projection.overdue.rule.ItemFacts.FirstReport;
import io.duban.projection.overdue.rule.ItemFacts.Owed;
import io.duban.projection.overdue.rule.ItemFacts.Rest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Moments and facts that the tables of cases start from.
final class Cases {
  static final LocalDate ISSUED = LocalDate.of(2024, 3, 12);
  static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);
  static final Policy POLICY = new Policy(1, 3, 10, new BigDecimal("0.9"), 5, Set.of("lead"));
  static final WorkingDays PUBLISHED =
      WorkingDays.of(
          new CalendarYear(
              2024,
              days(
                  "2024-01-01 2024-02-10/2024-02-17 2024-04-04/2024-04-06 2024-05-01/2024-05-05"
                      + " 2024-06-10 2024-09-15/2024-09-17 2024-10-01/2024-10-07"),
              days(
                  "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29"
                      + " 2024-10-12")),
          new CalendarYear(
              2025,
              days(
                  "2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06 2025-05-01/2025-05-05"
                      + " 2025-05-31/2025-06-02 2025-10-01/2025-10-08"),
              days("2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11")));

  private Cases() {}

  static Moment on(String day) {
    return on(day, POLICY);
  }

  static Moment on(String day, Policy policy) {
    return new Moment(LocalDate.parse(day), always(policy), PUBLISHED);
  }

  static Policies always(Policy policy) {
    return new Policies(new TreeMap<>(Map.of(LocalDate.of(2024, 1, 1), policy)));
  }

  static Policy reportsFrom(String... roles) {
    return new Policy(1, 3, 10, new BigDecimal("0.9"), 5, Set.of(roles));
  }

  static ItemFacts item(String status, FirstReport... reports) {
    return item(status, YEAR_END, "monthly", reports);
  }

  static ItemFacts item(
      String status, @Nullable LocalDate due, String cadence, FirstReport... reports) {
    return new ItemFacts(
        new UUID(1, 1),
        "5.2",
        "产业链协同创新",
        "杭科领办〔2024〕1号",
        status,
        due,
        List.of(new Duty(cadence, ISSUED, due == null ? YEAR_END : due)),
        List.of(),
        List.of(new Owed("330100-jx", "lead", null), new Owed("330100-kj", "support", null)),
        List.of(reports));
  }

  /// The item with these times in which it took no reports: `first day/day of return`.
  static ItemFacts resting(ItemFacts item, String... rests) {
    return new ItemFacts(
        item.id(),
        item.number(),
        item.title(),
        item.documentNumber(),
        item.status(),
        item.due(),
        item.duties(),
        Stream.of(rests).map(Cases::rest).toList(),
        item.owed(),
        item.reports());
  }

  private static Rest rest(String text) {
    String[] days = text.split("/", -1);
    return new Rest(LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1]));
  }

  static FirstReport report(String period, String submittedOn) {
    return new FirstReport("330100-jx", period, LocalDate.parse(submittedOn));
  }

  private static Set<LocalDate> days(String text) {
    Set<LocalDate> days = new TreeSet<>();
    for (String range : text.split(" ", -1)) {
      LocalDate first = LocalDate.parse(range.substring(0, 10));
      LocalDate last = LocalDate.parse(range.substring(range.length() - 10));
      first.datesUntil(last.plusDays(1)).forEach(days::add);
    }
    return days;
  }
}
