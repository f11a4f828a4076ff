package io.duban.tasks.domain;

import io.duban.tasks.domain.StructuredPlan.StatedTarget;
import io.duban.tasks.domain.StructuredPlan.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A plan as a later notice has it, and which of its parts it had before.
///
/// @param tasks number of a key task now to its number before; a new one is not among them
/// @param items the same of work items
record Merged(StructuredPlan plan, Map<String, String> tasks, Map<String, String> items) {
  Merged {
    tasks = Map.copyOf(tasks);
    items = Map.copyOf(items);
  }

  static Merged of(StructuredPlan before, StructuredPlan notice, Covers covers) {
    var match = PlanMatch.of(before, notice, covers);
    return switch (covers) {
      case WHOLE -> whole(before, notice, match);
      case LISTED -> new ListedChanges(before, notice, match).merged();
    };
  }

  /// The notice's words under the plan's own document number and date.
  private static Merged whole(StructuredPlan before, StructuredPlan notice, PlanMatch match) {
    var tasks = new HashMap<String, String>();
    var items = new HashMap<String, String>();
    for (var task : notice.tasks()) {
      match.tasks().before(task).ifPresent(same -> tasks.put(task.number(), same.number()));
    }
    notice
        .items()
        .forEach(
            item ->
                match
                    .items()
                    .before(item)
                    .ifPresent(same -> items.put(item.number(), same.number())));
    var plan =
        new StructuredPlan(
            before.documentNumber(),
            notice.title(),
            notice.issuingBody(),
            before.issueDate(),
            notice.period(),
            notice.actions(),
            notice.tasks().stream().map(task -> known(task, match)).toList(),
            known(before.headline(), notice.headline()),
            notice.implied(),
            notice.safeguards());
    return new Merged(plan, tasks, items);
  }

  private static Task known(Task task, PlanMatch match) {
    return task.with(
        task.items().stream()
            .map(
                item ->
                    match
                        .items()
                        .before(item)
                        .map(same -> item.with(known(same.targets(), item.targets())))
                        .orElse(item))
            .toList());
  }

  /// The targets as stated now; one that the plan has keeps its indicator, whatever it is called.
  private static List<StatedTarget> known(List<StatedTarget> before, List<StatedTarget> after) {
    var match = PlanMatch.targets(before, after);
    return after.stream()
        .map(target -> match.before(target).map(target::measuring).orElse(target))
        .toList();
  }

  /// The same where the notice need not repeat what stays.
  static List<StatedTarget> added(List<StatedTarget> before, List<StatedTarget> after) {
    var match = PlanMatch.targets(before, after);
    return Stream.concat(
            before.stream()
                .map(
                    target -> match.after(target).map(now -> now.measuring(target)).orElse(target)),
            match.added().stream())
        .toList();
  }
}
