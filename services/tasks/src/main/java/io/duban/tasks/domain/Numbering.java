package io.duban.tasks.domain;

import io.duban.tasks.domain.PlanEvent.ItemRef;
import io.duban.tasks.domain.PlanEvent.TaskRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which key task and which work item each number of a plan means. A number may pass to another
/// item when the plan is amended; an id stays with its item for ever.
public record Numbering(Map<String, UUID> tasks, Map<String, UUID> items) {
  public Numbering {
    tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  /// The plan as it was issued: its numbers make the ids.
  static Numbering issued(StructuredPlan plan) {
    var document = plan.documentNumber();
    var tasks = new LinkedHashMap<String, UUID>();
    var items = new LinkedHashMap<String, UUID>();
    plan.tasks().forEach(task -> tasks.put(task.number(), Streams.taskId(document, task.number())));
    plan.items().forEach(item -> items.put(item.number(), Streams.itemId(document, item.number())));
    return new Numbering(tasks, items);
  }

  static Numbering of(PlanEvent.PlanAmended amended) {
    var tasks = new LinkedHashMap<String, UUID>();
    var items = new LinkedHashMap<String, UUID>();
    amended.tasks().forEach(task -> tasks.put(task.number(), task.id()));
    amended.items().forEach(item -> items.put(item.number(), item.id()));
    return new Numbering(tasks, items);
  }

  /// These numbers after an amendment: what the plan had keeps its id, what is new gets one of the
  /// notice that adds it.
  Numbering after(Merged merged, String authorisedBy) {
    var document = merged.plan().documentNumber();
    var tasksNow = new LinkedHashMap<String, UUID>();
    var itemsNow = new LinkedHashMap<String, UUID>();
    for (var task : merged.plan().tasks()) {
      var number = task.number();
      var before = merged.tasks().get(number);
      tasksNow.put(
          number, before == null ? Streams.taskId(document, authorisedBy, number) : task(before));
      for (var item : task.items()) {
        var old = merged.items().get(item.number());
        itemsNow.put(
            item.number(),
            old == null ? Streams.itemId(document, authorisedBy, item.number()) : item(old));
      }
    }
    return new Numbering(tasksNow, itemsNow);
  }

  UUID task(String number) {
    return known(tasks, number);
  }

  UUID item(String number) {
    return known(items, number);
  }

  List<TaskRef> taskRefs() {
    return tasks.entrySet().stream().map(e -> new TaskRef(e.getValue(), e.getKey())).toList();
  }

  List<ItemRef> itemRefs() {
    return items.entrySet().stream().map(e -> new ItemRef(e.getValue(), e.getKey())).toList();
  }

  private static UUID known(Map<String, UUID> ids, String number) {
    var id = ids.get(number);
    if (id == null) {
      throw new IllegalArgumentException("no number " + number);
    }
    return id;
  }
}
