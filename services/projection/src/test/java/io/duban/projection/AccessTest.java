package io.duban.projection;

import static io.duban.projection.Questions.auditor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What holds whatever the lists hold.
@QuarkusTest
@WithTestResource(Stack.class)
class AccessTest {
  @Test
  void nobody_reads_without_a_token() {
    given().get("/api/v1/lists/tasks").then().statusCode(401);
  }

  @Test
  void what_is_asked_wrongly_is_told_by_its_name() {
    for (var wrong :
        Map.of(
                "light", "purple",
                "sort", "colour",
                "limit", "0",
                "cursor", "x",
                "status", "done")
            .entrySet()) {
      String pointer =
          auditor()
              .queryParam(wrong.getKey(), wrong.getValue())
              .get("/api/v1/lists/tasks")
              .then()
              .statusCode(400)
              .extract()
              .path("errors[0].pointer");
      assertThat(pointer).isEqualTo("query/" + wrong.getKey());
    }
  }

  @Test
  void what_no_database_could_take_is_told_by_its_name() {
    String nul = "number\n" + new UUID(0, 0) + "\n\0";
    String cursor = Base64.getUrlEncoder().encodeToString(nul.getBytes(StandardCharsets.UTF_8));
    for (var wrong :
        List.of(
            Map.entry("cursor", cursor),
            Map.entry("dueBefore", "-9000-01-01"),
            Map.entry("dueBefore", "2024-13-40"),
            Map.entry("dueBefore", "tomorrow"),
            Map.entry("limit", "abc"),
            Map.entry("action", "one"))) {
      auditor()
          .queryParam(wrong.getKey(), wrong.getValue())
          .get("/api/v1/lists/tasks")
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid-request"))
          .body("errors.pointer", equalTo(List.of("query/" + wrong.getKey())));
    }
  }

  @Test
  void the_console_is_there_for_all_five_services() {
    String console = given().get("/q/swagger-ui/").then().statusCode(200).extract().asString();
    for (String service :
        List.of("tasks", "indicators", "assignments", "supervision", "projection")) {
      assertThat(console).contains("/openapi/" + service + ".openapi.yaml");
    }
  }
}
