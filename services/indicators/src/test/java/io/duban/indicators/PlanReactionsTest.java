package io.duban.indicators;

import static io.duban.indicators.HeardTargets.AUTHORITY;
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
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class PlanReactionsTest {
  private static final String PATH = "/api/v1/indicators";

  private final HeardTargets plan = new HeardTargets();

  @Test
  void a_target_that_a_notice_amends_reads_so_from_then_on() {
    plan.states(6, "2000");
    plan.states(18, "2000", "kjj");
    plan.amends(6, "2200");
    get()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("value", equalTo("2200"))
        .body("owners", equalTo(List.of("kjj")))
        .body("from", equalTo("2024-03-12"))
        .body("statements.value", equalTo(List.of("2200", "2000")))
        .body("statementsDiffer", equalTo(true))
        .body("withdrawn", equalTo(false))
        .body("withdrawnFrom", nullValue());
    listed(4)
        .body("items", hasSize(1))
        .body("items[0].value", equalTo("2200"))
        .body("items[0].statementsDiffer", equalTo(true));
    plan.amends(6, "2200");
    get().header("ETag", "\"4\"");
  }

  @Test
  void a_notice_may_hand_an_indicator_to_another_unit() {
    plan.states(18, "2000", "kjj");
    plan.amends(18, "2000", "czj");
    get().body("owners", equalTo(List.of("czj")));
    report("kjj", "2024-07").statusCode(403).body("code", equalTo("not-your-indicator"));
    report("czj", "2024-07").statusCode(200);
    listed(4).body("items[0].owners", equalTo(List.of("czj")));
  }

  @Test
  void without_its_first_statement_the_next_one_defines_it() {
    plan.states(6, "2000");
    plan.states(18, "1800.5", "kjj");
    plan.withdraws(6);
    get()
        .body("value", equalTo("1800.5"))
        .body("scale", equalTo(1))
        .body("statements.target", equalTo(List.of(18)))
        .body("withdrawn", equalTo(false));
    listed(4).body("items[0].value", equalTo("1800.5")).body("items[0].statements", equalTo(1));
  }

  @Test
  void an_indicator_that_nothing_states_takes_no_figures_and_keeps_those_it_has() {
    plan.states(18, "2000", "kjj");
    get().statusCode(200);
    report("kjj", "2024-06").statusCode(200);
    plan.withdraws(18);
    get()
        .header("ETag", "\"4\"")
        .body("withdrawn", equalTo(true))
        .body("withdrawnFrom", equalTo("2024-07-01"))
        .body("withdrawnBy", equalTo(AUTHORITY))
        .body("values.period", equalTo(List.of("2024-06")));
    report("kjj", "2024-07")
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("indicator-withdrawn"))
        .body("title", equalTo("该指标已不再列入计划"))
        .body("authorisedBy", equalTo(AUTHORITY));
    listed(4).body("items[0].withdrawn", equalTo(true)).body("items[0].latestValue", equalTo("7"));
    plan.amends(19, "2500", "kjj");
    get()
        .body("withdrawn", equalTo(false))
        .body("value", equalTo("2500"))
        .body("values.period", equalTo(List.of("2024-06")));
    report("kjj", "2024-07").statusCode(200);
    listed(7).body("items[0].withdrawn", equalTo(false));
  }

  @Test
  void withdrawing_what_was_never_stated_changes_nothing() {
    plan.withdraws(6);
    plan.states(18, "2000", "kjj");
    plan.withdraws(6);
    get().header("ETag", "\"2\"").body("withdrawn", equalTo(false));
  }

  private ValidatableResponse get() {
    return as(Tokens.of("auditor"))
        .queryParam("after", plan.token())
        .get(PATH + "/" + plan.indicator())
        .then();
  }

  private ValidatableResponse listed(int version) {
    return as(Tokens.of("auditor"))
        .queryParam("documentNumber", plan.document())
        .queryParam("after", "indicator-" + plan.indicator() + "@" + version)
        .get(PATH)
        .then();
  }

  private ValidatableResponse report(String unit, String period) {
    return as(Tokens.unit(unit))
        .header("If-Match", "*")
        .header("Accept-Language", "zh-CN")
        .body(Map.of("period", period, "value", "7", "source", "统计月报", "submittedOn", "2024-07-03"))
        .post(PATH + "/" + plan.indicator() + "/values")
        .then();
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
