package io.duban.tasks.domain;

import io.duban.tasks.domain.StructuredPlan.Item;
import java.time.LocalDate;
import java.util.Optional;

/// Whether the dates of a plan lie near each other: duties run from the day of issue to the last
/// deadline, so a slip in a year would make thousands of them.
final class DateRules {
  /// How long a plan may run, and how long after it something may be due.
  static final int MOST_YEARS = 10;

  private static final int MOST_YEARS_AHEAD = 1;

  private DateRules() {}

  static Optional<Violation> ofPlan(StructuredPlan plan) {
    var from = plan.period().from();
    var to = plan.period().to();
    var issued = plan.issueDate();
    if (to.isBefore(from)) {
      return broken("/period/to", "not-before-from", "the period ends before it begins");
    }
    if (to.isAfter(from.plusYears(MOST_YEARS))) {
      return broken("/period", "not-too-long", "the period is longer than ten years");
    }
    if (issued.isAfter(to)) {
      return broken("/issueDate", "not-after-period", "the plan was issued after its period");
    }
    return issued.isBefore(from.minusYears(MOST_YEARS_AHEAD))
        ? broken("/issueDate", "near-period", "issued more than a year before its period")
        : Optional.empty();
  }

  static Optional<Violation> ofItem(String at, StructuredPlan plan, Item item) {
    var deadline = item.deadline();
    if (deadline == null) {
      return Optional.empty();
    }
    var date = deadline.date();
    return switch (deadline.kind()) {
      case Deadline.DATE ->
          date == null
              ? broken(at + "/deadline/date", "required", "a deadline of kind date has a date")
              : dated(at + "/deadline/date", plan, date);
      case Deadline.CONTINUOUS ->
          date == null
              ? Optional.empty()
              : broken(at + "/deadline/date", "absent", "continuous work has no due date");
      default -> broken(at + "/deadline/kind", "known-kind", "date or continuous");
    };
  }

  private static Optional<Violation> dated(String pointer, StructuredPlan plan, LocalDate date) {
    if (date.isBefore(plan.issueDate())) {
      return broken(pointer, "not-before-issue", "due before the plan was issued");
    }
    return date.isAfter(plan.period().to().plusYears(MOST_YEARS))
        ? broken(pointer, "near-period", "due more than ten years after the period")
        : Optional.empty();
  }

  private static Optional<Violation> broken(String pointer, String rule, String message) {
    return Optional.of(new Violation(pointer, rule, message));
  }
}
