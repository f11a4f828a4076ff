package io.duban.tasks;

import static io.restassured.RestAssured.given;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.testkit.Tokens;
import io.duban.testkit.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Small plans and the requests that the tests send about them.
final class Office {
  static final String PLANS = "/api/v1/plans";
  static final String TASKS = "/api/v1/tasks";
  static final String DAY = "2024-07-01";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static boolean opened;

  private Office() {}

  /// Lets the service hear of two municipal units, two districts and the business day.
  static synchronized void opens() {
    if (opened) {
      return;
    }
    unit("kjj", "科技局", "government");
    unit("czj", "财政局", "government");
    unit("d1", "上城区", "district");
    unit("d2", "拱墅区", "district");
    var day = new StreamId("business-day-" + Names.id("business-day", "Asia/Shanghai"));
    Topics.publish("supervision", day, 1, "DayOpened", "{\"date\":\"" + DAY + "\"}");
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!knowsAll()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("the service did not hear of the units and the day");
      }
    }
    opened = true;
  }

  private static boolean knowsAll() {
    String id = drafted(plan(freshNumber()));
    return change("office", PLANS + "/" + id + "/adoption", "*", Map.of()).extract().statusCode()
        == 200;
  }

  static String freshNumber() {
    return "试办〔2024〕" + ThreadLocalRandom.current().nextInt(1, 1_000_000_000) + "号";
  }

  /// Two key tasks with three items; `科技局` leads all of them.
  static Map<String, Object> plan(String documentNumber) {
    var plan = new HashMap<String, Object>();
    plan.put("documentNumber", documentNumber);
    plan.put("title", "试行计划");
    plan.put("issuingBody", "试行办公室");
    plan.put("issueDate", "2024-03-12");
    plan.put("period", Map.of("from", "2024-01-01", "to", "2024-12-31"));
    plan.put("actions", List.of(Map.of("number", 1, "title", "行动一")));
    plan.put(
        "tasks",
        List.of(
            task("1", item("1.1", "科技局", "财政局"), item("1.2", "科技局")),
            task("2", item("2.1", "科技局", "财政局"))));
    plan.put("headline", List.of(target("投入强度")));
    plan.put("implied", List.of(Map.of("group", "districts", "fromItem", "1.1", "rule", "各区")));
    return plan;
  }

  static Map<String, Object> task(String number, Object... items) {
    return Map.of("number", number, "action", 1, "title", "任务" + number, "items", List.of(items));
  }

  static Map<String, Object> item(String number, String... units) {
    var named = new ArrayList<Map<String, String>>();
    for (String unit : units) {
      named.add(Map.of("name", unit));
    }
    return Map.of(
        "number",
        number,
        "title",
        "举措" + number,
        "units",
        named,
        "targets",
        List.of(target("指标" + number)));
  }

  private static Map<String, Object> target(String name) {
    return Map.of(
        "name", name, "kind", "cumulative", "comparator", ">=", "value", "10", "unit", "家");
  }

  static ValidatableResponse draft(Map<String, Object> plan) {
    return draft(plan, UUID.randomUUID().toString());
  }

  static ValidatableResponse draft(Object plan, String key) {
    return as("office").header("Idempotency-Key", key).body(plan).post(PLANS).then();
  }

  /// Submits the plan; answers its id.
  static String drafted(Map<String, Object> plan) {
    return draft(plan).statusCode(201).extract().path("id");
  }

  /// Puts the plan in force; answers the id of its item with the number.
  static String adoptedItem(Map<String, Object> plan, String number) {
    var id = drafted(plan);
    change("office", PLANS + "/" + id + "/adoption", "*", Map.of()).statusCode(200);
    return Names.id("item", String.valueOf(plan.get("documentNumber")), number).toString();
  }

  static ValidatableResponse change(String role, String path, String version, Object body) {
    return as(role).header("If-Match", version).body(body).post(path).then();
  }

  static RequestSpecification as(String role) {
    return with(Tokens.of(role));
  }

  static RequestSpecification asUnit(String code) {
    return with(Tokens.unit(code));
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static void unit(String code, String shortName, String kind) {
    var json =
        """
        {"code":"%s","name":"某市%s","shortName":"%s","aliases":[],"kind":"%s","region":"330100"}
        """
            .formatted(code, shortName, shortName, kind);
    Topics.publish(
        "assignments", StreamId.of("unit", Names.id("unit", code)), 1, "UnitRegistered", json);
  }
}
