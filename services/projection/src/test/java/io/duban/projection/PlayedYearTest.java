package io.duban.projection;

import static io.duban.projection.Facts.DOCUMENT;
import static io.duban.projection.Questions.auditor;
import static io.duban.projection.Questions.get;
import static io.duban.projection.Questions.openByKind;
import static io.duban.projection.Questions.tasks;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Names;
import io.duban.testkit.Stack;
import io.duban.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A year played through: what the other services say goes in over Kafka, what users see comes out
/// over HTTP. The tests are the chapters of one story and run in order.
@QuarkusTest
@WithTestResource(Stack.class)
@TestMethodOrder(OrderAnnotation.class)
class PlayedYearTest {
  @Inject Told told;

  @Test
  @Order(1)
  void nothing_is_judged_before_a_day_and_a_policy_are_known() {
    told.all(Adoption.facts());
    told.all(List.of(Facts.day(1, "2024-03-12")));
    JsonPath list = tasks(Map.of());
    assertThat(list.getInt("total")).isEqualTo(33);
    assertThat(list.getMap("byLight")).isEqualTo(Map.of("unjudged", 33));
    assertThat(openByKind()).isEmpty();
    assertThat(list.<Object>get("policyVersion")).isNull();
  }

  @Test
  @Order(2)
  void the_policy_lights_the_lamps() {
    told.all(List.of(Facts.calendar2024(), Facts.policy()));
    JsonPath list = tasks(Map.of("documentNumber", DOCUMENT));
    assertThat(list.getMap("byLight")).isEqualTo(Map.of("green", 33));
    assertThat(list.getString("asOf")).isEqualTo("2024-03-12");
    assertThat(list.getInt("policyVersion")).isEqualTo(1);
    assertThat(list.getMap("position")).containsKey("duban.tasks.v1");
  }

  @Test
  @Order(3)
  void on_8_april_nobody_has_acknowledged() {
    told.all(List.of(Facts.day(2, "2024-04-08")));
    assertThat(openByKind()).isEqualTo(Map.of("not-acknowledged", 112));
    assertThat(Stack.events()).isEqualTo(112);
  }

  @Test
  @Order(4)
  void an_event_told_twice_raises_nothing_twice() {
    told.again(Facts.day(2, "2024-04-08"));
    assertThat(Stack.events()).isEqualTo(112);
  }

  @Test
  @Order(5)
  void an_acknowledgement_clears_its_alert_once() {
    String unit = Facts.unit(0, 0);
    told.all(List.of(Facts.acknowledged(0, unit, "2024-04-08")));
    assertThat(openByKind()).isEqualTo(Map.of("not-acknowledged", 111));
    JsonPath cleared = get("/api/v1/alerts", Map.of("status", "cleared"));
    assertThat(cleared.getInt("total")).isEqualTo(1);
    assertThat(cleared.getString("items[0].reason")).isEqualTo("acknowledged");
    assertThat(cleared.getList("items[0].causes"))
        .anyMatch(cause -> cause.toString().startsWith("business-day-"));
    assertThat(Stack.events()).isEqualTo(113);
  }

  @Test
  @Order(6)
  void on_1_july_three_months_of_reports_are_missing() {
    told.all(List.of(Facts.day(3, "2024-07-01")));
    assertThat(openByKind()).isEqualTo(Map.of("not-acknowledged", 111, "report-missing", 99));
    assertThat(tasks(Map.of()).getMap("byLight")).isEqualTo(Map.of("red", 33));
    JsonPath first = tasks(Map.of("limit", "1"));
    assertThat(first.getList("items[0].missingPeriods"))
        .isEqualTo(List.of("2024-03", "2024-04", "2024-05"));
    assertThat(first.getList("items[0].why")).isEqualTo(List.of("report-missing"));
  }

