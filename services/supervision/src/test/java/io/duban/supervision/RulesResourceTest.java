package io.duban.supervision;

import static io.duban.supervision.Desk.API;
import static io.duban.supervision.Desk.as;
import static io.duban.supervision.Desk.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The business day, calendars and the policy.
@QuarkusTest
@WithTestResource(Stack.class)
class RulesResourceTest {
  @Test
  void the_day_goes_forward_only() {
    open("2030-01-02").statusCode(200);
    open("2030-01-02").statusCode(200);
    long before = Stack.events();
    open("2030-01-01").statusCode(409).body("code", equalTo("day-not-later"));
    open("2041-01-01").statusCode(409).body("code", equalTo("day-too-far"));
    open("2030-02-30").statusCode(400).body("errors.pointer", equalTo(List.of("/date")));
    change(as("unit"), "/business-day", "*", Map.of("date", "2030-01-03")).statusCode(403);
    as("office")
        .body(Map.of("date", "2030-01-03"))
        .post(API + "/business-day")
        .then()
        .statusCode(428);
    assertThat(Stack.events()).isEqualTo(before);
    as("unit")
        .get(API + "/business-day")
        .then()
        .statusCode(200)
        .body("date", equalTo("2030-01-02"));
  }

  @Test
  void a_calendar_is_published_and_superseded() {
    var calendar =
        Map.of(
            "daysOff", List.of("2027-01-01"),
            "workingWeekends", List.of("2027-01-03"),
            "source", "通知");
    publish(calendar).statusCode(200).header("ETag", "\"1\"");
    publish(calendar).header("ETag", "\"1\"");
    publish(Map.of("daysOff", List.of(), "workingWeekends", List.of(), "source", "更正"))
        .header("ETag", "\"2\"");
    as("head").get(API + "/calendars/2027").then().body("calendar.source", equalTo("更正"));
    as("head").get(API + "/calendars/2028").then().statusCode(404);
    publish(
            Map.of(
                "daysOff", List.of("2027-01-01", "2028-01-01"),
                "workingWeekends", List.of("2027-01-04"),
                "source", "通知"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/daysOff/1"))
        .body("errors.pointer", hasItem("/workingWeekends/0"));
  }

  @Test
  void a_policy_has_versions_that_take_effect_in_their_order() {
    adopt(policy("2024-01-01", 3)).statusCode(200);
    adopt(policy("2024-01-01", 3)).statusCode(200).header("ETag", "\"1\"");
    adopt(policy("2024-06-01", 5)).statusCode(200).header("ETag", "\"2\"");
    adopt(policy("2024-05-01", 5))
        .statusCode(409)
        .body("code", equalTo("policy-effective-earlier"));
    as("auditor")
        .get(API + "/policies")
        .then()
        .body("total", greaterThanOrEqualTo(2))
        .body("items[0].rules.acknowledgeWithinWorkingDays", equalTo(3));
    as("auditor").get(API + "/policies/2").then().body("effectiveFrom", equalTo("2024-06-01"));
    as("auditor").get(API + "/policies/9").then().statusCode(404);
    adopt(policy("2024-07-01", -1))
        .statusCode(400)
        .body("errors.pointer", hasItem("/rules/acknowledgeWithinWorkingDays"));
  }

  private static ValidatableResponse open(String date) {
    return change(as("office"), "/business-day", "*", Map.of("date", date));
  }

  private static ValidatableResponse publish(Map<String, Object> calendar) {
    return change(as("office"), "/calendars/2027", "*", calendar);
  }

  private static ValidatableResponse adopt(Map<String, Object> policy) {
    return change(as("office"), "/policies", "*", policy);
  }

  private static Map<String, Object> policy(String from, int acknowledge) {
    var rules = new HashMap<String, Object>();
    rules.put("acknowledgeWithinWorkingDays", acknowledge);
    rules.put("dueSoonWorkingDays", 10);
    rules.put("paceThreshold", "0.9");
    rules.put("reportGraceWorkingDays", 5);
    rules.put("reportsFrom", List.of("lead"));
    rules.put("reminderFor", List.of("overdue"));
    rules.put("reminderReplyWorkingDays", 5);
    return Map.of("effectiveFrom", from, "rules", rules);
  }
}
