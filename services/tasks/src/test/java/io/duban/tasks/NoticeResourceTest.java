package io.duban.tasks;

import static io.duban.tasks.Office.PLANS;
import static io.duban.tasks.Office.as;
import static io.duban.tasks.Office.change;
import static io.duban.tasks.Office.freshNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A notice on its way to a plan in force, over HTTP.
@QuarkusTest
@WithTestResource(Stack.class)
class NoticeResourceTest {
  @BeforeEach
  void hears() {
    Office.opens();
  }

  @Test
  void a_notice_becomes_a_draft_that_is_reviewed_corrected_and_adopted() {
    String text = notice(freshNumber(), "科技局、财正局");
    String key = UUID.randomUUID().toString();
    String id = sent(text, key).statusCode(201).extract().path("id");
    sent(text, key).statusCode(201);
    sent(text, UUID.randomUUID().toString()).statusCode(200);
    String path = PLANS + "/" + id;

    as("office")
        .get(path + "/reading")
        .then()
        .statusCode(200)
        .body("format", equalTo("text"))
        .body("violations", empty())
        .body("unresolved.name", contains("财正局"))
        .body("unread.reason", hasItem("behind-the-plan"))
        .body("items.pointer", hasItems("/documentNumber", "/issueDate"))
        .body(
            "items.find { it.pointer == '/tasks/0/items/0/targets/0' }.words",
            containsString("10家"))
        .body("items.find { it.value == '财正局' }.candidates", hasItem("财政局"))
        .body("items.find { it.value == '财正局' }.line", equalTo(5))
        .body("items.accepted", everyItem(equalTo(false)));
    as("office")
        .get(path + "/reading?atMost=75&limit=2")
        .then()
        .body("items", hasSize(2))
        .body("next", equalTo(2))
        .body("items.confidence", everyItem(lessThanOrEqualTo(75)));

    change("office", path + "/adoption", "*", Map.of())
        .statusCode(409)
        .body("code", equalTo("units-unresolved"));
    patched(path, "\"1\"", "[]").statusCode(412);
    patched(
            path,
            "\"2\"",
            "[{\"op\":\"replace\",\"path\":\"/tasks/0/items/0/units/1/name\",\"value\":\"财政局\"}]")
        .statusCode(200)
        .body("version", equalTo(4));
    change("office", path + "/acceptance", "*", Map.of("pointers", List.of("/tasks/0")))
        .statusCode(200);
    as("office")
        .get(path + "/reading/lines")
        .then()
        .statusCode(200)
        .body("items.text.join('\\n')", equalTo(text.strip().replaceAll("\\s*\\n\\s*", "\n")))
        .body(
            "items.find { it.line == 5 }.fields.findAll { it.edited }.pointer",
            contains("/tasks/0/items/0/units", "/tasks/0/items/0/units/1/name"))
        .body("items.fields.flatten().findAll { it.edited }", hasSize(2))
        .body("items.fields.flatten().findAll { it.accepted }", not(empty()))
        .body("items.unread.flatten()", not(empty()));
    as("office")
        .get(path + "/reading/lines?from=1&limit=1")
        .then()
        .body("items.line", contains(2))
        .body("next", equalTo(2));
    as("office")
        .get(path + "/reading")
        .then()
        .body("unresolved", empty())
        .body(
            "items.findAll { it.pointer.startsWith('/tasks/0') }.accepted",
            everyItem(equalTo(true)))
        .body("items.find { it.pointer == '/title' }.accepted", equalTo(false));
    change("office", path + "/acceptance", "*", Map.of()).statusCode(200);
    change("office", path + "/adoption", "*", Map.of()).statusCode(200);
    as("office").get(path).then().body("status", equalTo("adopted"));
    as("office")
        .get(path + "/reading")
        .then()
        .statusCode(404)
        .body("code", equalTo("reading-unknown"));
  }

  @Test
  void a_name_once_explained_is_known_in_the_next_notice() {
    String name = "科技枢" + System.nanoTime() % 1000 + "局";
    String id = sent(notice(freshNumber(), name), null).statusCode(201).extract().path("id");
    String token =
        patched(
                PLANS + "/" + id,
                "*",
                "[{\"op\":\"replace\",\"path\":\"/tasks/0/items/0/units/0/name\",\"value\":\"科技局\"}]")
            .statusCode(200)
            .extract()
            .header("Duban-Token");
    as("office").header("Duban-Token", token).get(PLANS).then().statusCode(200);
    String next = sent(notice(freshNumber(), name), null).statusCode(201).extract().path("id");
    as("office").get(PLANS + "/" + next).then().body("unresolved", empty());
  }

