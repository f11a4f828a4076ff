package io.duban.projection;

import static io.duban.projection.Facts.DOCUMENT;
import static io.duban.projection.Facts.PLAN;
import static io.duban.projection.PlannedItem.item;
import static io.duban.projection.Questions.get;
import static io.duban.projection.Questions.one;
import static io.duban.projection.Questions.openByKind;
import static io.duban.projection.Questions.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Names;
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

/// What becomes of duties when items end, rest or come back. The tests are the chapters of one
/// story and run in order.
@QuarkusTest
@WithTestResource(Stack.class)
@TestMethodOrder(OrderAnnotation.class)
class EndedItemTest {
  private static final Broadcast BROADCAST = new Broadcast();
  private static final AmendedPlan SERVICES = new AmendedPlan(BROADCAST);

  private static final PlannedItem ROADS = item("roads", "5", 1, "5.1", "lead a", "support b");
  private static final PlannedItem BRIDGES = item("bridges", "7", 2, "7.1", "lead c");
  private static final PlannedItem PARKS = item("parks", "8", 2, "8.1", "lead d");

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
  void what_ended_before_the_first_day_is_judged_on_it() throws Exception {
    SERVICES.adopted(ROADS, BRIDGES, PARKS);
    SERVICES.assignment(
        "AssignmentOffered", "range", "330102", "implied", "2024-03-12", ROADS, BRIDGES, PARKS);
    says(PARKS, "CompletionClaimed", "unit", "d", "submittedOn", "2024-04-02");
    says(PARKS, "CompletionVerified", "verifiedOn", "2024-04-03");
    BROADCAST.heard();
    assertThat(tasks(Map.of("light", "unjudged")).getInt("total")).isEqualTo(3);
    BROADCAST.say(Facts.day(1, "2024-04-08"));
    BROADCAST.heard();
    assertThat(tasks(Map.of()).getMap("byLight")).isEqualTo(Map.of("none", 1, "green", 2));
    assertThat(one("8.1").getList("items[0].why")).isEqualTo(List.of("closed"));
    // Two leads and the range, in which two items go on; nobody acknowledges what is closed.
    assertThat(openByKind()).isEqualTo(Map.of("not-acknowledged", 3));
  }

  @Test
  @Order(2)
  void a_withdrawn_item_is_not_to_be_acknowledged_and_a_reopened_one_is_again() throws Exception {
    says(BRIDGES, "WorkItemWithdrawn", "reason", "并入", "withdrawnOn", "2024-04-08");
    BROADCAST.heard();
    assertThat(openByKind()).isEqualTo(Map.of("not-acknowledged", 2));
    assertThat(cleared("c").getList("items.reason")).isEqualTo(List.of("withdrawn"));
    assertThat(desk("c").getList("unacknowledged")).isEmpty();
    assertThat(desk("330102").getList("unacknowledged")).hasSize(1);
    says(PARKS, "WorkItemReopened", "reason", "未达标", "reopenedOn", "2024-04-08");
    BROADCAST.heard();
    assertThat(openByKind()).isEqualTo(Map.of("not-acknowledged", 3));
    says(PARKS, "WorkItemWithdrawn", "reason", "取消", "withdrawnOn", "2024-04-08");
    BROADCAST.heard();
    assertThat(openByKind()).isEqualTo(Map.of("not-acknowledged", 2));
  }

  @Test
  @Order(3)
  void an_action_counts_the_alerts_of_ranges_and_problems() throws Exception {
    BROADCAST.say(
        "supervision",
        StreamId.of("problem", Names.id("problem", "roads")),
        "ProblemRaised",
        "title",
        "建设滞后",
        "source",
        "inspection",
        "documentNumber",
        DOCUMENT,
        "item",
        "5.1",
        "unit",
        "a",
        "rectifyBy",
        "2024-04-01",
        "raisedOn",
        "2024-03-20");
    BROADCAST.heard();
    JsonPath action = get("/api/v1/progress/plans/" + PLAN + "/actions/1", Map.of());
    assertThat(action.getMap("assignments")).isEqualTo(Map.of("done", 0, "total", 2));
    assertThat(action.getMap("openAlerts"))
        .isEqualTo(Map.of("not-acknowledged", 2, "rectification-overdue", 1));
  }

  @Test
  @Order(4)
  void a_suspended_item_owes_nothing_for_its_time() throws Exception {
    says(ROADS, "WorkItemSuspended", "reason", "等待批复", "suspendedOn", "2024-04-08");
    says(ROADS, "WorkItemResumed", "resumedOn", "2024-07-01");
    BROADCAST.say(Facts.day(2, "2024-07-01"));
    BROADCAST.heard();
    JsonPath resumed = one("5.1");
    assertThat(resumed.getString("items[0].light")).isEqualTo("green");
    assertThat(resumed.getList("items[0].missingPeriods")).isEmpty();
    assertThat(resumed.getString("items[0].nextReportDue")).isEqualTo("2024-07-05");
  }

  @Test
  @Order(5)
  void a_desk_shows_a_unit_what_it_owes_itself() throws Exception {
    assertThat(desk("a").getString("items[0].nextReportDue")).isEqualTo("2024-07-05");
    BROADCAST.say(Facts.day(3, "2024-07-06"));
    BROADCAST.heard();
    assertThat(desk("a").getList("items[0].missingPeriods")).isEqualTo(List.of("2024-06"));
    JsonPath supporter = desk("b");
    assertThat(supporter.getString("items[0].number")).isEqualTo("5.1");
    assertThat(supporter.getList("items[0].missingPeriods")).isEmpty();
    assertThat(supporter.<Object>get("items[0].nextReportDue")).isNull();
  }

  @Test
  @Order(6)
  void a_claim_rests_the_duty_until_it_is_returned() throws Exception {
    SERVICES.reported(ROADS, "2024-06", 90);
    says(ROADS, "CompletionClaimed", "unit", "a", "submittedOn", "2024-07-31");
    BROADCAST.say(Facts.day(4, "2024-08-08"));
    BROADCAST.heard();
    assertThat(one("5.1").getList("items[0].why")).isEqualTo(List.of("report-late"));
    says(ROADS, "CompletionReturned", "reason", "证据不足", "returnedOn", "2024-08-08");
    BROADCAST.heard();
    assertThat(one("5.1").getList("items[0].missingPeriods")).isEmpty();
    assertThat(one("5.1").getString("items[0].nextReportDue")).isEqualTo("2024-09-06");
  }

  private static void says(PlannedItem item, String type, Object... namesAndValues) {
    BROADCAST.say("tasks", item.stream(), type, namesAndValues);
  }

  private static JsonPath desk(String unit) {
    return get("/api/v1/desk", Map.of("unit", unit));
  }

  private static JsonPath cleared(String unit) {
    return Questions.alerts("status", "cleared", "unit", unit);
  }
}
