package io.duban.supervision;

import static io.duban.supervision.Desk.API;
import static io.duban.supervision.Desk.as;
import static io.duban.supervision.Desk.asUnit;
import static io.duban.supervision.Desk.change;
import static io.duban.supervision.Desk.problem;
import static io.duban.supervision.Desk.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class ProblemResourceTest {
  @BeforeEach
  void hears() {
    Desk.hears();
  }

  @Test
  void a_problem_goes_from_raised_to_closed_out_and_back() {
    var key = UUID.randomUUID().toString();
    String id = raise(problem("kjj"), key).statusCode(201).extract().path("id");
    raise(problem("kjj"), key).statusCode(201).header("Location", endsWith(id));
    raise(problem("czj"), key).statusCode(422);
    var path = "/problems/" + id;
    change(
            asUnit("kjj"),
            path + "/rectification",
            "\"1\"",
            Map.of("statement", "已开工", "rectifiedOn", "2024-07-05"))
        .statusCode(409)
        .body("code", equalTo("not-planned"));
    change(
            asUnit("kjj"),
            path + "/plan",
            "\"1\"",
            Map.of("plan", "七月开工", "plannedOn", "2024-07-03"))
        .statusCode(200);
    change(
            asUnit("kjj"),
            path + "/rectification",
            "\"2\"",
            Map.of("statement", "已开工", "rectifiedOn", "2024-07-05"))
        .statusCode(200);
    change(
            as("supervisor"),
            path + "/return",
            "\"3\"",
            Map.of("reason", "未见施工", "verifiedOn", "2024-07-08"))
        .statusCode(200);
    change(
            asUnit("kjj"),
            path + "/rectification",
            "\"4\"",
            Map.of("statement", "确已开工", "rectifiedOn", "2024-07-10"))
        .statusCode(200);
    String token =
        change(
                as("supervisor"),
                path + "/close-out",
                "\"5\"",
                Map.of("recheckOn", "2024-10-10", "verifiedOn", "2024-07-12"))
            .statusCode(200)
            .extract()
            .path("token");
    as("auditor")
        .queryParam("after", token)
        .queryParam("status", "closed")
        .get(API + "/problems")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    change(
            as("office"),
            path + "/reopening",
            "\"6\"",
            Map.of("reason", "停工", "rectifyBy", "2024-11-30", "reopenedOn", "2024-10-10"))
        .statusCode(200);
    as("head")
        .get(API + path)
        .then()
        .header("ETag", "\"7\"")
        .body("status", equalTo("reopened"))
        .body("rectifyBy", equalTo("2024-11-30"));
  }

  @Test
  void a_unit_acts_for_itself_and_a_verifier_for_others() {
    String id = raise(problem("kjj")).extract().path("id");
    var path = "/problems/" + id;
    long before = Stack.events();
    change(asUnit("czj"), path + "/plan", "*", Map.of("plan", "x", "plannedOn", "2024-07-03"))
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("not-your-unit"));
    change(asUnit("kjj"), path + "/close-out", "*", Map.of()).statusCode(403);
    change(as("supervisor"), path + "/close-out", "*", Map.of("verifiedOn", "2024-07-05"))
        .statusCode(409)
        .body("code", equalTo("not-rectified"));
    asUnit("kjj").body(Map.of("plan", "x")).post(API + path + "/plan").then().statusCode(428);
    change(asUnit("kjj"), path + "/plan", "\"5\"", Map.of("plan", "x", "plannedOn", "2024-07-03"))
        .statusCode(412);
    assertThat(Stack.events()).isEqualTo(before);
  }

  @Test
  void nothing_is_done_on_a_day_that_was_not_opened_yet() {
    change(as("office"), "/business-day", "*", Map.of("date", "2030-01-02"));
    String id = raise(problem("kjj")).extract().path("id");
    var path = "/problems/" + id;
    change(asUnit("kjj"), path + "/plan", "*", Map.of("plan", "x", "plannedOn", "2024-07-03"));
    long before = Stack.events();
    change(
            asUnit("kjj"),
            path + "/rectification",
            "*",
            Map.of("statement", "x", "rectifiedOn", "2099-12-31"))
        .statusCode(400)
        .body("code", equalTo("day-in-future"))
        .body("errors.pointer", equalTo(List.of("/rectifiedOn")));
    var future = problem("kjj");
    future.put("raisedOn", "2030-01-03");
    future.put("rectifyBy", "2030-01-31");
    raise(future).statusCode(400).body("errors.pointer", equalTo(List.of("/raisedOn")));
    assertThat(Stack.events()).isEqualTo(before);
  }

  @Test
  void bad_input_names_its_fields_and_stores_nothing() {
    long before = Stack.events();
    raise(Map.of("title", " ", "source", "rumour"))
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/title", "/description", "/source", "/unit", "/rectifyBy"));
    raise(problem("none-such"))
        .statusCode(400)
        .body("errors.rule", equalTo(List.of("unknown-unit")));
    var early = problem("kjj");
    early.put("rectifyBy", "2024-06-30");
    raise(early).statusCode(400).body("errors.pointer", equalTo(List.of("/rectifyBy")));
    early.put("colour", "red");
    raise(early).statusCode(400).body("errors.pointer", hasItem("/colour"));
    raise("{\"title\":", UUID.randomUUID().toString()).statusCode(400);
    as("office").get(API + "/problems/" + UUID.randomUUID()).then().statusCode(404);
    as("office").queryParam("limit", 1000).get(API + "/problems").then().statusCode(400);
    assertThat(Stack.events()).isEqualTo(before);
  }
}
