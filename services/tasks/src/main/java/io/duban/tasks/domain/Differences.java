package io.duban.tasks.domain;

import io.duban.tasks.domain.Change.Facts;
import io.duban.tasks.domain.StructuredPlan.Action;
import io.duban.tasks.domain.StructuredPlan.Implied;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.StatedTarget;
import io.duban.tasks.domain.StructuredPlan.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an amended plan changes, part by part, as a person compares two notices. Two names of one
/// unit are the same, and so are a deadline that is stated and one that goes without saying.
final class Differences {
  private final StructuredPlan before;
  private final Merged merged;
  private final StructuredPlan after;
  private final UnitRegistry registry;
  private final Pairing<Action> actions;
  private final List<Change> changes = new ArrayList<>();

  private Differences(StructuredPlan before, Merged merged, UnitRegistry registry) {
    this.before = before;
    this.merged = merged;
    after = merged.plan();
    this.registry = registry;
    actions = new Pairing<>(before.actions(), after.actions()).by(Action::title).by(Action::number);
  }

  /// The plan's head first, then in the order of the plan; what is gone comes after what is left.
  static List<Change> between(StructuredPlan before, Merged merged, UnitRegistry registry) {
    var differences = new Differences(before, merged, registry);
    differences.head();
    differences.actions();
    differences.targets(null, before.headline(), differences.after.headline());
    differences.tasks();
    differences.items();
    differences.rules();
    differences.safeguards();
    return differences.changes;
  }

  private void head() {
    Change.changed("plan", null, after.title(), head(before), head(after)).ifPresent(changes::add);
  }

  private static Map<String, String> head(StructuredPlan plan) {
    return new Facts()
        .with("title", plan.title())
        .with("issuingBody", plan.issuingBody())
        .with("from", plan.period().from().toString())
        .with("to", plan.period().to().toString())
        .values();
  }

  private void actions() {
    compare(
        new Part<>(
            "action",
            action -> String.valueOf(action.number()),
            Action::title,
            (_, action) ->
                new Facts()
                    .with("number", String.valueOf(action.number()))
                    .with("title", action.title())),
        actions,
        after.actions());
  }

  private void tasks() {
    compare(
        new Part<>(
            "task",
            Task::number,
            Task::title,
            (plan, task) ->
                new Facts()
                    .with("number", task.number())
                    .with("title", task.title())
                    .with("action", actionTitle(plan, task))),
        new Pairing<>(before.tasks(), after.tasks())
            .by(
                Task::number,
                task -> merged.tasks().getOrDefault(task.number(), ""),
                (_, _) -> true),
        after.tasks());
  }

  /// The title before, if the action had one: a task does not move when its action is renamed.
  private String actionTitle(StructuredPlan plan, Task task) {
    return plan.actions().stream()
        .filter(action -> action.number() == task.action())
        .map(action -> actions.before(action).orElse(action).title())
        .findFirst()
        .orElse(String.valueOf(task.action()));
  }

  private void items() {
    var known = new HashMap<String, Item>();
    before.items().forEach(item -> known.put(item.number(), item));
    for (var task : after.tasks()) {
      for (var item : task.items()) {
        var same = known.remove(merged.items().getOrDefault(item.number(), ""));
        if (same == null) {
          changes.add(Change.added("item", item.number(), item.title(), facts(after, task, item)));
          targets(item, List.of(), item.targets());
        } else {
          changed(same, task, item);
          targets(item, same.targets(), item.targets());
        }
      }
    }
    for (var task : before.tasks()) {
      for (var item : task.items()) {
        if (known.containsKey(item.number())) {
          changes.add(
              Change.removed("item", item.number(), item.title(), facts(before, task, item)));
          targets(item, item.targets(), List.of());
        }
      }
    }
  }

