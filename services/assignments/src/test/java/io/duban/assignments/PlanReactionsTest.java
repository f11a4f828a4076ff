package io.duban.assignments;

import static io.duban.assignments.HeardPlan.AMENDED;
import static io.duban.assignments.HeardPlan.AUTHORITY;
import static io.duban.assignments.HeardPlan.ISSUED;
import static io.duban.assignments.UnitResourceTest.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.duban.testkit.Stack;
import io.duban.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class PlanReactionsTest {
  private static final String PATH = "/api/v1/assignments";

  private final HeardPlan plan = new HeardPlan();

  @Test
  void a_named_unit_is_offered_the_item_under_the_item_s_id() {
    plan.names("kjj", "lead", 1, "1.1", ISSUED);
    get(plan.assignment(1, "kjj"))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("offered"))
        .body("itemNumber", equalTo("1.1"))
        .body("offeredOn", equalTo(ISSUED))
        .body("releasedFrom", nullValue());
  }

  @Test
  void renumbering_amends_it_and_the_unit_s_answer_stands() {
    plan.names("kjj", "lead", 1, "1.1", ISSUED);
    var id = plan.assignment(1, "kjj");
    get(id).statusCode(200);
    acknowledge(id, "kjj").statusCode(200);
    plan.names("kjj", "lead", 1, "1.2", AMENDED);
    get(id)
        .header("ETag", "\"3\"")
        .body("status", equalTo("acknowledged"))
        .body("answeredOn", equalTo("2024-03-14"))
        .body("itemNumber", equalTo("1.2"))
        .body("items[0].number", equalTo("1.2"))
        .body("from", equalTo(ISSUED));
    listed(id, 3)
        .body("items", hasSize(1))
        .body("items[0].status", equalTo("acknowledged"))
        .body("items[0].itemNumber", equalTo("1.2"))
        .body("items[0].version", equalTo(3));
    plan.names("kjj", "lead", 1, "1.2", AMENDED);
    get(id).header("ETag", "\"3\"");
  }

  @Test
  void two_items_that_change_numbers_keep_an_assignment_each() {
    plan.names("kjj", "lead", 1, "1.1", ISSUED);
    plan.names("kjj", "lead", 2, "1.2", ISSUED);
    plan.names("kjj", "lead", 1, "1.2", AMENDED);
    plan.names("kjj", "lead", 2, "1.1", AMENDED);
    get(plan.assignment(1, "kjj")).body("itemNumber", equalTo("1.2"));
    listed(plan.assignment(1, "kjj"), 2).statusCode(200);
    listed(plan.assignment(2, "kjj"), 2)
        .body("items.itemNumber", equalTo(List.of("1.1", "1.2")))
        .body(
            "items.id",
            equalTo(
                List.of(
                    plan.assignment(2, "kjj").toString(), plan.assignment(1, "kjj").toString())));
  }

  @Test
  void in_another_role_the_unit_is_asked_anew() {
    plan.names("kjj", "lead", 1, "1.1", ISSUED);
    var id = plan.assignment(1, "kjj");
    get(id).statusCode(200);
    acknowledge(id, "kjj").statusCode(200);
    plan.names("kjj", "support", 1, "1.1", AMENDED);
    get(id)
        .body("status", equalTo("offered"))
        .body("role", equalTo("support"))
        .body("offeredOn", equalTo(AMENDED));
    listed(id, 3)
        .body("items[0].status", equalTo("offered"))
        .body("items[0].role", equalTo("support"))
        .body("items[0].answeredOn", nullValue());
    acknowledge(id, "kjj").statusCode(200).header("ETag", "\"4\"");
  }

  @Test
  void a_released_assignment_cannot_be_acknowledged() {
    plan.names("kjj", "lead", 1, "1.1", ISSUED);
    plan.releases("kjj", 1);
    var id = plan.assignment(1, "kjj");
    get(id)
        .body("status", equalTo("released"))
        .body("releasedFrom", equalTo(AMENDED))
        .body("releasedBy", equalTo(AUTHORITY));
    acknowledge(id, "kjj")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("assignment-released"))
        .body("title", equalTo("该单位已不再承担这项交办，无须答复"))
        .body("authorisedBy", equalTo(AUTHORITY));
    acknowledge(id, "czj").statusCode(403).body("code", equalTo("not-your-unit"));
    listed(id, 2)
        .body("items[0].status", equalTo("released"))
        .body("items[0].releasedFrom", equalTo(AMENDED));
    as("office")
        .queryParam("documentNumber", plan.document())
        .queryParam("status", "released")
        .get(PATH)
        .then()
        .body("total", equalTo(1));
  }

  @Test
  void a_released_unit_that_is_named_again_is_asked_anew() {
    plan.names("kjj", "lead", 1, "1.1", ISSUED);
    plan.releases("kjj", 1);
    plan.names("kjj", "lead", 1, "1.1", AMENDED);
    var id = plan.assignment(1, "kjj");
    get(id).body("status", equalTo("offered")).body("releasedFrom", nullValue());
    listed(id, 3)
        .body("items[0].status", equalTo("offered"))
        .body("items[0].releasedFrom", nullValue());
    acknowledge(id, "kjj").statusCode(200);
  }

  @Test
  void an_implied_range_is_amended_and_released_as_a_whole() {
    plan.implies("d1", ISSUED, 1, 2);
    plan.implies("d1", AMENDED, 1, 2, 3);
    var id = plan.implied("d1");
    get(id)
        .header("ETag", "\"2\"")
        .body("items.number", equalTo(List.of("1.1", "1.2", "1.3")))
        .body("offeredOn", equalTo(ISSUED));
    plan.releasesImplied("d1");
    get(id).body("status", equalTo("released"));
    listed(id, 3).body("items[0].items", hasSize(3));
  }

  private ValidatableResponse get(UUID id) {
    return as("office").queryParam("after", plan.token()).get(PATH + "/" + id).then();
  }

  private ValidatableResponse listed(UUID id, int version) {
    return as("office")
        .queryParam("documentNumber", plan.document())
        .queryParam("after", "assignment-" + id + "@" + version)
        .get(PATH)
        .then();
  }

  private static ValidatableResponse acknowledge(UUID id, String unit) {
    return given()
        .auth()
        .oauth2(Tokens.unit(unit))
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .header("Accept-Language", "zh-CN")
        .body(Map.of("submittedOn", "2024-03-14"))
        .post(PATH + "/" + id + "/acknowledgement")
        .then();
  }
}
