package io.duban.projection;

import static io.duban.projection.AmendedPlan.assignment;
import static io.duban.projection.Facts.PLAN;
import static io.duban.projection.PlannedItem.item;
import static io.duban.projection.Questions.alerts;
import static io.duban.projection.Questions.everything;
import static io.duban.projection.Questions.get;
import static io.duban.projection.Questions.one;
import static io.duban.projection.Questions.openByKind;
import static io.duban.projection.Questions.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.StreamId;
import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What a later notice changes in who answers for what: what the other services say goes in over
/// Kafka, what users see comes out over HTTP. The tests are the chapters of one story and run in
/// order.
@QuarkusTest
@WithTestResource(Stack.class)
@TestMethodOrder(OrderAnnotation.class)
class AmendedUnitsTest {
  private static final Broadcast BROADCAST = new Broadcast();
  private static final AmendedPlan SERVICES = new AmendedPlan(BROADCAST);

  private static final PlannedItem CHAIN =
      item("chain", "5", 1, "5.2", "lead b", "implied 330102", "implied 330105")
          .dueOn("2024-06-28");
  private static final PlannedItem FUNDS = item("funds", "5", 1, "5.3", "lead c", "support d");
  private static final PlannedItem PARKS =
      item("parks", "8", 2, "8.1", "lead c").dueOn("2024-06-28");

  @BeforeAll
  static void nothing_was_heard_before() throws SQLException {
    BROADCAST.begin();
  }

  @AfterAll
  static void nothing_is_left_to_others() throws SQLException {
    Broadcast.forget();
  }

  @Test
  @Order(1)
  void before_the_amendment_each_unit_has_what_the_plan_gave_it() throws Exception {
    SERVICES.adopted(CHAIN, FUNDS, PARKS);
    for (String district : List.of("330102", "330105")) {
      SERVICES.assignment(
          "AssignmentOffered", "implied", district, "implied", "2024-03-12", CHAIN, FUNDS);
    }
    BROADCAST.say(Facts.day(1, "2024-07-05"));
    BROADCAST.heard();
    JsonPath desk = get("/api/v1/desk", Map.of("unit", "c"));
    assertThat(desk.getList("items.number")).containsExactly("5.3", "8.1");
    assertThat(desk.getList("unacknowledged")).hasSize(2);
    assertThat(desk.getList("alerts")).hasSize(9);
    assertThat(openByKind())
        .isEqualTo(Map.of("not-acknowledged", 5, "overdue", 2, "report-missing", 9));
  }

  @Test
  @Order(2)
  void a_released_unit_has_nothing_left_and_its_alerts_go_over_to_the_one_that_is_named()
      throws Exception {
    long before = Stack.events();
    for (PlannedItem item : List.of(FUNDS.reads("5.4", FUNDS.title()), PARKS)) {
      SERVICES.amended(item.ledBy("lead e", "support d"), "2024-07-05");
      SERVICES.released(item.name(), "c");
      SERVICES.assignment("AssignmentOffered", item.name(), "e", "lead", "2024-07-05", item);
    }
    BROADCAST.heard();
    JsonPath desk = get("/api/v1/desk", Map.of("unit", "c"));
    assertThat(desk.getList("unacknowledged")).isEmpty();
    assertThat(desk.getList("items")).isEmpty();
    assertThat(desk.getList("alerts")).isEmpty();
    JsonPath own = get("/api/v1/desk", Map.of("unit", "e"));
    assertThat(own.getList("items.number")).containsExactly("5.4", "8.1");
    assertThat(own.getList("unacknowledged")).hasSize(2);
    assertThat(own.getList("alerts.kind")).isEqualTo(List.of("overdue"));
    JsonPath overdue = alerts("item", "8.1", "kind", "overdue");
    assertThat(overdue.getString("items[0].unit.code")).isEqualTo("e");
    assertThat(overdue.getInt("items[0].version")).isEqualTo(3);
    assertThat(alerts("unit", "c", "kind", "not-acknowledged").getList("items.reason"))
        .isEqualTo(List.of("released", "released"));
    // Six reports and two acknowledgements that nobody expects any more, one overdue handed over.
    assertThat(Stack.events() - before).isEqualTo(10);
  }