  private void changed(Item same, Task taskNow, Item now) {
    var task =
        before.tasks().stream().filter(one -> one.items().contains(same)).findFirst().orElseThrow();
    var was = facts(before, task, same);
    var is = facts(after, taskNow, now);
    if (task.number().equals(merged.tasks().get(taskNow.number()))) {
      is.remove("task");
      was.remove("task");
    }
    Change.changed("item", now.number(), now.title(), was, is).ifPresent(changes::add);
  }

  private Map<String, String> facts(StructuredPlan plan, Task task, Item item) {
    var deadline = item.deadline() == null ? Deadline.on(plan.period().to()) : item.deadline();
    return new Facts()
        .with("number", item.number())
        .with("title", item.title())
        .with("task", task.number() + " " + task.title())
        .with("units", units(item))
        .with("deadline", deadline.date() == null ? deadline.kind() : deadline.date().toString())
        .with("cadence", item.cadence() == null ? Adoption.MONTHLY : item.cadence())
        .with("measures", String.join("；", item.measures()))
        .with("deliverables", String.join("；", item.deliverables()))
        .values();
  }

  /// Every unit in its role, the leads first.
  private String units(Item item) {
    return ItemUnits.roles(item).stream()
        .map(unit -> new ItemUnits.Role(name(unit.name()), unit.role()))
        .distinct()
        .sorted(
            Comparator.comparing((ItemUnits.Role unit) -> !unit.role().equals(ItemUnits.LEAD))
                .thenComparing(ItemUnits.Role::name))
        .map(unit -> unit.name() + " " + unit.role())
        .collect(Collectors.joining("、"));
  }

  private String name(String stated) {
    return registry.find(stated).map(UnitRegistry.Unit::name).orElse(stated);
  }

  private void targets(@Nullable Item item, List<StatedTarget> were, List<StatedTarget> are) {
    compare(
        new Part<>(
            "target",
            _ -> item == null ? null : item.number(),
            StatedTarget::measured,
            (_, target) ->
                new Facts()
                    .with("name", target.name())
                    .with("kind", target.kind())
                    .with("comparator", target.comparator())
                    .with("value", target.value())
                    .with("unit", target.unit())
                    .with("reference", target.reference())
                    .with("note", target.note())),
        new Pairing<>(were, are).by(StatedTarget::measured),
        are);
  }

  private void rules() {
    compare(
        new Part<>(
            "rule",
            _ -> null,
            Implied::rule,
            (_, rule) ->
                new Facts()
                    .with("rule", rule.rule())
                    .with("units", who(rule))
                    .with("fromItem", rule.fromItem())
                    .with("toItem", rule.toItem())),
        new Pairing<>(before.implied(), after.implied()).by(this::who).by(Implied::rule),
        after.implied());
  }

  private String who(Implied rule) {
    return Stream.concat(Stream.ofNullable(rule.group()), rule.units().stream().map(this::name))
        .collect(Collectors.joining("、"));
  }

  private void safeguards() {
    compare(
        new Part<>("safeguard", _ -> null, text -> text, (_, _) -> new Facts()),
        new Pairing<>(before.safeguards(), after.safeguards()).by(text -> text),
        after.safeguards());
  }

  private <T> void compare(Part<T> part, Pairing<T> match, List<T> now) {
    for (var one : now) {
      var is = part.facts().apply(after, one).values();
      var number = part.number().apply(one);
      var title = part.title().apply(one);
      match
          .before(one)
          .map(was -> part.facts().apply(before, was).values())
          .ifPresentOrElse(
              was -> Change.changed(part.name(), number, title, was, is).ifPresent(changes::add),
              () -> changes.add(Change.added(part.name(), number, title, is)));
    }
    for (var gone : match.removed()) {
      changes.add(
          Change.removed(
              part.name(),
              part.number().apply(gone),
              part.title().apply(gone),
              part.facts().apply(before, gone).values()));
    }
  }

  /// How one kind of part is called and what is compared of it, given its plan.
  private record Part<T>(
      String name,
      Function<T, @Nullable String> number,
      Function<T, String> title,
      BiFunction<StructuredPlan, T, Facts> facts) {}
}
