package io.duban.tasks.domain;

import io.duban.tasks.domain.StructuredPlan.Action;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.NamedUnit;
import io.duban.tasks.domain.StructuredPlan.StatedTarget;
import io.duban.tasks.domain.StructuredPlan.Task;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which actions, key tasks and work items of a later notice are those that the plan has. What was
/// reported on an item stays with it, so a pair needs more than a number: a title, or a number and
/// the same units or figures. Only in a notice of the whole plan do numbers say something.
record PlanMatch(Pairing<Action> actions, Pairing<Task> tasks, Pairing<Item> items) {
  private static final double SAME_NUMBER = 0.5;
  private static final double ANY_NUMBER = 0.6;

  static PlanMatch of(StructuredPlan before, StructuredPlan notice, Covers covers) {
    var actions =
        new Pairing<>(before.actions(), notice.actions())
            .by(Action::title)
            .closest((one, other) -> Likeness.of(one.title(), other.title()), ANY_NUMBER);
    var tasks =
        new Pairing<>(before.tasks(), notice.tasks())
            .by(task -> task.number() + " " + task.title())
            .by(Task::title)
            .by(Task::number, Task::number, (one, other) -> alike(one.title(), other.title()))
            .closest((one, other) -> Likeness.of(one.title(), other.title()), ANY_NUMBER);
    if (covers == Covers.WHOLE) {
      actions.by(Action::number);
      tasks.by(Task::number, Task::number, PlanMatch::akin);
    }
    return new PlanMatch(actions, tasks, items(before, notice, covers, tasks));
  }

  /// The targets of the plan's head, or of one item.
  static Pairing<StatedTarget> targets(List<StatedTarget> before, List<StatedTarget> after) {
    return new Pairing<>(before, after)
        .by(StatedTarget::measured)
        .closest(
            (one, other) ->
                one.kind().equals(other.kind()) && Objects.equals(one.unit(), other.unit())
                    ? Likeness.of(one.name(), other.name())
                    : 0,
            SAME_NUMBER)
        .by(PlanMatch::figures);
  }

  private static Pairing<Item> items(
      StructuredPlan before, StructuredPlan notice, Covers covers, Pairing<Task> tasks) {
    var tasksBefore = new HashMap<String, Task>();
    before.tasks().forEach(task -> put(tasksBefore, task, task));
    var tasksAfter = new HashMap<String, Task>();
    notice
        .tasks()
        .forEach(task -> tasks.before(task).ifPresent(same -> put(tasksAfter, task, same)));
    var items =
        new Pairing<>(before.items().toList(), notice.items().toList())
            .by(item -> item.number() + " " + item.title())
            .by(
                Item::title,
                Item::title,
                (one, other) ->
                    Objects.equals(tasksBefore.get(one.number()), tasksAfter.get(other.number())))
            .by(Item::title)
            .by(Item::number, Item::number, (one, other) -> alike(one.title(), other.title()))
            .closest((one, other) -> Likeness.of(one.title(), other.title()), ANY_NUMBER);
    if (covers == Covers.WHOLE) {
      items.by(
          Item::number,
          Item::number,
          (one, other) -> {
            var task = tasksBefore.get(one.number());
            return task != null
                && task.equals(tasksAfter.get(other.number()))
                && (akin(Stream.of(one), Stream.of(other)) || sameCount(tasks, task));
          });
    }
    return items;
  }

  private static void put(Map<String, Task> tasks, Task of, Task task) {
    of.items().forEach(item -> tasks.put(item.number(), task));
  }

  private static boolean sameCount(Pairing<Task> tasks, Task before) {
    return tasks
        .after(before)
        .filter(now -> now.items().size() == before.items().size())
        .isPresent();
  }

  private static boolean alike(String one, String other) {
    return Likeness.of(one, other) >= SAME_NUMBER;
  }

  private static boolean akin(Task one, Task other) {
    return akin(one.items().stream(), other.items().stream());
  }

  /// The same units for the most part, or a figure in common.
  private static boolean akin(Stream<Item> some, Stream<Item> others) {
    var ones = some.toList();
    var two = others.toList();
    var common = units(ones);
    common.retainAll(units(two));
    var all = units(ones);
    all.addAll(units(two));
    return 2 * common.size() >= Math.max(1, all.size())
        || figures(ones).stream().anyMatch(figures(two)::contains);
  }

  private static Set<String> units(List<Item> items) {
    return items.stream()
        .flatMap(item -> item.units().stream())
        .map(NamedUnit::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> figures(List<Item> items) {
    return items.stream()
        .flatMap(item -> item.targets().stream())
        .filter(target -> target.value() != null)
        .map(PlanMatch::figures)
        .collect(Collectors.toSet());
  }

  private static String figures(StatedTarget target) {
    return String.join(
        " ",
        target.kind(),
        target.comparator(),
        String.valueOf(target.value()),
        String.valueOf(target.unit()),
        String.valueOf(target.reference()));
  }
}