  @Test
  @Order(7)
  void a_missed_period_that_is_caught_up_turns_yellow() {
    told.all(
        List.of(
            Facts.report(0, 2, "2024-03", "2024-07-01", 10),
            Facts.report(0, 3, "2024-04", "2024-07-01", 20),
            Facts.report(0, 4, "2024-05", "2024-07-01", 30)));
    JsonPath yellow = tasks(Map.of("light", "yellow"));
    assertThat(yellow.getList("items.number")).isEqualTo(List.of("1.1"));
    assertThat(yellow.getInt("items[0].percent")).isEqualTo(30);
    assertThat(yellow.getString("items[0].status")).isEqualTo("in-progress");
    assertThat(yellow.getInt("items[0].version")).isEqualTo(4);
    assertThat(yellow.getString("items[0].lead.name")).isEqualTo("杭州市科学技术局");
    assertThat(openByKind().get("report-missing")).isEqualTo(96);
  }

  @Test
  @Order(8)
  void lists_are_filtered_and_ordered() {
    assertThat(tasks(Map.of("task", "2")).getList("items.number"))
        .isEqualTo(List.of("2.1", "2.2", "2.3"));
    assertThat(tasks(Map.of("action", "6")).getInt("total")).isEqualTo(3);
    assertThat(tasks(Map.of("unit", "hz-0", "role", "lead")).getInt("total")).isEqualTo(2);
    assertThat(tasks(Map.of("unit", "330110", "role", "implied")).getInt("total")).isEqualTo(33);
    assertThat(tasks(Map.of("q", "举措 3.")).getInt("total")).isEqualTo(3);
    assertThat(tasks(Map.of("dueBefore", "2024-12-31")).getInt("total")).isZero();
    assertThat(tasks(Map.of("status", "in-progress")).getInt("total")).isEqualTo(1);
    assertThat(tasks(Map.of("sort", "-number", "limit", "2")).getList("items.number"))
        .isEqualTo(List.of("11.3", "11.2"));
    assertThat(tasks(Map.of("sort", "-percent", "limit", "1")).getList("items.number"))
        .isEqualTo(List.of("1.1"));
    assertThat(tasks(Map.of("sort", "light", "limit", "200")).getList("items.light").getLast())
        .isEqualTo("yellow");
  }

  @Test
  @Order(9)
  void pages_neither_miss_nor_repeat_a_line() {
    for (String sort : List.of("number", "-due", "light", "percent", "-title")) {
      assertThat(Questions.everyNumber(sort)).hasSize(33).doesNotHaveDuplicates();
    }
  }

  @Test
  @Order(10)
  void on_10_january_every_item_is_overdue() {
    told.all(List.of(Facts.day(4, "2025-01-10")));
    assertThat(openByKind())
        .isEqualTo(Map.of("not-acknowledged", 111, "report-missing", 327, "overdue", 33));
  }

  @Test
  @Order(11)
  void an_item_that_is_closed_has_no_light_and_no_alerts() {
    told.all(List.of(Facts.claimed(1, 2, "2025-01-10"), Facts.verified(1, 3, "2025-01-10")));
    assertThat(tasks(Map.of("light", "none")).getList("items.number")).isEqualTo(List.of("1.2"));
    JsonPath alerts = get("/api/v1/alerts", Map.of("item", "1.2", "status", "cleared"));
    // Nor has anybody to acknowledge it any more.
    assertThat(alerts.getMap("byKind"))
        .isEqualTo(Map.of("not-acknowledged", 3, "overdue", 1, "report-missing", 10));
    assertThat(alerts.<String>getList("items.reason")).containsOnly("closed");
  }

  @Test
  @Order(12)
  void a_calendar_that_comes_late_moves_what_depends_on_it() {
    long before = Stack.events();
    told.all(List.of(Facts.calendar("2025", List.of("2025-01-01", "2025-01-08", "2025-01-09"))));
    // With two more days off the reports for December are due on 10 January, not yet past.
    assertThat(Stack.events() - before).isEqualTo(32);
    told.all(List.of(Facts.day(5, "2025-01-11")));
    assertThat(Stack.events() - before).isEqualTo(64);
    assertThat(get("/api/v1/alerts", Map.of("kind", "report-missing")).getInt("items[0].version"))
        .isPositive();
  }

