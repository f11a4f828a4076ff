package io.duban.tasks.domain;

import io.duban.kernel.Refusal;
import io.duban.tasks.domain.StructuredPlan.Implied;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a submitted plan holds together. Finds everything that is wrong at once, each with the
/// place where it stands.
public final class PlanRules {
  /// GB/T 9704-2012: issuing body's short form, year, number.
  private static final Pattern DOCUMENT_NUMBER = Pattern.compile("\\p{IsHan}+〔\\d{4}〕[1-9]\\d*号");

  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}.()（）_/-]+");

  /// The lists keep one name a line.
  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}]*");

  private static final Set<String> CADENCES = Set.of("weekly", "monthly", "quarterly");
  private static final Set<String> ROLES = Set.of("lead", "support");

  private final StructuredPlan plan;
  private final List<Violation> found = new ArrayList<>();

  private PlanRules(StructuredPlan plan) {
    this.plan = plan;
  }

  /// Everything that is wrong with the plan, in the order of its text; empty if nothing is. Of a
  /// plan that is too large nothing else is told.
  public static List<Violation> violations(StructuredPlan plan) {
    var tooLarge = PlanSize.violation(plan);
    if (tooLarge.isPresent()) {
      return List.of(tooLarge.get());
    }
    var rules = new PlanRules(plan);
    rules.head();
    rules.numbers();
    rules.tasks();
    rules.targets();
    rules.implied();
    return List.copyOf(rules.found);
  }

  /// Why the plan cannot be in force: a rule that it breaks, or a unit that nobody knows.
  static Optional<Refusal> refusal(StructuredPlan plan, UnitRegistry registry) {
    var violations = violations(plan);
    if (!violations.isEmpty()) {
      var first = violations.getFirst();
      return Optional.of(
          Refusal.conflict("plan-incomplete")
              .with("pointer", first.pointer())
              .with("rule", first.rule())
              .with("violations", Integer.toString(violations.size())));
    }
    var names =
        UnitNames.unresolved(plan, registry).stream()
            .map(PlanEvent.UnresolvedName::name)
            .distinct()
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.conflict("units-unresolved").with("names", String.join("、", names)));
  }

  private void head() {
    if (!DOCUMENT_NUMBER.matcher(plan.documentNumber()).matches()) {
      broken("/documentNumber", "document-number", "not of the form 杭科领办〔2024〕1号");
    }
    filled("/title", plan.title());
    filled("/issuingBody", plan.issuingBody());
    DateRules.ofPlan(plan).ifPresent(found::add);
    if (plan.tasks().isEmpty()) {
      broken("/tasks", "required", "a plan has at least one key task");
    }
    for (int s = 0; s < plan.safeguards().size(); s++) {
      filled("/safeguards/" + s, plan.safeguards().get(s));
    }
  }

  private void numbers() {
    var actions = new HashMap<String, String>();
    var tasks = new HashMap<String, String>();
    var items = new HashMap<String, String>();
    for (int a = 0; a < plan.actions().size(); a++) {
      var action = plan.actions().get(a);
      if (action.number() < 1) {
        broken("/actions/" + a + "/number", "positive", "actions are numbered from 1");
      }
      single(actions, String.valueOf(action.number()), "/actions/" + a + "/number");
      filled("/actions/" + a + "/title", action.title());
    }
    for (int t = 0; t < plan.tasks().size(); t++) {
      var task = plan.tasks().get(t);
      number("/tasks/" + t + "/number", task.number());
      single(tasks, task.number(), "/tasks/" + t + "/number");
      for (int i = 0; i < task.items().size(); i++) {
        number(itemAt(t, i) + "/number", task.items().get(i).number());
        single(items, task.items().get(i).number(), itemAt(t, i) + "/number");
      }
    }
  }

  private void number(String pointer, String number) {
    if (!NUMBER.matcher(number).matches()) {
      broken(pointer, "number-form", "letters, digits, dots, dashes, strokes and brackets");
    }
  }

  private void tasks() {
    var actions =
        plan.actions().stream().map(StructuredPlan.Action::number).collect(Collectors.toSet());
    for (int t = 0; t < plan.tasks().size(); t++) {
      var task = plan.tasks().get(t);
      filled("/tasks/" + t + "/title", task.title());
      if (!actions.contains(task.action())) {
        broken("/tasks/" + t + "/action", "known-action", "no action " + task.action());
      }
      if (task.items().isEmpty()) {
        broken("/tasks/" + t + "/items", "required", "a key task has at least one work item");
      }
      items(t, task);
    }
  }

  private void items(int t, Task task) {
    for (int i = 0; i < task.items().size(); i++) {
      var item = task.items().get(i);
      var at = itemAt(t, i);
      filled(at + "/title", item.title());
      units(at, item);
      DateRules.ofItem(at, plan, item).ifPresent(found::add);
      var cadence = item.cadence();
      if (cadence != null && !CADENCES.contains(cadence)) {
        broken(at + "/cadence", "known-cadence", "weekly, monthly or quarterly");
      }
    }
  }

  private void units(String at, Item item) {
    if (item.units().isEmpty()) {
      broken(at + "/units", "required", "a work item names at least one unit");
    }
    var names = new HashSet<String>();
    for (int u = 0; u < item.units().size(); u++) {
      var unit = item.units().get(u);
      var role = unit.role();
      filled(at + "/units/" + u + "/name", unit.name());
      if (!onOneLine(unit.name())) {
        broken(at + "/units/" + u + "/name", "one-line", "a name stands on one line");
      }
      if (!names.add(unit.name())) {
        broken(at + "/units/" + u + "/name", "unique", "named twice on this item");
      }
      if (role != null && !ROLES.contains(role)) {
        broken(at + "/units/" + u + "/role", "known-role", "lead or support");
      }
    }
  }

  private void targets() {
    found.addAll(TargetRules.violations("/headline", plan.headline()));
    for (int t = 0; t < plan.tasks().size(); t++) {
      var items = plan.tasks().get(t).items();
      for (int i = 0; i < items.size(); i++) {
        found.addAll(TargetRules.violations(itemAt(t, i) + "/targets", items.get(i).targets()));
      }
    }
  }

  private void implied() {
    var order = plan.items().map(Item::number).toList();
    for (int r = 0; r < plan.implied().size(); r++) {
      var at = "/implied/" + r;
      var rule = plan.implied().get(r);
      who(at, rule);
      filled(at + "/rule", rule.rule());
      int from = order.indexOf(rule.fromItem());
      if (from < 0) {
        broken(at + "/fromItem", "known-item", "no item " + rule.fromItem());
      }
      var toItem = rule.toItem();
      if (toItem != null && !order.contains(toItem)) {
        broken(at + "/toItem", "known-item", "no item " + toItem);
      } else if (toItem != null && order.indexOf(toItem) < from) {
        broken(at + "/toItem", "not-before-from", "the range ends before it begins");
      }
    }
  }

  private void who(String at, Implied rule) {
    var group = rule.group();
    if (group == null && rule.units().isEmpty()) {
      broken(at + "/units", "required", "a group or units by name");
    } else if (group != null && !group.equals(Implied.DISTRICTS)) {
      broken(at + "/group", "known-group", "districts");
    }
  }

  private void single(Map<String, String> seen, String number, String pointer) {
    var first = seen.putIfAbsent(number, pointer);
    if (first != null) {
      broken(pointer, "unique", "number " + number + " also stands at " + first);
    }
  }

  static boolean onOneLine(String name) {
    return ONE_LINE.matcher(name).matches();
  }

  private void filled(String pointer, String text) {
    if (text.isBlank()) {
      broken(pointer, "required", "must not be empty");
    }
  }

  private void broken(String pointer, String rule, String message) {
    found.add(new Violation(pointer, rule, message));
  }

  private static String itemAt(int task, int item) {
    return "/tasks/" + task + "/items/" + item;
  }
}
