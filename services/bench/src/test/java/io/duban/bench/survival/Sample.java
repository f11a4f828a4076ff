package io.duban.bench.survival;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.bench.survival.Evidence.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small system in which all laws hold: one item, one indicator, two assignments, one problem,
/// and the alerts and reminders that follow on 2024-05-10.
final class Sample {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String ITEM = id(1);
  static final String INDICATOR = id(2);
  static final String ASSIGNMENT = id(3);
  static final String WAITING = id(4);
  static final String PROBLEM = id(5);
  static final String ALERT = id(6);
  static final String CLEARED = id(7);

  private final Map<String, List<Fact>> stores = new LinkedHashMap<>();
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();

  static String id(int number) {
    return "00000000-0000-5000-8000-%012d".formatted(number);
  }

  static Evidence evidence() {
    var sample = new Sample();
    sample.rules();
    sample.work();
    sample.alerts();
    var topics = new HashMap<String, List<Fact>>();
    sample.stores.forEach((service, facts) -> topics.put(service, new ArrayList<>(facts)));
    var rows =
        Map.of(
            "tasks", Map.of(ITEM, new Row("in-progress", "40")),
            "indicators", Map.of(INDICATOR, new Row("", "7.5")),
            "problems", Map.of(PROBLEM, new Row("rectified", "")));
    return new Evidence(
        LocalDate.parse("2024-05-10"),
        "survival-",
        sample.acknowledged,
        sample.stores,
        topics,
        List.of(),
        rows,
        List.of(ALERT),
        List.of(id(8)));
  }

  private void rules() {
    store(
        "supervision",
        "policy-" + id(10),
        "PolicyAdopted",
        """
        {"rules":{"acknowledgeWithinWorkingDays":3,"reportGraceWorkingDays":5,
        "reminderFor":["not-acknowledged"]}}""");
    store(
        "supervision",
        "calendar-" + id(11),
        "CalendarPublished",
        """
        {"daysOff":["2024-05-01","2024-05-02","2024-05-03"],"workingWeekends":["2024-04-28"]}""");
  }

  private void work() {
    store(
        "tasks",
        "item-" + ITEM,
        "WorkItemRegistered",
        """
        {"effectiveFrom":"2024-04-01","to":"2024-12-31","deadline":{"kind":"date"}}""");
    client(
        "tasks",
        "item-" + ITEM,
        "ProgressReported",
        Map.of("role", "lead", "period", "2024-04", "percent", "30", "narrative", "a"));
    client(
        "tasks",
        "item-" + ITEM,
        "ProgressReported",
        Map.of("role", "lead", "period", "2024-05", "percent", "40", "narrative", "b"));
    store("indicators", "indicator-" + INDICATOR, "IndicatorDefined", "{}");
    client(
        "indicators",
        "indicator-" + INDICATOR,
        "ValueReported",
        Map.of("period", "2024-04", "value", "7.5"));
    offer(ASSIGNMENT);
    offer(WAITING);
    client(
        "assignments", "assignment-" + ASSIGNMENT, "AssignmentAcknowledged", Map.of("unit", "u"));
    client(
        "supervision",
        "problem-" + PROBLEM,
        "ProblemRaised",
        Map.of("title", "p", "rectifyBy", "2024-06-01"));
    client("supervision", "problem-" + PROBLEM, "ProblemRectified", Map.of("statement", "s"));
  }

  private void alerts() {
    alert(CLEARED, ASSIGNMENT);
    store("projection", "alert-" + CLEARED, "AlertCleared", "{\"kind\":\"not-acknowledged\"}");
    alert(ALERT, WAITING);
    reminder(id(9), CLEARED);
    store("supervision", "case-" + id(9), "CaseSettled", "{\"reason\":\"alert-cleared\"}");
    reminder(id(8), ALERT);
  }

  private void offer(String id) {
    store("assignments", "assignment-" + id, "AssignmentOffered", "{\"offeredOn\":\"2024-04-01\"}");
  }

  private void alert(String id, String assignment) {
    store(
        "projection",
        "alert-" + id,
        "AlertRaised",
        """
        {"kind":"not-acknowledged","subject":"assignment:%s","dueVersion":"2024-04-01"}"""
            .formatted(assignment));
  }

  private void reminder(String id, String alert) {
    store("supervision", "case-" + id, "CaseOpened", "{\"alert\":\"%s\"}".formatted(alert));
  }

  private void client(String service, String stream, String type, Map<String, String> fields) {
    Fact fact = store(service, stream, type, "survival-1", JSON.valueToTree(fields));
    acknowledged.add(
        new Acknowledged(service, "survival-1", fact.at(), stream, fact.version(), type, fields));
  }

  private void store(String service, String stream, String type, String json) {
    try {
      store(service, stream, type, "service:x", JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private Fact store(String service, String stream, String type, String actor, JsonNode data) {
    var facts = stores.computeIfAbsent(service, key -> new ArrayList<>());
    long version = versions.merge(stream, 1L, Long::sum);
    var fact = new Fact(facts.size() + 1L, stream, version, type, actor, data);
    facts.add(fact);
    return fact;
  }
}
