package io.duban.tasks;

import static io.duban.tasks.Office.DAY;
import static io.duban.tasks.Office.TASKS;
import static io.duban.tasks.Office.adoptedItem;
import static io.duban.tasks.Office.as;
import static io.duban.tasks.Office.asUnit;
import static io.duban.tasks.Office.change;
import static io.duban.tasks.Office.freshNumber;
import static io.duban.tasks.Office.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class ItemResourceTest {
  private static final Map<String, Object> REPORT =
      Map.of("period", "2024-06", "percent", 40, "narrative", "按计划推进。");

  @BeforeEach
  void hears() {
    Office.opens();
  }

  @Test
  void an_item_goes_from_report_to_claim_to_close() {
    var plan = plan(freshNumber());
    var item = adoptedItem(plan, "1.1");
    unit("kjj", item, "/reports", "\"1\"", REPORT).statusCode(200).header("ETag", "\"2\"");
    unit("kjj", item, "/reports", "*", REPORT).statusCode(200).header("ETag", "\"2\"");
    unit("czj", item, "/reports", "\"2\"", REPORT).statusCode(200).header("ETag", "\"3\"");
    unit("czj", item, "/completion-claims", "*", Map.of("statement", "完成"))
        .statusCode(403)
        .body("code", equalTo("not-lead"));
    unit("kjj", item, "/completion-claims", "\"3\"", Map.of("statement", "完成"))
        .statusCode(200)
        .header("ETag", "\"4\"");
    change("office", TASKS + "/" + item + "/return", "\"4\"", Map.of("reason", "缺材料"))
        .statusCode(200);
    unit("kjj", item, "/completion-claims", "\"5\"", Map.of("statement", "补齐后完成")).statusCode(200);
    String token =
        change("office", TASKS + "/" + item + "/verification", "\"6\"", Map.of("note", "属实"))
            .statusCode(200)
            .extract()
            .path("token");
    as("auditor")
        .get(TASKS + "/" + item)
        .then()
        .statusCode(200)
        .header("ETag", "\"7\"")
        .body("status", equalTo("closed"))
        .body("reports", hasSize(2))
        .body("claims.standing", equalTo(List.of("refused", "granted")))
        .body("reports[0].report.submittedOn", equalTo(DAY));
    as("auditor")
        .header("Duban-Token", token)
        .queryParam("documentNumber", plan.get("documentNumber"))
        .get(TASKS)
        .then()
        .statusCode(200)
        .body("total", equalTo(3))
        .body("items.status", equalTo(List.of("closed", "registered", "registered")));
  }

  @Test
  void a_returned_claim_is_made_again_in_the_same_words() {
    var item = adoptedItem(plan(freshNumber()), "1.1");
    var claim = Map.of("statement", "各项目标均已完成。");
    unit("kjj", item, "/reports", "\"1\"", REPORT).statusCode(200);
    unit("kjj", item, "/completion-claims", "\"2\"", claim).statusCode(200);
    unit("kjj", item, "/completion-claims", "\"3\"", claim).header("ETag", "\"3\"");
    change("office", TASKS + "/" + item + "/return", "\"3\"", Map.of("reason", "缺材料"))
        .statusCode(200);
    unit("kjj", item, "/completion-claims", "\"4\"", claim).statusCode(200).header("ETag", "\"5\"");
    as("office").get(TASKS + "/" + item).then().body("status", equalTo("completion-claimed"));
  }

  @Test
  void a_key_gives_the_first_answer_again_before_anything_else_is_looked_at() {
    var item = adoptedItem(plan(freshNumber()), "1.1");
    var key = UUID.randomUUID().toString();
    keyed(item, key, "\"1\"", REPORT).statusCode(200).header("ETag", "\"2\"");
    unit("czj", item, "/reports", "\"2\"", REPORT).statusCode(200);
    keyed(item, key, "\"1\"", REPORT).statusCode(200).header("ETag", "\"2\"");
    var other = new HashMap<>(REPORT);
    other.put("percent", 41);
    keyed(item, key, "*", other).statusCode(422);
  }

  @Test
  void versions_are_asked_for_and_compared() {
    var item = adoptedItem(plan(freshNumber()), "1.2");
    asUnit("kjj")
        .body(REPORT)
        .post(TASKS + "/" + item + "/reports")
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
    unit("kjj", item, "/reports", "\"9\"", REPORT)
        .statusCode(412)
        .header("ETag", "\"1\"")
        .body("version", equalTo("1"));
    unit("kjj", item, "/reports", "nine", REPORT).statusCode(400);
  }

  @Test
  void a_unit_speaks_for_itself_alone() {
    var item = adoptedItem(plan(freshNumber()), "1.2");
    long before = Stack.events();
    unit("czj", item, "/reports", "*", REPORT)
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("not-your-unit"));
    as("unit")
        .header("If-Match", "*")
        .body(REPORT)
        .post(TASKS + "/" + item + "/reports")
        .then()
        .statusCode(403);
    change("office", TASKS + "/" + item + "/reports", "*", REPORT).statusCode(403);
    unit("kjj", item, "/verification", "*", Map.of()).statusCode(403);
    assertThat(Stack.events()).isEqualTo(before);
    unit("d1", item, "/reports", "*", REPORT).statusCode(200);
  }

  @Test
  void bad_input_names_its_field_and_stores_nothing() {
    var item = adoptedItem(plan(freshNumber()), "1.1");
    long before = Stack.events();
    refused(item, "percent", -1, "/percent");
    refused(item, "percent", 101, "/percent");
    refused(item, "percent", "half", "/percent");
    refused(item, "period", "2024-13", "/period");
    refused(item, "period", "2024-Q2", "/period");
    refused(item, "period", "2025-06", "/period");
    refused(item, "period", "2024-08", "/period");
    refused(item, "submittedOn", "2024-07-02", "/submittedOn");
    refused(item, "submittedOn", "2024-06-30", "/submittedOn");
    refused(item, "submittedOn", "July", "/submittedOn");
    refused(item, "narrative", " ", "/narrative");
    refused(item, "mood", "good", "/mood");
    unit("kjj", item, "/reports", "*", "{").statusCode(400);
    unit("kjj", UUID.randomUUID().toString(), "/reports", "*", REPORT)
        .statusCode(404)
        .body("code", equalTo("item-unknown"));
    change("office", TASKS + "/" + item + "/verification", "*", Map.of())
        .statusCode(409)
        .body("code", equalTo("not-in-this-state"))
        .body("state", equalTo("registered"));
    assertThat(Stack.events()).isEqualTo(before);
  }

  @Test
  void a_date_is_extended_by_a_head_alone() {
    var item = adoptedItem(plan(freshNumber()), "2.1");
    var ask = Map.of("newDate", "2025-03-31", "reason", "延迟", "progress", "过半");
    unit("kjj", item, "/extensions", "*", ask).statusCode(200);
    String extension =
        as("office").get(TASKS + "/" + item).path("extensions[0].extension.extension");
    var path = TASKS + "/" + item + "/extensions/" + extension + "/grant";
    change("office", path, "*", Map.of()).statusCode(403);
    change("head", path, "*", Map.of("dueOn", "2025-02-28")).statusCode(200);
    as("office").get(TASKS + "/" + item).then().body("dueOn", equalTo("2025-02-28"));
  }

  @Test
  void the_office_suspends_resumes_and_withdraws() {
    var item = adoptedItem(plan(freshNumber()), "1.1");
    var path = TASKS + "/" + item;
    change("office", path + "/suspension", "*", Map.of("reason", "政策调整")).statusCode(200);
    unit("kjj", item, "/reports", "*", REPORT).statusCode(409);
    change("office", path + "/resumption", "*", Map.of()).statusCode(200);
    change("office", path + "/withdrawal", "*", Map.of("reason", "并入")).statusCode(200);
    as("office").get(path).then().body("status", equalTo("withdrawn"));
  }

  private static void refused(String item, String field, Object value, String pointer) {
    var report = new HashMap<>(REPORT);
    report.put(field, value);
    unit("kjj", item, "/reports", "*", report)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
  }

  private static ValidatableResponse keyed(
      String item, String key, String version, Map<String, Object> report) {
    return asUnit("kjj")
        .header("Idempotency-Key", key)
        .header("If-Match", version)
        .body(report)
        .post(TASKS + "/" + item + "/reports")
        .then();
  }

  private static ValidatableResponse unit(
      String code, String item, String path, String version, Object body) {
    return asUnit(code)
        .header("If-Match", version)
        .body(body)
        .post(TASKS + "/" + item + path)
        .then();
  }
}
