package io.duban.tasks;

import static io.duban.tasks.Office.PLANS;
import static io.duban.tasks.Office.as;
import static io.duban.tasks.Office.drafted;
import static io.duban.tasks.Office.freshNumber;
import static io.duban.tasks.Office.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class DraftResourceTest {
  private static final String RETITLE =
      """
      [{"op":"replace","path":"/title","value":"改过的计划"}]
      """;

  @Test
  void a_key_gives_the_first_answer_again_though_the_draft_has_moved() {
    var path = PLANS + "/" + drafted(plan(freshNumber()));
    var key = UUID.randomUUID().toString();
    patched(path, key, "\"1\"", RETITLE).statusCode(200).header("ETag", "\"2\"");
    long before = Stack.events();
    patched(path, key, "\"1\"", RETITLE).statusCode(200).header("ETag", "\"2\"");
    patched(path, key, "\"1\"", "[]").statusCode(422);
    patched(path, UUID.randomUUID().toString(), "\"1\"", RETITLE).statusCode(412);
    assertThat(Stack.events()).isEqualTo(before);
  }

  @Test
  void a_patch_that_applies_only_once_answers_its_key_again() {
    var path = PLANS + "/" + drafted(plan(freshNumber()));
    var key = UUID.randomUUID().toString();
    var once =
        """
        [{"op":"test","path":"/title","value":"试行计划"},
        {"op":"replace","path":"/title","value":"改过的计划"}]
        """;
    patched(path, key, "*", once).statusCode(200).header("ETag", "\"2\"");
    patched(path, key, "*", once).statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void copies_cannot_make_a_plan_that_no_body_could_hold() {
    var plan = plan(freshNumber());
    plan.put("safeguards", List.of("加强组织领导。".repeat(60)));
    var path = PLANS + "/" + drafted(plan);
    var doubling =
        String.join(
            ",",
            Collections.nCopies(
                30, "{\"op\":\"copy\",\"from\":\"/safeguards\",\"path\":\"/safeguards/0\"}"));
    patched(path, UUID.randomUUID().toString(), "*", "[" + doubling + "]")
        .statusCode(400)
        .body("code", equalTo("invalid-request"))
        .body("errors[0].rule", equalTo("too-large"));
    patched(
            path,
            UUID.randomUUID().toString(),
            "*",
            "[{\"op\":\"copy\",\"from\":\"/safeguards/0\",\"path\":\"/safeguards/1\"}]")
        .statusCode(200);
  }

  private static ValidatableResponse patched(
      String path, String key, String version, String patch) {
    return as("office")
        .contentType("application/json-patch+json")
        .header("Idempotency-Key", key)
        .header("If-Match", version)
        .body(patch.getBytes(StandardCharsets.UTF_8))
        .patch(path)
        .then();
  }
}
