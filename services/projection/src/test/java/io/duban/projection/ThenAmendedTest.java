package io.duban.projection;

import static io.duban.projection.Facts.DOCUMENT;
import static io.duban.projection.Questions.get;
import static io.duban.projection.Questions.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.projection.Facts.Fact;
import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A later notice amends the plan of {@link PlayedYearTest}, after that year by its name. The tests
/// are chapters and run in order.
@QuarkusTest
@WithTestResource(Stack.class)
@TestMethodOrder(OrderAnnotation.class)
class ThenAmendedTest {
  private static boolean adopted;

  @Inject Told told;

  /// Where the year was not played before, only its plan and its end are told.
  @BeforeEach
  void begins() {
    if (!adopted && tasks(Map.of("documentNumber", DOCUMENT)).getInt("total") == 0) {
      told.all(Adoption.facts());
      told.all(List.of(Facts.calendar2024(), Facts.policy(), Facts.day(6, Amended.DAY)));
    }
    adopted = true;
  }

  @Test
  @Order(1)
  void a_later_deadline_and_another_lead_clear_what_stood() {
    assertThat(open("2.2")).containsEntry("overdue", 1).containsKey("report-missing");
    toldOnce(Amended.reads(4, 2, "2.3", "hz-90", "2025-06-30"));
    JsonPath line = tasks(Map.of("documentNumber", DOCUMENT, "q", "学科建设 2.3"));
    assertThat(line.getList("items.number")).isEqualTo(List.of("2.3"));
    assertThat(line.getString("items[0].id")).isEqualTo(Facts.item(4).id().toString());
    assertThat(line.getString("items[0].due")).isEqualTo("2025-06-30");
    assertThat(line.getString("items[0].lead.code")).isEqualTo("hz-90");
    assertThat(line.getInt("items[0].implied")).isEqualTo(1);
    assertThat(line.getString("items[0].light")).isEqualTo("green");
    assertThat(open("2.2")).containsOnlyKeys("not-acknowledged");
    JsonPath cleared =
        get("/api/v1/alerts", Map.of("item", "2.3", "kind", "overdue", "status", "cleared"));
    assertThat(cleared.getList("items.reason")).isEqualTo(List.of("no-longer-due"));
    assertThat(cleared.getList("items.title")).isEqualTo(List.of("学科建设 2.3"));
  }

  @Test
  @Order(2)
  void a_number_may_stand_on_two_items_for_a_while() {
    told.all(List.of(Amended.reads(3, 2, "2.3", "hz-3", "2025-06-30")));
    assertThat(tasks(Map.of("documentNumber", DOCUMENT, "number", "2.3")).getInt("total"))
        .isEqualTo(3);
    told.all(List.of(Amended.reads(3, 3, "2.1", "hz-3", "2025-06-30")));
    assertThat(Questions.everyNumber("number")).contains("2.1", "2.3");
  }

  @Test
  @Order(3)
  void a_withdrawn_item_has_no_light_and_no_alerts_of_its_own() {
    assertThat(open("3.2")).containsKeys("overdue", "report-missing");
    told.all(List.of(Amended.withdrawn(7, 2)));
    assertThat(open("3.2")).containsOnlyKeys("not-acknowledged");
    JsonPath line = tasks(Map.of("documentNumber", DOCUMENT, "status", "withdrawn"));
    assertThat(line.getList("items.light")).isEqualTo(List.of("none"));
  }

  @Test
  @Order(4)
  void an_alert_that_stands_goes_over_to_the_unit_that_answers_now() {
    assertThat(open("3.1")).containsEntry("overdue", 1);
    toldOnce(Amended.reads(6, 2, "3.1", "hz-91", "2024-12-31"));
    assertThat(open("3.1")).doesNotContainKey("report-missing");
    JsonPath alert =
        get("/api/v1/alerts", Map.of("item", "3.1", "status", "open", "kind", "overdue"));
    assertThat(alert.getInt("total")).isEqualTo(1);
    assertThat(alert.getString("items[0].unit.code")).isEqualTo("hz-91");
    assertThat(alert.getInt("items[0].version")).isEqualTo(3);
  }

