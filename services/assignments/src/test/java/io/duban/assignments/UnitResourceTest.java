package io.duban.assignments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.duban.testkit.Stack;
import io.duban.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class UnitResourceTest {
  private static final String PATH = "/api/v1/units";

  @Test
  void a_unit_is_registered_once_and_read_at_once() {
    var code = fresh();
    var unit = unit(code, "全称" + code, "简称" + code);
    register(unit)
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("version", equalTo(1))
        .header("Location", org.hamcrest.Matchers.endsWith(PATH + "/" + code));
    register(unit).statusCode(200).body("version", equalTo(1));
    as("auditor")
        .get(PATH + "/" + code)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo("全称" + code))
        .body("creditCode", nullValue());
  }

  @Test
  void the_same_key_gives_the_first_answer_again_and_another_body_is_refused() {
    var code = fresh();
    var key = UUID.randomUUID().toString();
    var first = unit(code, "甲" + code, "乙" + code);
    post(first, key).statusCode(201);
    post(first, key).statusCode(201).body("version", equalTo(1));
    post(unit(code, "丙" + code, "乙" + code), key)
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void a_name_of_another_unit_is_refused_with_its_holder() {
    var holder = fresh();
    var other = fresh();
    register(unit(holder, "全称" + holder, "简称" + holder, "别名" + holder)).statusCode(201);
    register(unit(other, "全称" + other, "别名" + holder))
        .statusCode(409)
        .body("code", equalTo("alias-taken"))
        .body("holder", equalTo(holder))
        .body("alias", equalTo("别名" + holder));
    as("office").get(PATH + "/" + other).then().statusCode(404);
    as("office")
        .header("Accept-Language", "zh-CN")
        .get(PATH + "/" + other)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("title", equalTo("没有使用该代码的单位"));
  }

  @Test
  void of_many_that_want_one_name_at_once_one_gets_it() {
    var name = "抢注" + fresh();
    var statuses =
        IntStream.range(0, 8)
            .mapToObj(
                _ ->
                    CompletableFuture.supplyAsync(
                        () -> register(unit(fresh(), name, "简称" + fresh())).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void other_content_under_the_same_code_is_refused() {
    var code = fresh();
    register(unit(code, "全称" + code, "简称" + code)).statusCode(201);
    register(unit(code, "改称" + code, "简称" + code))
        .statusCode(409)
        .body("code", equalTo("unit-code-taken"));
  }

  @Test
  void a_credit_code_that_fails_its_check_is_flagged() {
    var code = fresh();
    var unit = new java.util.HashMap<String, Object>(unit(code, "全称" + code, "简称" + code));
    unit.put("creditCode", "91350100M0001TGQXM");
    register(unit).statusCode(201);
    as("unit")
        .get(PATH + "/" + code)
        .then()
        .body("creditCode", equalTo("91350100M0001TGQXM"))
        .body("creditCodeValid", equalTo(false));
  }

  @Test
  void an_alias_is_added_on_the_version_that_was_seen() {
    var code = fresh();
    var holder = fresh();
    register(unit(code, "全称" + code, "简称" + code)).statusCode(201);
    register(unit(holder, "全称" + holder, "简称" + holder)).statusCode(201);
    var path = PATH + "/" + code + "/aliases";
    alias(path, "别名" + code, null).statusCode(428).body("code", equalTo("if-match-required"));
    alias(path, "别名" + code, "\"7\"").statusCode(412).body("code", equalTo("stale"));
    alias(path, "别名" + code, "\"1\"").statusCode(200).header("ETag", "\"2\"");
    alias(path, "别名" + code, "*").statusCode(200).header("ETag", "\"2\"");
    alias(path, "简称" + holder, "*").statusCode(409).body("holder", equalTo(holder));
    alias(path, "简称" + holder, "\"2\"").statusCode(409).body("holder", equalTo(holder));
    alias(PATH + "/none-such/aliases", "无", "*").statusCode(404);
    as("office").get(PATH + "/" + code).then().body("aliases", equalTo(List.of("别名" + code)));
  }

  @Test
  void each_bad_field_is_named() {
    register(Map.of("code", "a b", "name", " ", "kind", "club", "region", "hz"))
        .statusCode(400)
        .body("code", equalTo("invalid-request"))
        .body(
            "errors.pointer",
            containsInAnyOrder("/code", "/name", "/shortName", "/kind", "/region"));
    register(Map.of("code", "x", "colour", "red"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/colour"));
    post("{\"code\":", UUID.randomUUID().toString()).statusCode(400);
    post("", UUID.randomUUID().toString()).statusCode(400);
    var until = new java.util.HashMap<String, Object>(unit(fresh(), "期" + fresh(), "限" + fresh()));
    until.put("validFrom", "2024-02-02");
    until.put("validUntil", "2024-02-01");
    register(until).statusCode(400).body("errors[0].pointer", equalTo("/validUntil"));
  }

  @Test
  void only_the_office_registers_and_only_with_a_key_and_a_token() {
    var unit = unit(fresh(), "全称", "简称");
    as("unit").body(unit).post(PATH).then().statusCode(403);
    given().contentType(ContentType.JSON).body(unit).post(PATH).then().statusCode(401);
    as("office").body(unit).post(PATH).then().statusCode(400);
    as("office").contentType(ContentType.TEXT).body("x").post(PATH).then().statusCode(415);
  }

  @Test
  void an_import_reports_each_bad_row_and_can_be_run_again() {
    var good = fresh();
    var taken = fresh();
    var rows =
        List.of(
            unit(good, "全称" + good, "简称" + good),
            Map.of("code", "bad row", "name", "x"),
            unit(taken, "全称" + taken, "简称" + good),
            Map.of("code", 7, "unknown", true));
    importUnits(rows)
        .statusCode(200)
        .body("registered", equalTo(1))
        .body("unchanged", equalTo(0))
        .body("problems.row", equalTo(List.of(2, 3, 4)))
        .body("problems[0].code", equalTo("bad row"))
        .body("problems[0].problem", equalTo("invalid-request"))
        .body("problems[1].problem", equalTo("alias-taken"))
        .body("problems[2].problem", equalTo("invalid-request"));
    var corrected =
        List.of(unit(good, "全称" + good, "简称" + good), unit(taken, "全称" + taken, "简称" + taken));
    importUnits(corrected)
        .body("registered", equalTo(1))
        .body("unchanged", equalTo(1))
        .body("tokens.size()", equalTo(2))
        .body("problems.size()", equalTo(0));
    importUnits(List.of()).statusCode(400);
  }

  @Test
  void a_row_that_is_no_unit_is_a_bad_row() {
    var good = fresh();
    importUnits(Arrays.asList(unit(good, "全称" + good, "简称" + good), null, 7))
        .statusCode(200)
        .body("registered", equalTo(1))
        .body("problems.row", equalTo(List.of(2, 3)))
        .body("problems.problem", equalTo(List.of("invalid-request", "invalid-request")));
  }

  @Test
  void other_rows_under_the_key_of_an_import_are_refused_as_a_whole() {
    var first = fresh();
    var second = fresh();
    var key = UUID.randomUUID().toString();
    var rows = List.of(Map.of("code", first), unit(second, "全称" + second, "简称" + second));
    importUnits(rows, key).statusCode(200).body("registered", equalTo(1));
    long before = Stack.events();
    importUnits(List.of(unit(first, "全称" + first, "简称" + first), rows.get(1)), key)
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
    assertThat(Stack.events()).isEqualTo(before);
    importUnits(rows, key).statusCode(200).body("registered", equalTo(1));
  }

  @Test
  void a_name_stands_on_one_line() {
    var code = fresh();
    register(unit(code, "全称" + code, "简称" + code)).statusCode(201);
    alias(PATH + "/" + code + "/aliases", "x\n市科技局", "*")
        .statusCode(400)
        .body("errors.pointer", hasItem("/alias"));
    register(unit(fresh(), "全称\n甲", "简称\r甲", "别名\u2028甲"))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/shortName", "/aliases/0"));
  }

  private static ValidatableResponse importUnits(List<?> rows) {
    return importUnits(rows, UUID.randomUUID().toString());
  }

  private static ValidatableResponse importUnits(List<?> rows, String key) {
    return as("office")
        .header("Idempotency-Key", key)
        .body(Map.of("units", rows))
        .post(PATH + "/import")
        .then();
  }

  private static ValidatableResponse alias(
      String path, String alias, @org.jspecify.annotations.Nullable String version) {
    var request = as("office").body(Map.of("alias", alias));
    return (version == null ? request : request.header("If-Match", version)).post(path).then();
  }

  private static ValidatableResponse register(Map<String, ?> unit) {
    return post(unit, UUID.randomUUID().toString());
  }

  private static ValidatableResponse post(Object body, String key) {
    return as("office").header("Idempotency-Key", key).body(body).post(PATH).then();
  }

  static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
  }

  private static Map<String, Object> unit(
      String code, String name, String shortName, String... aliases) {
    return Map.of(
        "code",
        code,
        "name",
        name,
        "shortName",
        shortName,
        "aliases",
        List.of(aliases),
        "kind",
        "government",
        "region",
        "330100");
  }

  private static String fresh() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
