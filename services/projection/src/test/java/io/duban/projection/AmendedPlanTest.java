package io.duban.projection;

import static io.duban.projection.AmendedPlan.NOTICE;
import static io.duban.projection.Facts.PLAN;
import static io.duban.projection.PlannedItem.item;
import static io.duban.projection.Questions.alerts;
import static io.duban.projection.Questions.auditor;
import static io.duban.projection.Questions.everything;
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

/// What a later notice changes in a plan, its key tasks and work items: what the other services say
/// goes in over Kafka, what users see comes out over HTTP. The tests are the chapters of one story
/// and run in order.
@QuarkusTest
@WithTestResource(Stack.class)
@TestMethodOrder(OrderAnnotation.class)
class AmendedPlanTest {
  private static final Broadcast BROADCAST = new Broadcast();
  private static final AmendedPlan SERVICES = new AmendedPlan(BROADCAST);

  private static final PlannedItem TALENT = item("talent", "5", 1, "5.1", "lead a", "support b");
  private static final PlannedItem CHAIN =
      item("chain", "5", 1, "5.2", "lead b").dueOn("2024-06-28");
  private static final PlannedItem DATA = item("data", "7", 2, "7.1", "lead a").dueOn("2024-06-28");
  private static final PlannedItem PARKS =
      item("parks", "8", 2, "8.1", "lead c").dueOn("2024-06-28");
  private static final PlannedItem NEWCOMER =
      item("new", "5", 1, "5.2", "lead d").effectiveFrom("2024-07-01");

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
  void before_the_amendment_the_plan_is_as_it_was_adopted() throws Exception {
    SERVICES.adopted(TALENT, CHAIN, DATA, PARKS);
    BROADCAST.say(Facts.day(1, "2024-07-05"));
    BROADCAST.heard();
    assertThat(tasks(Map.of()).getList("items.number"))
        .isEqualTo(List.of("5.1", "5.2", "7.1", "8.1"));
    // March, April and May of four items; June is no month of those due before it ends, nor over.
    assertThat(openByKind())
        .isEqualTo(Map.of("not-acknowledged", 4, "overdue", 3, "report-missing", 12));
    assertThat(Stack.events()).isEqualTo(19);
  }

  @Test
  @Order(2)
  void the_plan_names_the_notice_that_amended_it_and_reads_anew() throws Exception {
    StreamId draft = StreamId.of("plan", Names.id("plan", NOTICE));
    BROADCAST.say("tasks", draft, "PlanDrafted", "documentNumber", NOTICE);
    BROADCAST.say("tasks", draft, "AmendmentAuthorised", "documentNumber", NOTICE);
    SERVICES.amended(NOTICE, "2024-07-05", "2024年工作计划（修订）", "行动一", "新行动", "行动三");
    BROADCAST.heard();
    JsonPath plan = get("/api/v1/progress/plans/" + PLAN, Map.of());
    assertThat(plan.getString("title")).isEqualTo("2024年工作计划（修订）");
    assertThat(plan.getList("amendedBy")).isEqualTo(List.of(NOTICE));
    assertThat(plan.getString("amendedOn")).isEqualTo("2024-07-05");
    JsonPath action = get("/api/v1/progress/plans/" + PLAN + "/actions/2", Map.of());
    assertThat(action.getString("title")).isEqualTo("新行动");
    assertThat(action.getList("amendedBy")).isEmpty();
    get("/api/v1/progress/plans/" + PLAN + "/actions/3", Map.of());
    auditor()
        .queryParam("documentNumber", NOTICE)
        .get("/api/v1/progress/plans")
        .then()
        .statusCode(404);
  }

  @Test
  @Order(3)
  void items_read_by_their_new_numbers_and_a_new_item_takes_a_number() throws Exception {
    SERVICES.problemOn("5.2", "2024-07-03");
    SERVICES.registered(NEWCOMER);
    SERVICES.amended(CHAIN.reads("5.3", "产业链协同").dueOn("2024-11-29"), "2024-07-05");
    BROADCAST.heard();
    assertThat(tasks(Map.of()).getList("items.number"))
        .isEqualTo(List.of("5.1", "5.2", "5.3", "7.1", "8.1"));
    assertThat(one("5.2").getString("items[0].id")).isEqualTo(NEWCOMER.id());
    JsonPath chain = one("5.3");
    assertThat(chain.getString("items[0].id")).isEqualTo(CHAIN.id());
    assertThat(chain.getString("items[0].title")).isEqualTo("产业链协同");
    assertThat(chain.getString("items[0].due")).isEqualTo("2024-11-29");
    assertThat(chain.getString("items[0].originalDue")).isEqualTo("2024-11-29");
    JsonPath problem = get("/api/v1/lists/problems", Map.of("item", "5.3"));
    assertThat(problem.getList("items.title")).isEqualTo(List.of("建设滞后"));
    assertThat(get("/api/v1/lists/problems", Map.of("item", "5.2")).getInt("total")).isZero();
  }

  @Test
  @Order(4)
  void a_later_deadline_clears_overdue_once() {
    JsonPath alert = alerts("item", "5.3", "kind", "overdue");
    assertThat(alert.getList("items.status")).isEqualTo(List.of("cleared"));
    assertThat(alert.getString("items[0].reason")).isEqualTo("no-longer-due");
    assertThat(alert.getInt("items[0].version")).isEqualTo(2);
    assertThat(alert.getString("items[0].title")).isEqualTo("产业链协同");
    assertThat(openByKind())
        .isEqualTo(Map.of("not-acknowledged", 4, "overdue", 2, "report-missing", 12));
    assertThat(Stack.events()).isEqualTo(20);
  }

