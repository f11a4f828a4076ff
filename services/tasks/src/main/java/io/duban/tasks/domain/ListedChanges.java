package io.duban.tasks.domain;

import io.duban.tasks.domain.StructuredPlan.Action;
import io.duban.tasks.domain.StructuredPlan.Implied;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A plan after a notice that lists only what changes. The plan's numbers stay; what is new gets
/// numbers that are free. What the notice does not say of an item stays as it is.
final class ListedChanges {
  private final StructuredPlan before;
  private final StructuredPlan notice;
  private final PlanMatch match;
  private final List<Action> actions;
  private final List<Task> tasks = new ArrayList<>();

  /// Numbers of the notice's items to numbers of the plan.
  private final Map<String, String> numbers = new HashMap<>();

  private final Set<String> taken = new HashSet<>();

  ListedChanges(StructuredPlan before, StructuredPlan notice, PlanMatch match) {
    this.before = before;
    this.notice = notice;
    this.match = match;
    actions = new ArrayList<>(before.actions());
    before.tasks().forEach(task -> taken.add(task.number()));
    before.items().forEach(item -> taken.add(item.number()));
  }

  Merged merged() {
    before.tasks().forEach(task -> tasks.add(changed(task)));
    match.tasks().added().forEach(this::add);
    var plan =
        new StructuredPlan(
            before.documentNumber(),
            before.title(),
            before.issuingBody(),
            before.issueDate(),
            before.period(),
            actions,
            tasks,
            Merged.added(before.headline(), notice.headline()),
            implied(),
            safeguards());
    var same = new HashMap<String, String>();
    before.items().forEach(item -> same.put(item.number(), item.number()));
    var sameTasks = new HashMap<String, String>();
    before.tasks().forEach(task -> sameTasks.put(task.number(), task.number()));
    return new Merged(plan, sameTasks, same);
  }

  private Task changed(Task task) {
    var now = match.tasks().after(task);
    var items = new ArrayList<Item>();
    for (var item : task.items()) {
      items.add(match.items().after(item).map(other -> changed(item, other)).orElse(item));
    }
    now.ifPresent(other -> items.addAll(added(task.number(), other)));
    return new Task(task.number(), task.action(), now.map(Task::title).orElse(task.title()), items);
  }

  private Item changed(Item item, Item now) {
    numbers.put(now.number(), item.number());
    return new Item(
        item.number(),
        now.title(),
        now.units().isEmpty() ? item.units() : now.units(),
        now.deadline() == null ? item.deadline() : now.deadline(),
        now.cadence() == null ? item.cadence() : now.cadence(),
        now.measures().isEmpty() ? item.measures() : now.measures(),
        now.deliverables().isEmpty() ? item.deliverables() : now.deliverables(),
        Merged.added(item.targets(), now.targets()));
  }

  /// The items of the notice's task that the plan does not have.
  private List<Item> added(String taskNumber, Task now) {
    return now.items().stream()
        .filter(item -> match.items().before(item).isEmpty())
        .map(
            item -> {
              var number = free(taskNumber + ".");
              numbers.put(item.number(), number);
              return item.numbered(number);
            })
        .toList();
  }

  /// A key task that the plan does not have, unless its items are all known from others.
  private void add(Task now) {
    if (now.items().stream().allMatch(item -> match.items().before(item).isPresent())) {
      return;
    }
    var number = free("");
    tasks.add(new Task(number, action(now), now.title(), added(number, now)));
  }

  private int action(Task now) {
    var named =
        notice.actions().stream().filter(action -> action.number() == now.action()).findFirst();
    var known = named.flatMap(match.actions()::before);
    if (known.isPresent()) {
      return known.get().number();
    }
    var title = named.map(Action::title).orElse(now.title());
    var again = actions.stream().filter(action -> action.title().equals(title)).findFirst();
    if (again.isPresent()) {
      return again.get().number();
    }
    int number = actions.stream().mapToInt(Action::number).max().orElse(0) + 1;
    actions.add(new Action(number, title));
    return number;
  }

  private String free(String prefix) {
    int next = 1;
    while (!taken.add(prefix + next)) {
      next++;
    }
    return prefix + next;
  }

  /// A rule of the notice binds the notice's items alone, wherever these stand in the plan.
  private List<Implied> implied() {
    var rules = new ArrayList<>(before.implied());
    var order = tasks.stream().flatMap(task -> task.items().stream()).map(Item::number).toList();
    var listed = notice.items().map(Item::number).toList();
    for (var rule : notice.implied()) {
      var bound = new HashSet<String>();
      range(rule, listed).forEach(number -> bound.add(numbers.getOrDefault(number, "")));
      before.implied().stream()
          .filter(known -> sameUnits(known, rule))
          .forEach(known -> bound.removeAll(range(known, order)));
      rules.addAll(runs(rule, order, bound));
    }
    return rules;
  }

  private static boolean sameUnits(Implied one, Implied other) {
    return Objects.equals(one.group(), other.group()) && one.units().equals(other.units());
  }

  /// The items that the rule covers; none if it names one that is not there.
  private static List<String> range(Implied rule, List<String> order) {
    var toItem = rule.toItem();
    int from = order.indexOf(rule.fromItem());
    int to = toItem == null ? order.size() : order.indexOf(toItem) + 1;
    return from < 0 || to < from ? List.of() : order.subList(from, to);
  }

  /// One rule for each run of neighbouring items.
  private static List<Implied> runs(Implied rule, List<String> order, Set<String> bound) {
    var runs = new ArrayList<Implied>();
    @Nullable String first = null;
    @Nullable String last = null;
    for (var number : order) {
      if (bound.contains(number)) {
        first = first == null ? number : first;
        last = number;
      } else if (first != null) {
        runs.add(new Implied(rule.group(), rule.units(), first, last, rule.rule()));
        first = null;
      }
    }
    if (first != null) {
      runs.add(new Implied(rule.group(), rule.units(), first, last, rule.rule()));
    }
    return runs;
  }

  private List<String> safeguards() {
    var all = new ArrayList<>(before.safeguards());
    notice.safeguards().stream().filter(one -> !all.contains(one)).forEach(all::add);
    return all;
  }
}