  @Test
  void a_draft_that_is_not_whole_is_kept_but_not_adopted() {
    String text = notice(freshNumber(), "科技局").replace("附件：进度表\n", "");
    String id = sent(text + "2.改革。\n", null).statusCode(201).extract().path("id");
    as("office").get(PLANS + "/" + id + "/reading").then().body("violations", not(empty()));
    change("office", PLANS + "/" + id + "/adoption", "*", Map.of())
        .statusCode(409)
        .body("code", equalTo("plan-incomplete"));
  }

  @Test
  void what_cannot_be_taken_in_leaves_nothing() {
    long before = Stack.events();
    sent("机密★1年\n" + notice(freshNumber(), "科技局"), null)
        .statusCode(400)
        .body("code", equalTo("document-classified"));
    sent("  \n", null).statusCode(400).body("code", equalTo("document-empty"));
    sent("一、任务\n1.建设。（责任单位：科技局）", null)
        .statusCode(400)
        .body("code", equalTo("notice-incomplete"))
        .body("errors[0].pointer", equalTo("query/documentNumber"));
    sent("字".repeat(300_001), null).statusCode(400).body("code", equalTo("document-too-long"));
    as("office")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/pdf")
        .body(new byte[] {1, 2, 3})
        .post(PLANS)
        .then()
        .statusCode(400)
        .body("code", equalTo("document-unreadable"));
    as("office")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("image/png")
        .body(new byte[] {1, 2, 3})
        .post(PLANS)
        .then()
        .statusCode(415);
    assertThat(Stack.events()).isEqualTo(before);
  }

  @Test
  void what_the_notice_does_not_say_is_given() {
    String number = freshNumber();
    as("office")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("text/plain; charset=UTF-8")
        .queryParam("documentNumber", number)
        .queryParam("issueDate", "2024-03-12")
        .body("一、任务\n1.建设。（责任单位：科技局）".getBytes(StandardCharsets.UTF_8))
        .post(PLANS)
        .then()
        .statusCode(201);
  }

  @Test
  void a_patch_that_does_not_apply_changes_nothing() {
    String id = sent(notice(freshNumber(), "科技局"), null).statusCode(201).extract().path("id");
    String path = PLANS + "/" + id;
    long before = Stack.events();
    for (String patch :
        List.of(
            "{}",
            "[",
            "[{\"op\":\"remove\",\"path\":\"/nothing\"}]",
            "[{\"op\":\"add\",\"path\":\"/colour\",\"value\":1}]",
            "[{\"op\":\"replace\",\"path\":\"/issueDate\",\"value\":\"soon\"}]",
            "[{\"op\":\"replace\",\"path\":\"/title\",\"value\":\"a\\u0000b\"}]",
            "[{\"op\":\"remove\",\"path\":\"/tasks\"}]",
            "[{\"op\":\"replace\",\"path\":\"/documentNumber\",\"value\":\"试办〔2024〕1号\"}]")) {
      patched(path, "*", patch).statusCode(400).body("code", equalTo("invalid-request"));
    }
    patched(path, null, "[]").statusCode(428);
    assertThat(Stack.events()).isEqualTo(before);
  }

  private static String notice(String number, String units) {
    return """
    %s
    2024年3月12日
    试行市2024年工作计划
    一、任务
    1.建设平台。新增企业10家。（责任单位：%s）
    附件：进度表
    """
        .formatted(number, units);
  }

  private static ValidatableResponse sent(String text, @Nullable String key) {
    return as("office")
        .header("Idempotency-Key", key == null ? UUID.randomUUID().toString() : key)
        .contentType("text/plain; charset=UTF-8")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .post(PLANS)
        .then();
  }

  private static ValidatableResponse patched(String path, @Nullable String version, String patch) {
    var request =
        as("office")
            .contentType("application/json-patch+json")
            .body(patch.getBytes(StandardCharsets.UTF_8));
    return (version == null ? request : request.header("If-Match", version)).patch(path).then();
  }
}