  @Test
  @Order(13)
  void roll_ups_count_the_same_rows() {
    for (String path :
        List.of(
            "/api/v1/progress/plans/" + Facts.PLAN,
            "/api/v1/progress/plans?documentNumber=" + DOCUMENT)) {
      JsonPath plan = get(path, Map.of());
      assertThat(plan.getInt("items")).isEqualTo(33);
      assertThat(plan.getMap("byLight")).isEqualTo(Map.of("none", 1, "red", 32));
      assertThat(plan.getMap("assignments")).isEqualTo(Map.of("done", 1, "total", 112));
      assertThat(plan.getMap("indicators")).isEqualTo(Map.of("done", 0, "total", 1));
      assertThat(plan.getInt("openAlerts.overdue")).isEqualTo(32);
      assertThat(plan.getBoolean("incomplete")).isFalse();
    }
    JsonPath action = get("/api/v1/progress/plans/" + Facts.PLAN + "/actions/1", Map.of());
    assertThat(action.getInt("items")).isEqualTo(6);
    JsonPath unit = get("/api/v1/progress/units/hz-0", Map.of());
    assertThat(unit.getInt("items")).isEqualTo(4);
    auditor().get("/api/v1/progress/units/nobody").then().statusCode(404);
  }

  @Test
  @Order(14)
  void a_unit_sees_its_own_desk() {
    JsonPath desk =
        given()
            .auth()
            .oauth2(Tokens.unit("hz-3"))
            .get("/api/v1/desk")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(desk.getString("unit")).isEqualTo("hz-3");
    // Of six one is on the item that was closed.
    assertThat(desk.getList("unacknowledged")).hasSize(5);
    assertThat(desk.getList("items")).isNotEmpty();
    assertThat(desk.getList("alerts")).isNotEmpty();
    auditor().get("/api/v1/desk").then().statusCode(400);
  }

  @Test
  @Order(15)
  void problems_and_indicators_have_lists_of_their_own() {
    told.all(List.of(Facts.problem("hz-0", "2025-01-10")));
    JsonPath problems = get("/api/v1/lists/problems", Map.of());
    assertThat(problems.getString("items[0].light")).isEqualTo("red");
    assertThat(openByKind().get("rectification-overdue")).isEqualTo(1);
    JsonPath indicators = get("/api/v1/lists/indicators", Map.of());
    assertThat(indicators.getString("items[0].target")).isEqualTo("2000");
    assertThat(indicators.getMap("byLight")).isEqualTo(Map.of("red", 1));
  }

  @Test
  @Order(16)
  void an_alert_can_be_looked_up_with_what_it_rests_on() {
    String id = get("/api/v1/alerts", Map.of("kind", "overdue")).getString("items[0].id");
    JsonPath alert = get("/api/v1/alerts/" + id, Map.of());
    assertThat(alert.getString("inputs.rule")).isEqualTo("overdue");
    assertThat(alert.getString("inputs.due")).isEqualTo("2024-12-31");
    String nobody = "/api/v1/alerts/" + Names.id("alert", "nobody");
    assertThat(auditor().get(nobody).then().statusCode(404).extract().<String>path("code"))
        .isEqualTo("alert-unknown");
  }

  @Test
  @Order(17)
  void a_plan_of_thousands_of_items_is_judged_page_by_page() throws SQLException {
    LargePlan.insert();
    told.all(List.of(Facts.day(6, "2025-03-20")));
    JsonPath large = tasks(Map.of("documentNumber", LargePlan.DOCUMENT));
    assertThat(large.getMap("byLight")).isEqualTo(Map.of("red", 2100));
    JsonPath alerts = get("/api/v1/alerts", Map.of("documentNumber", LargePlan.DOCUMENT));
    assertThat(alerts.getMap("byKind")).isEqualTo(Map.of("report-missing", 4200));
  }
}
