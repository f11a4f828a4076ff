package io.duban.projection;

import static io.duban.projection.Facts.DOCUMENT;
import static io.duban.projection.Facts.ITEMS;
import static io.duban.projection.Facts.PLAN;
import static io.duban.projection.Facts.fact;
import static io.duban.projection.Facts.item;
import static io.duban.projection.Facts.number;
import static io.duban.projection.Facts.unit;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.projection.Facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the services say up to the adoption of the plan.
final class Adoption {
  private Adoption() {}

  /// Each stream is in order, streams are not.
  static List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (int n = 0; n < ITEMS; n++) {
      for (int place = 0; place < 3; place++) {
        facts.add(offered(n, unit(n, place), place == 0 ? "lead" : "support"));
      }
      facts.add(registered(n));
    }
    for (int district = 0; district < 13; district++) {
      facts.add(implied("3301" + (10 + district)));
    }
    facts.add(
        fact("tasks", StreamId.of("plan", PLAN), 1, "PlanDrafted", "documentNumber", DOCUMENT));
    facts.add(adopted());
    facts.add(indicator());
    facts.add(registeredUnit("hz-0", "杭州市科学技术局"));
    return facts;
  }

  private static Fact registered(int n) {
    List<Map<String, String>> units = new ArrayList<>();
    for (int place = 0; place < 3; place++) {
      units.add(named(unit(n, place), place == 0 ? "lead" : "support", "first-listed"));
    }
    for (int district = 0; district < 13; district++) {
      units.add(named("3301" + (10 + district), "implied", "rule"));
    }
    return fact(
        "tasks",
        item(n),
        1,
        "WorkItemRegistered",
        "documentNumber",
        DOCUMENT,
        "plan",
        PLAN,
        "task",
        Names.id("task", DOCUMENT, Integer.toString(n / 3 + 1)),
        "taskNumber",
        Integer.toString(n / 3 + 1),
        "taskTitle",
        "重点任务" + (n / 3 + 1),
        "action",
        n / 6 + 1,
        "actionTitle",
        "行动" + (n / 6 + 1),
        "number",
        number(n),
        "title",
        "举措 " + number(n),
        "units",
        units,
        "deadline",
        Map.of("kind", "date"),
        "cadence",
        "monthly",
        "effectiveFrom",
        "2024-03-12",
        "to",
        "2024-12-31",
        "measures",
        List.of("一"),
        "deliverables",
        List.of());
  }

  private static Map<String, String> named(String unit, String role, String basis) {
    return Map.of("unit", unit, "name", "市" + unit, "role", role, "basis", basis);
  }

  private static Fact offered(int n, String unit, String role) {
    return fact(
        "assignments",
        Facts.assignment(n, unit),
        1,
        "AssignmentOffered",
        "documentNumber",
        DOCUMENT,
        "plan",
        PLAN,
        "unit",
        unit,
        "role",
        role,
        "basis",
        "first-listed",
        "scope",
        "item",
        "item",
        item(n).id(),
        "itemNumber",
        number(n),
        "itemTitle",
        "举措 " + number(n),
        "items",
        List.of(Map.of("id", item(n).id(), "number", number(n))),
        "offeredOn",
        "2024-03-12",
        "from",
        "2024-03-12",
        "to",
        "2024-12-31");
  }

  private static Fact implied(String unit) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int n = 0; n < ITEMS; n++) {
      items.add(Map.of("id", item(n).id(), "number", number(n)));
    }
    return fact(
        "assignments",
        StreamId.of("assignment", Names.id("assignment", DOCUMENT, "implied", unit)),
        1,
        "AssignmentOffered",
        "documentNumber",
        DOCUMENT,
        "plan",
        PLAN,
        "unit",
        unit,
        "role",
        "implied",
        "basis",
        "rule",
        "scope",
        "range",
        "items",
        items,
        "offeredOn",
        "2024-03-12",
        "from",
        "2024-03-12",
        "to",
        "2024-12-31");
  }

  private static Fact adopted() {
    List<Map<String, Object>> actions = new ArrayList<>();
    for (int action = 1; action <= 6; action++) {
      actions.add(Map.of("number", action, "title", "行动" + action));
    }
    return fact(
        "tasks",
        StreamId.of("plan", PLAN),
        2,
        "PlanAdopted",
        "documentNumber",
        DOCUMENT,
        "title",
        "2024年工作计划",
        "issuingBody",
        "领导小组办公室",
        "issueDate",
        "2024-03-12",
        "from",
        "2024-01-01",
        "to",
        "2024-12-31",
        "digest",
        "00",
        "actions",
        actions,
        "safeguards",
        List.of(),
        "adoptedOn",
        "2024-03-12",
        "effectiveFrom",
        "2024-03-12");
  }

  private static Fact indicator() {
    return fact(
        "indicators",
        StreamId.of("indicator", Names.id("indicator", DOCUMENT, "新增高新技术企业")),
        1,
        "IndicatorDefined",
        "documentNumber",
        DOCUMENT,
        "plan",
        PLAN,
        "name",
        "新增高新技术企业",
        "kind",
        "cumulative",
        "comparator",
        ">=",
        "value",
        "2000",
        "unit",
        "家",
        "scale",
        0,
        "from",
        "2024-01-01",
        "to",
        "2024-12-31",
        "cadence",
        "monthly",
        "owners",
        List.of("hz-0"));
  }

  private static Fact registeredUnit(String code, String name) {
    return fact(
        "assignments",
        StreamId.of("unit", Names.id("unit", code)),
        1,
        "UnitRegistered",
        "code",
        code,
        "name",
        name,
        "shortName",
        name,
        "aliases",
        List.of(),
        "kind",
        "government",
        "region",
        "330100");
  }
}