  @Test
  @Order(3)
  void a_newly_named_lead_is_not_red_for_months_before_it_was_named() throws Exception {
    JsonPath funds = one("5.4");
    assertThat(funds.getString("items[0].lead.code")).isEqualTo("e");
    assertThat(funds.getString("items[0].light")).isEqualTo("green");
    assertThat(funds.getList("items[0].missingPeriods")).isEmpty();
    assertThat(funds.getString("items[0].nextReportDue")).isEqualTo("2024-08-07");
    BROADCAST.say(Facts.day(2, "2024-08-08"));
    BROADCAST.heard();
    assertThat(one("5.4").getList("items[0].missingPeriods")).isEqualTo(List.of("2024-07"));
  }

  @Test
  @Order(4)
  void the_range_that_a_rule_implies_is_replaced_and_its_answer_stands() throws Exception {
    StreamId range = assignment("implied", "330102");
    BROADCAST.say("assignments", range, "AssignmentAcknowledged", "acknowledgedOn", "2024-08-08");
    SERVICES.assignment(
        "AssignmentAmended", "implied", "330102", "implied", "2024-08-08", FUNDS, CHAIN, PARKS);
    SERVICES.released("implied", "330105");
    SERVICES.amended(CHAIN.ledBy("lead b", "implied 330102"), "2024-08-08");
    SERVICES.amended(PARKS.ledBy("lead e", "implied 330102"), "2024-08-08");
    BROADCAST.heard();
    assertThat(tasks(Map.of("unit", "330102")).getList("items.number"))
        .isEqualTo(List.of("5.2", "8.1"));
    assertThat(tasks(Map.of("unit", "330105")).getInt("total")).isZero();
    assertThat(covered(range)).isEqualTo(3);
    JsonPath plan = get("/api/v1/progress/plans/" + PLAN, Map.of());
    // The leads of three items, and one district.
    assertThat(plan.getMap("assignments")).isEqualTo(Map.of("done", 1, "total", 4));
    assertThat(get("/api/v1/desk", Map.of("unit", "330105")).getList("unacknowledged")).isEmpty();
  }

  @Test
  @Order(5)
  void an_assignment_that_is_offered_again_waits_anew_for_what_it_covers_now() throws Exception {
    SERVICES.assignment(
        "AssignmentOffered", "implied", "330102", "implied", "2024-08-08", FUNDS, CHAIN);
    BROADCAST.heard();
    assertThat(covered(assignment("implied", "330102"))).isEqualTo(2);
    JsonPath desk = get("/api/v1/desk", Map.of("unit", "330102"));
    assertThat(desk.getList("unacknowledged.items")).isEqualTo(List.of(2));
    assertThat(desk.getList("unacknowledged.offeredOn")).isEqualTo(List.of("2024-08-08"));
    assertThat(
            Broadcast.number(
                "select count(*) from assignment_row where acknowledged_on > '2024-01-01'"))
        .isZero();
  }

  @Test
  @Order(6)
  void what_is_told_twice_changes_nothing() throws Exception {
    List<Object> before = everything();
    long events = Stack.events();
    BROADCAST.sayAllAgain();
    BROADCAST.heard();
    assertThat(everything()).isEqualTo(before);
    assertThat(Stack.events()).isEqualTo(events);
  }

  @Test
  @Order(7)
  void the_topics_heard_from_the_beginning_give_the_same_lists() throws Exception {
    List<Object> before = everything();
    BROADCAST.heardFromTheBeginning();
    BROADCAST.heard();
    assertThat(everything()).isEqualTo(before);
  }

  private static long covered(StreamId assignment) throws SQLException {
    return Broadcast.number(
        "select count(*) from assignment_item where assignment = '" + assignment.id() + "'");
  }
}
