package io.duban.tasks;

import static io.duban.tasks.Office.PLANS;
import static io.duban.tasks.Office.as;
import static io.duban.tasks.Office.change;
import static io.duban.tasks.Office.draft;
import static io.duban.tasks.Office.drafted;
import static io.duban.tasks.Office.freshNumber;
import static io.duban.tasks.Office.item;
import static io.duban.tasks.Office.plan;
import static io.duban.tasks.Office.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.duban.testkit.Stack;
import io.duban.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class PlanResourceTest {
  @BeforeEach
  void hears() {
    Office.opens();
  }

  @Test
  void a_draft_is_submitted_read_and_submitted_again_unchanged() {
    var plan = plan(freshNumber());
    var key = UUID.randomUUID().toString();
    String id =
        draft(plan, key)
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("version", equalTo(1))
            .extract()
            .path("id");
    draft(plan, key).statusCode(201).header("Location", endsWith(PLANS + "/" + id));
    draft(plan).statusCode(200).body("version", equalTo(1));
    as("auditor")
        .get(PLANS + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("draft"))
        .body("unresolved", hasSize(0))
        .body("plan.tasks[0].items[1].number", equalTo("1.2"));
    plan.put("title", "改过的计划");
    draft(plan, key).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    draft(plan).statusCode(201).body("version", equalTo(2));
  }

  @Test
  void adoption_registers_everything_at_once_and_only_once() {
    var plan = plan(freshNumber());
    var id = drafted(plan);
    var path = PLANS + "/" + id + "/adoption";
    as("office").body(Map.of()).post(path).then().statusCode(428);
    change("office", path, "\"7\"", Map.of()).statusCode(412).body("code", equalTo("stale"));
    change("unit", path, "\"1\"", Map.of()).statusCode(403);
    long before = Stack.events();
    // the adoption, 4 targets, 5 named units, 1 rule; 2 key tasks; 3 items
    String token =
        change("office", path, "\"1\"", Map.of("adoptedOn", "2024-03-12"))
            .statusCode(200)
            .body("version", equalTo(12))
            .extract()
            .path("token");
    assertThat(Stack.events() - before).isEqualTo(16);
    change("office", path, "*", Map.of()).statusCode(200).body("version", equalTo(12));
    draft(plan).statusCode(200);
    assertThat(Stack.events() - before).isEqualTo(16);
    plan.put("title", "另一份");
    draft(plan).statusCode(409).body("code", equalTo("document-number-taken"));
    as("head")
        .queryParam("documentNumber", plan.get("documentNumber"))
        .queryParam("after", token)
        .get(PLANS)
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].status", equalTo("adopted"))
        .body("items[0].targets", equalTo(4));
  }

  @Test
  void what_an_adoption_writes_reaches_the_topic_once() {
    var plan = plan(freshNumber());
    var id = drafted(plan);
    change("office", PLANS + "/" + id + "/adoption", "*", Map.of()).statusCode(200);
    var number = String.valueOf(plan.get("documentNumber"));
    var messages =
        Topics.read("tasks", read -> read.stream().filter(m -> of(number, m)).count() >= 17);
    var types =
        messages.stream()
            .filter(message -> of(number, message))
            .collect(Collectors.groupingBy(Topics.Message::type, Collectors.counting()));
    assertThat(types)
        .isEqualTo(
            Map.of(
                "PlanDrafted", 1L,
                "PlanAdopted", 1L,
                "TargetStated", 4L,
                "UnitNamed", 5L,
                "UnitsImplied", 1L,
                "TaskRegistered", 2L,
                "WorkItemRegistered", 3L));
  }

  @Test
  void unknown_units_are_listed_and_keep_a_plan_from_being_adopted() {
    var plan = plan(freshNumber());
    plan.put("tasks", List.of(task("1", item("1.1", "科技局", "海洋局"), item("1.2", "气象局"))));
    var id = drafted(plan);
    as("office")
        .get(PLANS + "/" + id)
        .then()
        .body("unresolved.name", equalTo(List.of("海洋局", "气象局")))
        .body("unresolved[1].pointer", equalTo("/tasks/0/items/1/units/0/name"));
    long before = Stack.events();
    change("office", PLANS + "/" + id + "/adoption", "*", Map.of())
        .statusCode(409)
        .body("code", equalTo("units-unresolved"))
        .body("detail", containsString("海洋局、气象局"));
    assertThat(Stack.events()).isEqualTo(before);
  }

  @Test
  void bad_input_names_its_fields_and_stores_nothing() {
    long before = Stack.events();
    var key = UUID.randomUUID().toString();
    draft("{\"documentNumber\":", key).statusCode(400).body("code", equalTo("invalid-request"));
    draft("", key).statusCode(400);
    draft("[]", key).statusCode(400);
    var plan = plan(freshNumber());
    plan.put("colour", "red");
    draft(plan).statusCode(400).body("errors.pointer", hasItem("/colour"));
    plan.remove("colour");
    plan.put("issueDate", "2024-02-30");
    draft(plan).statusCode(400).body("errors.pointer", hasItem("/issueDate"));
    plan.put("issueDate", "2024-03-12");
    plan.put(
        "tasks",
        List.of(task("1", item("1.1", "科技局"), item("1.1", "财政局")), task("1", item("2.1", "科技局"))));
    draft(plan)
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/tasks/0/items/1/number", "/tasks/1/number"))
        .body("errors.rule", hasItem("unique"));
    plan.put("documentNumber", "no number");
    draft(plan).statusCode(400).body("errors.pointer", hasItem("/documentNumber"));
    plan.put("title", "大".repeat(10_000_000 / 3));
    draft(plan).statusCode(413).body("code", equalTo("body-too-large"));
    draft(Map.of()).statusCode(400).body("errors.pointer", hasItem("/period"));
    draft("{\"documentNumber\":\"\\u0000\"}", key).statusCode(400);
    assertThat(Stack.events()).isEqualTo(before);
  }

  @Test
  void only_the_office_submits_and_every_answer_is_a_problem_document() {
    var plan = plan(freshNumber());
    for (var role : List.of("unit", "supervisor", "head", "auditor", "integrator", "admin")) {
      as(role)
          .header("Idempotency-Key", "k")
          .body(plan)
          .post(PLANS)
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("code", equalTo("role-missing"));
    }
    as("office").body(plan).post(PLANS).then().statusCode(400);
    as("office").contentType(ContentType.XML).body("<x/>").post(PLANS).then().statusCode(415);
    as("office").get(PLANS + "/" + UUID.randomUUID()).then().statusCode(404);
    as("office").get(PLANS + "/nothing").then().statusCode(404);
    io.restassured.RestAssured.given().get(PLANS).then().statusCode(401);
  }

  private static boolean of(String number, Topics.Message message) {
    return message.data().path("documentNumber").asText().equals(number);
  }
}
