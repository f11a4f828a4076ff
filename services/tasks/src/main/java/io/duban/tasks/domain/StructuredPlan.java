package io.duban.tasks.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan as structured facts, the way it was submitted: unit names are not resolved and targets
/// not numbered. {@link PlanRules} says whether it holds together.
public record StructuredPlan(
    String documentNumber,
    String title,
    String issuingBody,
    LocalDate issueDate,
    Term period,
    List<Action> actions,
    List<Task> tasks,
    List<StatedTarget> headline,
    List<Implied> implied,
    List<String> safeguards) {
  public StructuredPlan {
    actions = List.copyOf(actions);
    tasks = List.copyOf(tasks);
    headline = List.copyOf(headline);
    implied = List.copyOf(implied);
    safeguards = List.copyOf(safeguards);
  }

  /// All work items in the order of the plan.
  public Stream<Item> items() {
    return tasks.stream().flatMap(task -> task.items().stream());
  }

  /// How many targets the plan states, at its head and inside its items.
  public int targetCount() {
    return headline.size() + items().mapToInt(item -> item.targets().size()).sum();
  }

  /// From the first day to the last, both included.
  public record Term(LocalDate from, LocalDate to) {}

  /// An action (行动), the top level of a plan.
  public record Action(int number, String title) {}

  /// A key task (重点任务) of an action.
  public record Task(String number, int action, String title, List<Item> items) {
    public Task {
      items = List.copyOf(items);
    }

    Task with(List<Item> others) {
      return new Task(number, action, title, others);
    }
  }

  /// A work item (举措): one stretch of text with its own units.
  public record Item(
      String number,
      String title,
      List<NamedUnit> units,
      @Nullable Deadline deadline,
      @Nullable String cadence,
      List<String> measures,
      List<String> deliverables,
      List<StatedTarget> targets) {
    public Item {
      units = List.copyOf(units);
      measures = List.copyOf(measures);
      deliverables = List.copyOf(deliverables);
      targets = List.copyOf(targets);
    }

    Item with(List<StatedTarget> others) {
      return new Item(number, title, units, deadline, cadence, measures, deliverables, others);
    }

    Item numbered(String other) {
      return new Item(other, title, units, deadline, cadence, measures, deliverables, targets);
    }
  }

  /// A unit as the notice calls it; without a role the first listed leads.
  public record NamedUnit(String name, @Nullable String role) {}

  /// A target as the notice states it; without an indicator its name is the indicator's.
  public record StatedTarget(
      String name,
      @Nullable String indicator,
      String kind,
      String comparator,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String reference,
      @Nullable String note) {

    /// Name of the indicator.
    String measured() {
      return indicator == null ? name : indicator;
    }

    /// The same of the indicator that the other states, unless this one names its own.
    StatedTarget measuring(StatedTarget other) {
      return indicator != null || name.equals(other.measured())
          ? this
          : new StatedTarget(
              name, other.measured(), kind, comparator, value, unit, reference, note);
    }
  }

  /// A rule of the notice that binds further units to a range of items: a group of units or units
  /// by name; without `toItem` the range goes to the last item.
  public record Implied(
      @Nullable String group,
      List<String> units,
      String fromItem,
      @Nullable String toItem,
      String rule) {
    public static final String DISTRICTS = "districts";

    public Implied {
      units = List.copyOf(units);
    }
  }
}
