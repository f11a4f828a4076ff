package io.duban.projection;

import static io.duban.projection.Facts.DOCUMENT;
import static io.duban.projection.Facts.PLAN;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small plan that a later notice amends, in the words of the services. Items, key tasks and
/// assignments go by names of their own, since their numbers change.
final class AmendedPlan {
  static final String NOTICE = "杭科领办〔2024〕6号";
  static final StreamId PLAN_STREAM = StreamId.of("plan", PLAN);

  private final Broadcast broadcast;

  AmendedPlan(Broadcast broadcast) {
    this.broadcast = broadcast;
  }

  static StreamId task(String name) {
    return StreamId.of("task", Names.id("task", DOCUMENT, name));
  }

  static StreamId assignment(String name, String unit) {
    return StreamId.of("assignment", Names.id("assignment", DOCUMENT, name, unit));
  }

  void adopted(String title, String... actions) {
    broadcast.say("tasks", PLAN_STREAM, "PlanDrafted", "documentNumber", DOCUMENT);
    broadcast.say(
        "tasks",
        PLAN_STREAM,
        "PlanAdopted",
        with(
            plan(title, actions),
            Map.of("from", "2024-01-01", "to", "2024-12-31", "adoptedOn", "2024-03-12")));
  }

  void amended(String by, String on, String title, String... actions) {
    Map<String, Object> plan = plan(title, actions);
    plan.put("period", Map.of("from", "2024-01-01", "to", "2024-12-31"));
    broadcast.say(
        "tasks", PLAN_STREAM, "PlanAmended", "authorisedBy", by, "plan", plan, "amendedOn", on);
  }

  private static Map<String, Object> plan(String title, String... actions) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("documentNumber", DOCUMENT);
    plan.put("title", title);
    plan.put("issuingBody", "领导小组办公室");
    plan.put("issueDate", "2024-03-12");
    List<Map<String, Object>> numbered = new ArrayList<>();
    for (String action : actions) {
      numbered.add(Map.of("number", numbered.size() + 1, "title", action));
    }
    plan.put("actions", numbered);
    return plan;
  }

  /// `TaskRegistered` or `TaskAmended`.
  void task(String type, String name, String number, String title, int action) {
    broadcast.say(
        "tasks",
        task(name),
        type,
        "documentNumber",
        DOCUMENT,
        "plan",
        PLAN,
        "number",
        number,
        "title",
        title,
        "action",
        action,
        "actionTitle",
        "行动" + action,
        "amendedOn",
        "2024-07-05");
  }

  void registered(PlannedItem item) {
    broadcast.say("tasks", item.stream(), "WorkItemRegistered", with(item.said()));
  }

  void amended(PlannedItem item, String on) {
    broadcast.say(
        "tasks", item.stream(), "WorkItemAmended", with(item.said(), Map.of("amendedOn", on)));
  }

  /// The deadline in these words, and nothing else.
  void worded(PlannedItem item, String due, String words, String on) {
    Map<String, Object> said = item.said();
    said.put("deadline", Map.of("kind", "date", "date", due, "text", words));
    broadcast.say("tasks", item.stream(), "WorkItemAmended", with(said, Map.of("amendedOn", on)));
  }

  /// `AssignmentOffered` or `AssignmentAmended`, for one item or a range.
  void assignment(
      String type, String name, String unit, String role, String on, PlannedItem... items) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("documentNumber", DOCUMENT);
    said.put("plan", PLAN);
    said.put("unit", unit);
    said.put("role", role);
    said.put("basis", "stated");
    said.put("scope", role.equals("implied") ? "range" : "item");
    if (!role.equals("implied")) {
      said.put("item", items[0].stream().id());
      said.put("itemNumber", items[0].number());
      said.put("itemTitle", items[0].title());
    }
    List<Map<String, Object>> covered = new ArrayList<>();
    for (PlannedItem item : items) {
      covered.add(Map.of("id", item.stream().id(), "number", item.number()));
    }
    said.put("items", covered);
    said.put("offeredOn", on);
    said.put("to", "2024-12-31");
    broadcast.say("assignments", assignment(name, unit), type, with(said));
  }

  void released(String name, String unit) {
    broadcast.say(
        "assignments",
        assignment(name, unit),
        "AssignmentReleased",
        with(Map.of("unit", unit, "authorisedBy", NOTICE, "from", "2024-07-01")));
  }

  /// The plan with its key tasks 5, 7 and 8, and these items, each with the assignment of its lead.
  void adopted(PlannedItem... items) {
    broadcast.say(Facts.policy());
    broadcast.say(Facts.calendar2024());
    adopted("2024年工作计划", "行动一", "行动二");
    task("TaskRegistered", "5", "5", "重点任务五", 1);
    task("TaskRegistered", "7", "7", "重点任务七", 2);
    task("TaskRegistered", "8", "8", "重点任务八", 2);
    for (PlannedItem item : items) {
      registered(item);
      assignment("AssignmentOffered", item.name(), item.lead(), "lead", "2024-03-12", item);
    }
  }

  void problemOn(String number, String on) {
    broadcast.say(
        "supervision",
        StreamId.of("problem", Names.id("problem", "amended")),
        "ProblemRaised",
        "title",
        "建设滞后",
        "source",
        "inspection",
        "documentNumber",
        DOCUMENT,
        "item",
        number,
        "unit",
        "b",
        "rectifyBy",
        "2024-12-31",
        "raisedOn",
        on);
  }

  void reported(PlannedItem item, String period, int percent) {
    broadcast.say(
        "tasks",
        item.stream(),
        "ProgressReported",
        "report",
        Names.id("report", item.name(), period),
        "unit",
        "a",
        "role",
        "lead",
        "period",
        period,
        "percent",
        percent,
        "narrative",
        "按计划推进",
        "submittedOn",
        "2024-08-08");
  }

  @SafeVarargs
  private static Object[] with(Map<String, Object>... parts) {
    List<Object> namesAndValues = new ArrayList<>();
    for (Map<String, Object> part : parts) {
      part.forEach(
          (name, value) -> {
            namesAndValues.add(name);
            namesAndValues.add(value);
          });
    }
    return namesAndValues.toArray();
  }
}
