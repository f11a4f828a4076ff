package io.duban.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.duban.testkit.Stack;
import io.duban.testkit.Tokens;
import io.duban.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Stack.class)
class HttpTest {
  private static final String PATH = "/api/v1/accounts";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{                                    |                | malformed-json",
        "{\"text\":\"a\",\"amount\":1,\"x\":2}|/x              | unknown-field",
        "{\"text\":\"a\",\"amount\":\"many\"} |/amount         | wrong-form",
        "{\"text\":\"a\",\"amount\":1001}     |/amount         | max",
        "{\"text\":\"a\",\"amount\":100.9}    |/amount         | wrong-form",
        "{\"text\":\"a\",\"amount\":-0.5}     |/amount         | wrong-form",
        "{\"text\":\"a\",\"amount\":1}}       |                | malformed-json",
        "{\"text\":\"a\",\"amount\":1}{}      |                | wrong-type",
        "{\"text\":\" \",\"amount\":1}        |/text           | not-blank",
        "{\"text\":\"a\"}                     |/amount         | not-null",
        "{\"text\":\"a\",\"amount\":1,\"on\":\"2024-02-30\"}|/on | wrong-form",
        "{\"text\":\"a\",\"amount\":1,\"on\":\"+12024-01-01\"}|/on | wrong-form",
        "{\"text\":\"a\\u0000b\",\"amount\":1}|/text           | wrong-form",
        "{\"text\":\"a\\ud800b\",\"amount\":1}|/text           | wrong-form",
      })
  void each_fault_of_a_body_is_a_400_with_its_pointer(String body, String pointer, String rule) {
    long before = Stack.events();
    open(body, UUID.randomUUID().toString())
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-request"))
        .body("errors.pointer", hasItem(pointer == null ? "" : pointer))
        .body("errors.rule", hasItem(rule));
    assertThat(Stack.events()).isEqualTo(before);
  }

  @Test
  void a_refusal_tells_its_details_in_the_language_asked_for() {
    String id = opened();
    var request = as("office").header("If-Match", "*").body(Map.of("text", "b", "amount", -900));
    request
        .post(PATH + "/" + id + "/bookings")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:duban:problem:overdrawn"))
        .body("balance", equalTo("5"))
        .body("instance", equalTo(PATH + "/" + id + "/bookings"));
    as("office")
        .header("Accept-Language", "zh-CN,en;q=0.5")
        .body(Map.of("text", "b", "amount", 1))
        .post(PATH + "/" + id + "/bookings")
        .then()
        .statusCode(428)
        .body("title", startsWith("修改"));
  }

  @Test
  void versions_guard_changes_and_keys_give_the_first_answer() {
    String id = opened();
    var path = PATH + "/" + id + "/bookings";
    book(path, "\"3\"", "b").statusCode(412).header("ETag", "\"1\"");
    book(path, "\"1\"", "b").statusCode(200).header("ETag", "\"2\"");
    book(path, "*", "c").statusCode(200).header("ETag", "\"3\"");
    book(path, "*", "c").statusCode(200).header("ETag", "\"3\"");
    book(path, "three", "d").statusCode(400).body("errors.pointer", hasItem("header/If-Match"));
    var key = UUID.randomUUID().toString();
    var text = "k" + key;
    open(Map.of("text", text, "amount", 1), key).statusCode(201);
    open(Map.of("text", text, "amount", 1), key).statusCode(201).header("Location", notNullValue());
    open(Map.of("text", text, "amount", 2), key).statusCode(422);
    as("office")
        .header("Idempotency-Key", key)
        .queryParam("other", "address")
        .body(Map.of("text", text, "amount", 1))
        .post(PATH)
        .then()
        .statusCode(422);
    open(Map.of("text", text, "amount", 1), key + "2").statusCode(200);
    as("office").body(Map.of("text", text, "amount", 1)).post(PATH).then().statusCode(400);
  }

  @Test
  void what_the_framework_refuses_is_a_problem_document_too() {
    problem(given().get(PATH).then(), 401, "unauthenticated");
    problem(with("no.token.atall").get(PATH).then(), 401, "unauthenticated");
    problem(with(Tokens.expired("office")).get(PATH).then(), 401, "unauthenticated");
    problem(as("unit").get(PATH).then(), 403, "role-missing");
    problem(as("admin").get(PATH + "/forgotten").then(), 403, "role-missing");
    problem(as("office").get("/api/v1/nothing").then(), 404, "not-found");
    problem(as("office").delete(PATH).then(), 405, "method-not-allowed");
    var text = as("office").header("Idempotency-Key", "k").contentType(ContentType.TEXT);
    problem(text.body("x").post(PATH).then(), 415, "media-type-unsupported");
    var large = Map.of("text", "x".repeat(3_000_000), "amount", 1);
    problem(open(large, "large"), 413, "body-too-large");
    problem(as("office").queryParam("cursor", "%%%").get(PATH).then(), 400, "invalid-request");
    problem(as("office").queryParam("cursor", "\0").get(PATH).then(), 400, "invalid-request");
    problem(as("office").queryParam("cursor", "AA").get(PATH).then(), 400, "invalid-request");
  }

  @Test
  void a_query_waits_for_what_its_token_names() {
    String never = "account-" + UUID.randomUUID() + "@1";
    var heard = Log.stream();
    var waiting =
        CompletableFuture.supplyAsync(
            () -> as("office").queryParam("after", heard + "@1").get(PATH).statusCode());
    Topics.publish("tasks", heard, 1, "Said", "{\"text\":\"one\"}");
    assertThat(waiting.join()).isEqualTo(200);
    as("office").queryParam("after", "nonsense").get(PATH).then().statusCode(400);
    as("office")
        .header("Duban-Token", never)
        .get(PATH)
        .then()
        .statusCode(503)
        .header("Retry-After", "1")
        .body("code", equalTo("not-yet-visible"));
  }

  private static void problem(ValidatableResponse response, int status, String code) {
    response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("status", equalTo(status));
  }

  private static String opened() {
    return open(
            Map.of("text", UUID.randomUUID().toString(), "amount", 5), UUID.randomUUID().toString())
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse book(String path, String version, String text) {
    return as("office")
        .header("If-Match", version)
        .body(Map.of("text", text, "amount", 1))
        .post(path)
        .then();
  }

  private static ValidatableResponse open(Object body, String key) {
    return as("office").header("Idempotency-Key", key).body(body).post(PATH).then();
  }

  private static RequestSpecification as(String role) {
    return with(Tokens.of(role));
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
