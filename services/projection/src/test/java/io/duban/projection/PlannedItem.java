package io.duban.projection;

import static io.duban.projection.Facts.DOCUMENT;
import static io.duban.projection.Facts.PLAN;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A work item as a plan has it; it goes by a name of its own, since its number changes.
///
/// @param due null for the plan's end
/// @param from first day of its duties
/// @param units each as `role code`, the lead first
record PlannedItem(
    String name,
    String task,
    int action,
    String number,
    String title,
    @Nullable String due,
    String cadence,
    String from,
    List<String> units) {

  static PlannedItem item(String name, String task, int action, String number, String... units) {
    return new PlannedItem(
        name, task, action, number, "举措 " + name, null, "monthly", "2024-03-12", List.of(units));
  }

  PlannedItem reads(String newNumber, String newTitle) {
    return new PlannedItem(name, task, action, newNumber, newTitle, due, cadence, from, units);
  }

  PlannedItem dueOn(String newDue) {
    return new PlannedItem(name, task, action, number, title, newDue, cadence, from, units);
  }

  PlannedItem every(String newCadence) {
    return new PlannedItem(name, task, action, number, title, due, newCadence, from, units);
  }

  PlannedItem effectiveFrom(String day) {
    return new PlannedItem(name, task, action, number, title, due, cadence, day, units);
  }

  PlannedItem ledBy(String... newUnits) {
    return new PlannedItem(
        name, task, action, number, title, due, cadence, from, List.of(newUnits));
  }

  StreamId stream() {
    return StreamId.of("item", Names.id("item", DOCUMENT, name));
  }

  String id() {
    return stream().id().toString();
  }

  String lead() {
    return units.getFirst().substring("lead ".length());
  }

  /// As its registration and its amendments have it.
  Map<String, Object> said() {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("documentNumber", DOCUMENT);
    said.put("plan", PLAN);
    said.put("task", AmendedPlan.task(task).id());
    said.put("taskNumber", task);
    said.put("taskTitle", "重点任务" + task);
    said.put("action", action);
    said.put("actionTitle", "行动" + action);
    said.put("number", number);
    said.put("title", title);
    List<Map<String, String>> named = new ArrayList<>();
    for (String unit : units) {
      String[] words = unit.split(" ", -1);
      named.add(Map.of("unit", words[1], "name", words[1], "role", words[0], "basis", "stated"));
    }
    said.put("units", named);
    said.put(
        "deadline", due == null ? Map.of("kind", "date") : Map.of("kind", "date", "date", due));
    said.put("cadence", cadence);
    said.put("effectiveFrom", from);
    said.put("to", "2024-12-31");
    return said;
  }
}
