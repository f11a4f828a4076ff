package io.duban.projection;

import static io.duban.projection.Facts.DOCUMENT;
import static io.duban.projection.Facts.PLAN;
import static io.duban.projection.Facts.assignment;
import static io.duban.projection.Facts.fact;
import static io.duban.projection.Facts.item;
import static io.duban.projection.Facts.number;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.projection.Facts.Fact;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the services say when a later notice amends the plan, on 20 March 2025.
final class Amended {
  static final String LATER = "杭科领办〔2025〕2号";
  static final String DAY = "2025-03-20";

  private static final UUID TASK = Names.id("task", DOCUMENT, "2");
  private static final StreamId INDICATOR =
      StreamId.of("indicator", Names.id("indicator", DOCUMENT, "新增高新技术企业"));

  private Amended() {}

  static Fact plan() {
    return fact(
        "tasks",
        StreamId.of("plan", PLAN),
        3,
        "PlanAmended",
        "documentNumber",
        DOCUMENT,
        "authorisedBy",
        LATER,
        "plan",
        Map.of(
            "title",
            "2024年工作计划（调整）",
            "issuingBody",
            "领导小组办公室",
            "period",
            Map.of("from", "2024-01-01", "to", "2025-06-30"),
            "actions",
            List.of(Map.of("number", 1, "title", "平台提升"))),
        "amendedOn",
        DAY);
  }

  static List<Fact> keyTask() {
    var stream = StreamId.of("task", TASK);
    return List.of(
        fact(
            "tasks",
            stream,
            1,
            "TaskRegistered",
            "documentNumber",
            DOCUMENT,
            "plan",
            PLAN,
            "number",
            "2",
            "title",
            "重点任务2",
            "action",
            1,
            "actionTitle",
            "行动1"),
        fact(
            "tasks",
            stream,
            2,
            "TaskAmended",
            "documentNumber",
            DOCUMENT,
            "plan",
            PLAN,
            "number",
            "3",
            "title",
            "高水平大学",
            "action",
            1,
            "actionTitle",
            "平台提升"),
        fact("tasks", stream, 3, "TaskWithdrawn", "number", "3", "withdrawnOn", DAY));
  }

  /// The item under another number, led by another unit, due on another day.
  static Fact reads(int n, long version, String number, String lead, String due) {
    return fact(
        "tasks",
        item(n),
        version,
        "WorkItemAmended",
        "documentNumber",
        DOCUMENT,
        "plan",
        PLAN,
        "task",
        TASK,
        "taskNumber",
        "2",
        "taskTitle",
        "高水平大学",
        "action",
        1,
        "actionTitle",
        "平台提升",
        "number",
        number,
        "title",
        "学科建设 " + number,
        "units",
        List.of(
            Map.of("unit", lead, "name", "市" + lead, "role", "lead", "basis", "stated"),
            Map.of("unit", "330110", "name", "区", "role", "implied", "basis", "rule")),
        "deadline",
        Map.of("kind", "date", "date", due),
        "cadence",
        "monthly",
        "effectiveFrom",
        "2024-03-12",
        "to",
        "2025-06-30",
        "authorisedBy",
        LATER,
        "amendedOn",
        DAY);
  }

  static Fact withdrawn(int n, long version) {
    return fact(
        "tasks", item(n), version, "WorkItemWithdrawn", "reason", LATER, "withdrawnOn", DAY);
  }

  static Fact released(int n, String unit, long version) {
    return fact(
        "assignments",
        assignment(n, unit),
        version,
        "AssignmentReleased",
        "unit",
        unit,
        "authorisedBy",
        LATER,
        "from",
        DAY);
  }

  static Fact offeredTo(int n, String unit, long version, String number) {
    return fact(
        "assignments",
        assignment(n, unit),
        version,
        "AssignmentOffered",
        "documentNumber",
        DOCUMENT,
        "plan",
        PLAN,
        "unit",
        unit,
        "role",
        "lead",
        "basis",
        "stated",
        "scope",
        "item",
        "item",
        item(n).id(),
        "itemNumber",
        number,
        "itemTitle",
        "学科建设",
        "items",
        List.of(Map.of("id", item(n).id(), "number", number)),
        "offeredOn",
        DAY,
        "from",
        DAY,
        "to",
        "2025-06-30");
  }

  /// A district answers for one item alone from now on.
  static Fact range(String district) {
    return fact(
        "assignments",
        StreamId.of("assignment", Names.id("assignment", DOCUMENT, "implied", district)),
        2,
        "AssignmentAmended",
        "role",
        "implied",
        "basis",
        "rule",
        "scope",
        "range",
        "items",
        List.of(Map.of("id", item(0).id(), "number", number(0))),
        "from",
        "2024-03-12",
        "to",
        "2025-06-30");
  }

  static Fact joined() {
    return fact(
        "indicators",
        INDICATOR,
        2,
        "StatementJoined",
        "statement",
        Map.of("target", 1, "name", "高企", "comparator", ">="),
        "owners",
        List.of("hz-0"));
  }

  static Fact raised(String value) {
    return fact(
        "indicators",
        INDICATOR,
        3,
        "TargetAmended",
        "statement",
        Map.of(
            "target",
            1,
            "name",
            "高新技术企业",
            "item",
            "2.1",
            "itemId",
            item(3).id(),
            "comparator",
            ">="),
        "statedOwners",
        List.of("hz-1"),
        "standing",
        Map.of(
            "kind",
            "cumulative",
            "comparator",
            ">=",
            "value",
            value,
            "unit",
            "家",
            "scale",
            0,
            "to",
            "2025-06-30",
            "owners",
            List.of("hz-1")),
        "authorisedBy",
        LATER,
        "from",
        DAY);
  }

  static Fact unstated(long version) {
    return fact(
        "indicators",
        INDICATOR,
        version,
        "StatementWithdrawn",
        "target",
        1,
        "authorisedBy",
        LATER,
        "from",
        DAY);
  }
}