  @Test
  @Order(5)
  void a_key_task_reads_so_on_all_its_items_from_now_on() throws Exception {
    SERVICES.task("TaskAmended", "5", "6", "重点任务六", 3);
    BROADCAST.heard();
    assertThat(tasks(Map.of("task", "6", "action", "3")).getList("items.number"))
        .isEqualTo(List.of("5.1", "5.2", "5.3"));
    assertThat(one("5.1").getString("items[0].taskTitle")).isEqualTo("重点任务六");
    assertThat(get("/api/v1/progress/plans/" + PLAN + "/actions/3", Map.of()).getInt("items"))
        .isEqualTo(3);
    assertThat(get("/api/v1/progress/plans/" + PLAN + "/actions/1", Map.of()).getInt("items"))
        .isZero();
  }

  @Test
  @Order(6)
  void a_deadline_moved_after_it_passed_asks_for_no_report_on_the_time_between() throws Exception {
    BROADCAST.say(Facts.day(2, "2024-08-08"));
    BROADCAST.heard();
    assertThat(one("5.2").getList("items[0].missingPeriods")).isEqualTo(List.of("2024-07"));
    // June ended after the first deadline and before the amendment.
    assertThat(one("5.3").getList("items[0].missingPeriods"))
        .isEqualTo(List.of("2024-03", "2024-04", "2024-05", "2024-07"));
  }

  @Test
  @Order(7)
  void an_extension_stands_until_the_deadline_itself_is_amended() throws Exception {
    BROADCAST.say("tasks", PARKS.stream(), "ExtensionGranted", "dueOn", "2024-09-30");
    SERVICES.amended(PARKS.reads("8.1", "园区"), "2024-08-08");
    BROADCAST.heard();
    assertThat(one("8.1").getString("items[0].due")).isEqualTo("2024-09-30");
    assertThat(one("8.1").getString("items[0].originalDue")).isEqualTo("2024-06-28");
    SERVICES.worded(PARKS.reads("8.1", "园区"), "2024-06-28", "6月底前", "2024-08-08");
    BROADCAST.heard();
    assertThat(one("8.1").getString("items[0].deadlineText")).isEqualTo("6月底前");
    assertThat(one("8.1").getString("items[0].due")).isEqualTo("2024-09-30");
    SERVICES.amended(PARKS.reads("8.1", "园区").dueOn("2024-10-31"), "2024-08-08");
    BROADCAST.heard();
    assertThat(one("8.1").getString("items[0].due")).isEqualTo("2024-10-31");
    assertThat(one("8.1").getString("items[0].originalDue")).isEqualTo("2024-10-31");
  }

  @Test
  @Order(8)
  void reports_status_and_progress_stay_and_another_cadence_asks_for_nothing_of_the_past()
      throws Exception {
    for (String period : List.of("2024-03", "2024-04", "2024-05", "2024-06", "2024-07")) {
      SERVICES.reported(TALENT, period, period.equals("2024-07") ? 60 : 40);
    }
    SERVICES.amended(TALENT.every("quarterly"), "2024-08-08");
    BROADCAST.heard();
    JsonPath talent = one("5.1");
    assertThat(talent.getString("items[0].status")).isEqualTo("in-progress");
    assertThat(talent.getInt("items[0].percent")).isEqualTo(60);
    assertThat(talent.getString("items[0].cadence")).isEqualTo("quarterly");
    assertThat(talent.getList("items[0].why")).isEqualTo(List.of("report-late"));
    assertThat(talent.getList("items[0].missingPeriods")).isEmpty();
  }

  @Test
  @Order(9)
  void a_withdrawn_key_task_is_gone_from_lists_and_roll_ups() throws Exception {
    long before = Stack.events();
    String action = "/api/v1/progress/plans/" + PLAN + "/actions/2";
    assertThat(get(action, Map.of()).getInt("items")).isEqualTo(2);
    BROADCAST.say("tasks", AmendedPlan.task("7"), "TaskWithdrawn", "withdrawnOn", "2024-08-08");
    BROADCAST.say("tasks", DATA.stream(), "WorkItemWithdrawn", "reason", NOTICE, "by", "office-01");
    SERVICES.released("data", "a");
    BROADCAST.heard();
    assertThat(tasks(Map.of()).getList("items.number"))
        .isEqualTo(List.of("5.1", "5.2", "5.3", "8.1"));
    assertThat(get("/api/v1/progress/plans/" + PLAN, Map.of()).getInt("items")).isEqualTo(4);
    assertThat(get(action, Map.of()).getInt("items")).isEqualTo(1);
    assertThat(alerts("item", "7.1", "status", "open").getInt("total")).isZero();
    assertThat(alerts("item", "7.1", "status", "cleared").<String>getList("items.reason"))
        .isSubsetOf("withdrawn", "released");
    // Three reports, the deadline and the acknowledgement.
    assertThat(Stack.events() - before).isEqualTo(5);
  }

  @Test
  @Order(10)
  void what_is_told_twice_changes_nothing() throws Exception {
    List<Object> before = everything();
    long events = Stack.events();
    BROADCAST.sayAllAgain();
    BROADCAST.heard();
    assertThat(everything()).isEqualTo(before);
    assertThat(Stack.events()).isEqualTo(events);
  }

  @Test
  @Order(11)
  void the_topics_heard_from_the_beginning_give_the_same_lists() throws Exception {
    List<Object> before = everything();
    BROADCAST.heardFromTheBeginning();
    BROADCAST.heard();
    assertThat(everything()).isEqualTo(before);
  }
}
