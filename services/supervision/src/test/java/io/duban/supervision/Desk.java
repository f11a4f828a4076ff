package io.duban.supervision;

import static io.restassured.RestAssured.given;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.testkit.Tokens;
import io.duban.testkit.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The requests that the tests send, and the units that they are about.
final class Desk {
  static final String API = "/api/v1";

  private static boolean heard;

  private Desk() {}

  /// Lets the service hear of the units `kjj` and `czj`.
  static synchronized void hears() {
    if (!heard) {
      unit("kjj");
      unit("czj");
      while (raise(problem("czj")).extract().statusCode() != 201) {
        Thread.onSpinWait();
      }
      heard = true;
    }
  }

  static Map<String, Object> problem(String unit) {
    var problem = new HashMap<String, Object>();
    problem.put("title", "进度滞后");
    problem.put("description", "未按计划开工。");
    problem.put("source", "inspection");
    problem.put("unit", unit);
    problem.put("rectifyBy", "2024-07-31");
    problem.put("raisedOn", "2024-07-01");
    return problem;
  }

  static ValidatableResponse raise(Map<String, Object> problem) {
    return raise(problem, UUID.randomUUID().toString());
  }

  static ValidatableResponse raise(Object problem, String key) {
    return as("supervisor")
        .header("Idempotency-Key", key)
        .body(problem)
        .post(API + "/problems")
        .then();
  }

  static ValidatableResponse change(
      RequestSpecification who, String path, String version, Object body) {
    return who.header("If-Match", version).body(body).post(API + path).then();
  }

  static RequestSpecification as(String role) {
    return with(Tokens.of(role));
  }

  static RequestSpecification asUnit(String code) {
    return with(Tokens.unit(code));
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static void unit(String code) {
    var json =
        """
        {"code":"%s","name":"全称","shortName":"简称","aliases":[],"kind":"government","region":"330100"}
        """
            .formatted(code);
    Topics.publish(
        "assignments", StreamId.of("unit", Names.id("unit", code)), 1, "UnitRegistered", json);
  }
}
