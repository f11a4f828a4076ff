package io.duban.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the four services would say about a plan of 33 items with 112 assignments: 99 units named
/// on the items, and 13 districts that one clause binds to all of them.
final class Facts {
  static final String DOCUMENT = "杭科领办〔2024〕1号";
  static final int ITEMS = 33;

  static final UUID PLAN = Names.id("plan", DOCUMENT);

  private Facts() {}

  /// An event as it stands on a topic.
  record Fact(String service, StreamId stream, long version, String type, JsonNode data) {
    String token() {
      return stream + "@" + version;
    }
  }

  /// Three items to a task, as long as they last.
  static String number(int item) {
    return (item / 3 + 1) + "." + (item % 3 + 1);
  }

  static StreamId item(int n) {
    return StreamId.of("item", Names.id("item", DOCUMENT, number(n)));
  }

  static StreamId assignment(int item, String unit) {
    return StreamId.of("assignment", Names.id("assignment", DOCUMENT, number(item), unit));
  }

  static String unit(int item, int place) {
    return "hz-" + (item + place) % 19;
  }

  static Fact policy() {
    return fact(
        "supervision",
        StreamId.of("policy", Names.id("policy", "default")),
        1,
        "PolicyAdopted",
        "name",
        "default",
        "version",
        1,
        "effectiveFrom",
        "2024-01-01",
        "rules",
        Map.of(
            "acknowledgeWithinWorkingDays",
            3,
            "dueSoonWorkingDays",
            10,
            "paceThreshold",
            "0.9",
            "reportGraceWorkingDays",
            5,
            "reportsFrom",
            List.of("lead"),
            "reminderFor",
            List.of("overdue")));
  }

  static Fact calendar(String year, List<String> daysOff, String... workingWeekends) {
    return fact(
        "supervision",
        StreamId.of("calendar", Names.id("calendar", "CN", year)),
        1,
        "CalendarPublished",
        "region",
        "CN",
        "year",
        Integer.parseInt(year),
        "daysOff",
        daysOff,
        "workingWeekends",
        List.of(workingWeekends),
        "source",
        "国办发明电〔2023〕7号");
  }

  static Fact calendar2024() {
    return calendar(
        "2024",
        List.of("2024-04-04", "2024-04-05", "2024-05-01", "2024-05-02", "2024-05-03", "2024-06-10"),
        "2024-04-07",
        "2024-04-28",
        "2024-05-11");
  }

  static Fact day(long version, String date) {
    return fact(
        "supervision",
        StreamId.of("business-day", Names.id("business-day", "Asia/Shanghai")),
        version,
        "DayOpened",
        "date",
        date);
  }

  static Fact report(int n, long version, String period, String submittedOn, int percent) {
    return fact(
        "tasks",
        item(n),
        version,
        "ProgressReported",
        "report",
        Names.id("report", Integer.toString(n), period, Long.toString(version)),
        "unit",
        unit(n, 0),
        "role",
        "lead",
        "period",
        period,
        "percent",
        percent,
        "narrative",
        "按计划推进",
        "submittedOn",
        submittedOn,
        "by",
        "clerk");
  }

  static Fact acknowledged(int n, String unit, String on) {
    return fact(
        "assignments",
        assignment(n, unit),
        2,
        "AssignmentAcknowledged",
        "unit",
        unit,
        "acknowledgedOn",
        on,
        "by",
        "clerk");
  }

  static Fact claimed(int n, long version, String on) {
    return fact(
        "tasks",
        item(n),
        version,
        "CompletionClaimed",
        "unit",
        unit(n, 0),
        "claim",
        claim(n),
        "statement",
        "完成",
        "evidence",
        List.of(),
        "submittedOn",
        on,
        "by",
        "clerk");
  }

  static Fact verified(int n, long version, String on) {
    return fact(
        "tasks",
        item(n),
        version,
        "CompletionVerified",
        "claim",
        claim(n),
        "verifiedOn",
        on,
        "by",
        "supervisor");
  }

  static Fact problem(String unit, String rectifyBy) {
    return fact(
        "supervision",
        StreamId.of("problem", Names.id("problem", "1")),
        1,
        "ProblemRaised",
        "title",
        "建设滞后",
        "description",
        "说明",
        "source",
        "inspection",
        "unit",
        unit,
        "rectifyBy",
        rectifyBy,
        "raisedOn",
        "2025-01-02",
        "by",
        "supervisor");
  }

  static Fact fact(
      String service, StreamId stream, long version, String type, Object... namesAndValues) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Fact(service, stream, version, type, Json.MAPPER.valueToTree(data));
  }

  private static UUID claim(int n) {
    return Names.id("claim", Integer.toString(n));
  }
}
