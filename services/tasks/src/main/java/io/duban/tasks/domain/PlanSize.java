package io.duban.tasks.domain;

import io.duban.kernel.Refusal;
import io.duban.tasks.domain.StructuredPlan.Item;
import java.util.List;
import java.util.Optional;

/// How much one plan may hold in all. A plan is one event, and an event must fit into a message.
final class PlanSize {
  static final int MOST_TASKS = 500;
  static final int MOST_ITEMS = 2000;
  static final int MOST_UNITS = 10_000;
  static final int MOST_TARGETS = 5000;

  private PlanSize() {}

  /// A part of which there is too much, by the field that holds it.
  private record Part(String pointer, String what, int count, int most) {}

  static Optional<Violation> violation(StructuredPlan plan) {
    return tooMuch(plan)
        .map(
            part ->
                new Violation(
                    part.pointer(),
                    "too-many",
                    "%d %s in all, at most %d".formatted(part.count(), part.what(), part.most())));
  }

  static Optional<Refusal> refusal(StructuredPlan plan) {
    return tooMuch(plan)
        .map(
            part ->
                Refusal.invalid("plan-too-large", part.pointer())
                    .with("what", part.what())
                    .with("count", Integer.toString(part.count()))
                    .with("most", Integer.toString(part.most())));
  }

  private static Optional<Part> tooMuch(StructuredPlan plan) {
    int items = (int) plan.items().count();
    int named = plan.items().map(Item::units).mapToInt(List::size).sum();
    int implied = plan.implied().stream().mapToInt(rule -> rule.units().size()).sum();
    return List.of(
            new Part("/tasks", "key tasks", plan.tasks().size(), MOST_TASKS),
            new Part("/tasks", "work items", items, MOST_ITEMS),
            new Part("/tasks", "units", named, MOST_UNITS),
            new Part("/implied", "units", implied, MOST_UNITS),
            new Part("/tasks", "targets", plan.targetCount(), MOST_TARGETS))
        .stream()
        .filter(part -> part.count() > part.most())
        .findFirst();
  }
}
