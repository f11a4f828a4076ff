package io.duban.assignments;

import static io.duban.assignments.UnitResourceTest.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.duban.assignments.domain.Streams;
import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class LearnedNamesTest {
  private static final String PATH = "/api/v1/units";

  private final HeardPlan plan = new HeardPlan();
  private String unit = "";

  @BeforeEach
  void a_unit_is_registered() {
    unit = registered();
  }

  @Test
  void a_learned_name_is_an_alias_of_its_unit_and_nobody_else_s() {
    plan.learns("俗称" + unit, unit);
    get(unit).header("ETag", "\"2\"").body("aliases", equalTo(List.of("俗称" + unit)));
    as("office")
        .queryParam("query", "俗称" + unit)
        .queryParam("after", stream(unit) + "@2")
        .get(PATH)
        .then()
        .body("items.code", equalTo(List.of(unit)));
    var other = registered();
    as("office")
        .header("If-Match", "*")
        .body(Map.of("alias", "俗称" + unit))
        .post(PATH + "/" + other + "/aliases")
        .then()
        .statusCode(409)
        .body("code", equalTo("alias-taken"))
        .body("holder", equalTo(unit));
  }

  @Test
  void a_name_that_the_unit_has_changes_nothing() {
    plan.learns("俗称" + unit, unit);
    plan.learns(" 俗称" + unit, unit);
    plan.learns("全称" + unit, unit);
    get(unit).header("ETag", "\"2\"").body("aliases", equalTo(List.of("俗称" + unit)));
  }

  @Test
  void a_name_of_another_unit_is_passed_over_and_the_plan_goes_on() throws SQLException {
    var holder = registered();
    plan.learns("简称" + holder, unit);
    plan.learns("俗称" + unit, unit);
    get(unit).header("ETag", "\"2\"").body("aliases", equalTo(List.of("俗称" + unit)));
    assertThat(parked()).isZero();
  }

  @Test
  void a_name_that_no_unit_can_have_is_passed_over() throws SQLException {
    plan.learns("俗".repeat(201), unit);
    plan.learns(" ", unit);
    get(unit).header("ETag", "\"1\"").body("aliases", empty());
    assertThat(parked()).isZero();
  }

  @Test
  void a_name_of_an_unknown_unit_stays_free() throws SQLException {
    plan.learns("俗称" + unit, "none-" + unit);
    get("none-" + unit).statusCode(404);
    assertThat(parked()).isZero();
    plan.learns("俗称" + unit, unit);
    get(unit).body("aliases", equalTo(List.of("俗称" + unit)));
  }

  private ValidatableResponse get(String code) {
    return as("office").queryParam("after", plan.token()).get(PATH + "/" + code).then();
  }

  private static String stream(String code) {
    return Streams.unit(code).value();
  }

  private static String registered() {
    var code = UUID.randomUUID().toString().substring(0, 8);
    as("office")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            Map.of(
                "code",
                code,
                "name",
                "全称" + code,
                "shortName",
                "简称" + code,
                "kind",
                "government",
                "region",
                "330100"))
        .post(PATH)
        .then()
        .statusCode(201);
    return code;
  }

  /// Of the plan's stream.
  private long parked() throws SQLException {
    var stream = plan.token().substring(0, plan.token().indexOf('@'));
    try (var connection = Stack.database();
        var sql = connection.createStatement();
        var rows =
            sql.executeQuery("select count(*) from parked_event where stream = '" + stream + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
