package io.duban.tasks;

import static io.duban.tasks.Office.PLANS;
import static io.duban.tasks.Office.TASKS;
import static io.duban.tasks.Office.as;
import static io.duban.tasks.Office.asUnit;
import static io.duban.tasks.Office.change;
import static io.duban.tasks.Office.drafted;
import static io.duban.tasks.Office.freshNumber;
import static io.duban.tasks.Office.item;
import static io.duban.tasks.Office.plan;
import static io.duban.tasks.Office.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.duban.kernel.Names;
import io.duban.testkit.Stack;
import io.duban.testkit.Topics;
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
class AmendmentResourceTest {
  private final String number = freshNumber();
  private final String later = freshNumber();
  private String planId = "";

  @BeforeEach
  void adopts() {
    Office.opens();
    planId = drafted(plan(number));
    change("office", PLANS + "/" + planId + "/adoption", "*", Map.of()).statusCode(200);
  }

  @Test
  void a_later_notice_is_looked_at_and_then_put_in_force_once() {
    var draft = drafted(notice());
    as("auditor")
        .get(PLANS + "/" + planId + "/changes?covers=whole&draft=" + draft)
        .then()
        .statusCode(200)
        .body("documentNumber", equalTo(number))
        .body("authorisedBy", equalTo(later))
        .body("draftVersion", equalTo(1))
        .body("violations", hasSize(0))
        .body("items.findAll{it.part=='item'}.kind", contains("added", "changed", "removed"))
        .body("items.findAll{it.part=='task'}.kind", contains("removed"))
        .body("items.find{it.kind=='changed' && it.part=='item'}.fields.field", contains("number"));
    as("auditor")
        .get(PLANS + "/" + planId + "/changes?covers=whole&limit=1&draft=" + draft)
        .then()
        .body("items", hasSize(1))
        .body("next", equalTo(1));
    long before = Stack.events();
    amend("*", asked(draft)).statusCode(200);
    long written = Stack.events() - before;
    assertThat(written).isGreaterThan(5);
    amend("*", asked(draft)).statusCode(200);
    assertThat(Stack.events() - before).isEqualTo(written);
    as("unit")
        .get(PLANS + "/" + planId)
        .then()
        .body("status", equalTo("amended"))
        .body("amendedBy", contains(later))
        .body("plan.tasks.size()", equalTo(1));
    as("head")
        .get(PLANS + "/" + planId + "/amendments")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].authorisedBy", equalTo(later))
        .body("items[0].amendedOn", equalTo(Office.DAY))
        .body("items[0].changes", hasSize(greaterThan(4)));
    as("office")
        .get(PLANS + "/" + draft)
        .then()
        .body("status", equalTo("authorising"))
        .body("amends", equalTo(number));
    change("office", PLANS + "/" + draft + "/adoption", "*", Map.of())
        .statusCode(409)
        .body("code", equalTo("draft-amends-a-plan"));
    Office.draft(plan(number)).statusCode(200);
  }

  @Test
  void reports_stay_with_their_item_when_its_number_passes_to_another() {
    var item = Names.id("item", number, "1.2").toString();
    asUnit("kjj")
        .header("If-Match", "*")
        .body(Map.of("period", "2024-06", "percent", 40, "narrative", "按计划推进。"))
        .post(TASKS + "/" + item + "/reports")
        .then()
        .statusCode(200);
    var draft = drafted(notice());
    String token = amend("*", asked(draft)).statusCode(200).extract().path("token");
    as("office")
        .get(TASKS + "/" + item)
        .then()
        .body("number", equalTo("1.3"))
        .body("title", equalTo("举措1.2"))
        .body("reports", hasSize(1));
    as("office")
        .queryParam("documentNumber", number)
        .queryParam("after", token)
        .get(TASKS)
        .then()
        .statusCode(200)
        .body("items.number", contains("1.1", "1.2", "1.3", "2.1"))
        .body("items.status", contains("registered", "registered", "in-progress", "withdrawn"));
  }

  @Test
  void what_cannot_amend_is_refused_and_nothing_is_written() {
    var draft = drafted(notice());
    long before = Stack.events();
    var path = PLANS + "/" + planId + "/amendments";
    as("office").body(asked(draft)).post(path).then().statusCode(428);
    amend("\"1\"", asked(draft)).statusCode(412).body("code", equalTo("stale"));
    change("unit", path, "*", asked(draft)).statusCode(403);
    refused(with("draftVersion", 2, draft), 409, "draft-moved");
    refused(with("draft", UUID.randomUUID(), draft), 404, "draft-unknown");
    refused(with("covers", "some", draft), 400, "invalid-request");
    refused(with("draft", planId, draft), 400, "invalid-request");
    refused(with("amendedOn", "2031-01-01", draft), 400, "submitted-in-future");
    refused(Map.of(), 400, "invalid-request");
    var plan = drafted(plan(freshNumber()));
    change("office", PLANS + "/" + plan + "/amendments", "*", asked(draft))
        .statusCode(409)
        .body("code", equalTo("plan-not-adopted"));
    change("office", PLANS + "/" + UUID.randomUUID() + "/amendments", "*", asked(draft))
        .statusCode(404)
        .body("code", equalTo("plan-unknown"));
    assertThat(Stack.events() - before).isEqualTo(1);
    as("office")
        .get(PLANS + "/" + draft + "/changes?covers=whole&draft=" + planId)
        .then()
        .statusCode(409)
        .body("code", equalTo("draft-is-a-plan"));
    as("office")
        .get(PLANS + "/" + planId + "/changes?covers=whole")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("query/draft"));
  }

  @Test
  void what_an_amendment_writes_reaches_the_topic_once() {
    var draft = drafted(notice());
    amend("*", asked(draft)).statusCode(200);
    var messages =
        Topics.read(
            "tasks",
            read -> read.stream().anyMatch(m -> m.type().equals("TaskWithdrawn") && ours(m)));
    assertThat(messages.stream().filter(this::ours).map(Topics.Message::type))
        .contains("TargetWithdrawn", "UnitReleased", "TaskAmended", "WorkItemAmended")
        .containsOnlyOnce("PlanAmended", "TaskWithdrawn");
  }

  private boolean ours(Topics.Message message) {
    return number.equals(message.data().path("documentNumber").asText());
  }

  /// The first key task with a new item before its second; the second key task is gone.
  private Map<String, Object> notice() {
    var notice = new HashMap<>(plan(later));
    notice.put("issueDate", "2024-06-20");
    var moved = new HashMap<>(item("1.2", "科技局"));
    moved.put("number", "1.3");
    notice.put(
        "tasks",
        List.of(
            task(
                "1",
                item("1.1", "科技局", "财政局"),
                Map.of("number", "1.2", "title", "概念验证中心", "units", List.of(Map.of("name", "财政局"))),
                moved)));
    return notice;
  }

  private ValidatableResponse amend(String version, Map<String, Object> asked) {
    return change("office", PLANS + "/" + planId + "/amendments", version, asked);
  }

  private static Map<String, Object> asked(String draft) {
    return Map.of("draft", draft, "draftVersion", 1, "covers", "whole");
  }

  private static Map<String, Object> with(String field, Object value, String draft) {
    var asked = new HashMap<>(asked(draft));
    asked.put(field, value);
    return asked;
  }

  private void refused(Map<String, Object> asked, int status, String code) {
    amend("*", asked).statusCode(status).body("code", equalTo(code));
  }
}