  @Test
  @Order(5)
  void a_released_unit_owes_no_answer_and_a_new_one_does() {
    int total = assignments();
    String unit = Facts.unit(6, 0);
    told.all(List.of(Amended.released(6, unit, 2)));
    JsonPath cleared =
        get("/api/v1/alerts", Map.of("unit", unit, "item", "3.1", "kind", "not-acknowledged"));
    assertThat(cleared.getList("items.reason")).isEqualTo(List.of("released"));
    assertThat(assignments()).isEqualTo(total - 1);
    told.all(List.of(Amended.offeredTo(6, "hz-91", 1, "3.1"), Amended.range("330110")));
    assertThat(assignments()).isEqualTo(total);
    JsonPath desk = get("/api/v1/desk", Map.of("unit", "hz-91"));
    assertThat(desk.getList("unacknowledged.itemNumber")).isEqualTo(List.of("3.1"));
    assertThat(desk.getList("items.number")).isEqualTo(List.of("3.1"));
    JsonPath district = get("/api/v1/desk", Map.of("unit", "330110"));
    assertThat(district.getList("unacknowledged.items")).isEqualTo(List.of(1));
  }

  @Test
  @Order(6)
  void the_plan_and_its_key_tasks_read_anew() {
    told.all(List.of(Amended.plan()));
    told.all(Amended.keyTask());
    assertThat(tasks(Map.of("documentNumber", DOCUMENT, "q", "学科建设 2.")).getInt("total")).isZero();
    JsonPath plan = get("/api/v1/progress/plans/" + Facts.PLAN, Map.of());
    assertThat(plan.getString("title")).isEqualTo("2024年工作计划（调整）");
    assertThat(plan.getList("amendedBy")).isEqualTo(List.of(Amended.LATER));
    JsonPath action = get("/api/v1/progress/plans/" + Facts.PLAN + "/actions/1", Map.of());
    assertThat(action.getString("title")).isEqualTo("平台提升");
    Questions.auditor()
        .get("/api/v1/progress/plans/" + Facts.PLAN + "/actions/6")
        .then()
        .statusCode(404);
  }

  @Test
  @Order(7)
  void an_indicator_is_measured_by_what_stands_and_rests_when_nothing_does() {
    told.all(List.of(Amended.joined(), Amended.raised("3000")));
    JsonPath raised = get("/api/v1/lists/indicators", Map.of("documentNumber", DOCUMENT));
    assertThat(raised.getString("items[0].target")).isEqualTo("3000");
    assertThat(raised.getString("items[0].periodTo")).isEqualTo("2025-06-30");
    assertThat(raised.getList("items[0].owners.code")).isEqualTo(List.of("hz-1"));
    assertThat(raised.getList("items[0].statements.item")).isEqualTo(List.of("2.1"));
    told.all(List.of(Amended.unstated(4)));
    JsonPath rests = get("/api/v1/lists/indicators", Map.of("documentNumber", DOCUMENT));
    assertThat(rests.getString("items[0].status")).isEqualTo("withdrawn");
    assertThat(rests.getString("items[0].light")).isEqualTo("none");
    assertThat(rests.getList("items[0].owners")).isEmpty();
    JsonPath plan = get("/api/v1/progress/plans/" + Facts.PLAN, Map.of());
    assertThat(plan.getInt("indicators.total")).isZero();
  }

  /// Told a second time, an event raises and clears nothing more.
  private void toldOnce(Fact fact) {
    told.all(List.of(fact));
    long events = Stack.events();
    told.again(fact);
    assertThat(Stack.events()).isEqualTo(events);
  }

  private static Map<String, Object> open(String item) {
    return get("/api/v1/alerts", Map.of("documentNumber", DOCUMENT, "item", item, "status", "open"))
        .getMap("byKind");
  }

  private static int assignments() {
    return get("/api/v1/progress/plans/" + Facts.PLAN, Map.of()).getInt("assignments.total");
  }
}
