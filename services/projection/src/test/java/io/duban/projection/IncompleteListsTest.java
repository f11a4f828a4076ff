package io.duban.projection;

import static io.duban.projection.Facts.DOCUMENT;
import static io.duban.projection.Facts.PLAN;
import static io.duban.projection.PlannedItem.item;
import static io.duban.projection.Questions.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What figures say of events that they do not contain. The tests are the chapters of one story and
/// run in order.
@QuarkusTest
@WithTestResource(Stack.class)
@TestMethodOrder(OrderAnnotation.class)
class IncompleteListsTest {
  private static final Broadcast BROADCAST = new Broadcast();
  private static final AmendedPlan SERVICES = new AmendedPlan(BROADCAST);
  private static final String OTHER = "杭科领办〔2024〕9号";

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
  void the_position_is_how_many_events_were_handled() throws Exception {
    SERVICES.adopted(item("roads", "5", 1, "5.1", "lead a"));
    unit("a");
    unit("b");
    BROADCAST.say(Facts.day(1, "2024-03-12"));
    BROADCAST.heard();
    JsonPath list = list("tasks", Map.of());
    // The plan's draft and adoption, three key tasks, one item.
    assertThat(list.getMap("position"))
        .isEqualTo(
            Map.of("duban.tasks.v1", 6, "duban.assignments.v1", 3, "duban.supervision.v1", 3));
    assertThat(list.getBoolean("incomplete")).isFalse();
  }

  @Test
  @Order(2)
  void an_item_that_cannot_be_registered_leaves_its_plan_incomplete() throws Exception {
    BROADCAST.say(
        "tasks",
        StreamId.of("item", Names.id("item", DOCUMENT, "poison")),
        "WorkItemRegistered",
        "documentNumber",
        DOCUMENT,
        "plan",
        PLAN,
        "units",
        new Object[] {Map.of("unit", "a")});
    parked(1);
    assertThat(list("tasks", Map.of()).getBoolean("incomplete")).isTrue();
    assertThat(list("tasks", Map.of("documentNumber", DOCUMENT)).getBoolean("incomplete")).isTrue();
    assertThat(list("tasks", Map.of("documentNumber", OTHER)).getBoolean("incomplete")).isFalse();
    assertThat(list("indicators", Map.of()).getBoolean("incomplete")).isFalse();
    assertThat(get("/api/v1/alerts", Map.of()).getBoolean("incomplete")).isTrue();
    assertThat(incomplete("plans/" + PLAN)).isTrue();
    assertThat(incomplete("plans/" + PLAN + "/actions/1")).isTrue();
    assertThat(incomplete("units/a")).isTrue();
    assertThat(incomplete("units/b")).isFalse();
    assertThat(list("tasks", Map.of()).getInt("position.'duban.tasks.v1'")).isEqualTo(6);
  }

  @Test
  @Order(3)
  void a_day_that_cannot_be_opened_leaves_everything_incomplete() throws Exception {
    BROADCAST.say(
        "supervision", Facts.day(2, "2024-03-13").stream(), "DayOpened", "date", "no date");
    parked(2);
    for (String list : new String[] {"tasks", "indicators", "problems"}) {
      assertThat(list(list, Map.of("documentNumber", OTHER)).getBoolean("incomplete")).isTrue();
    }
    assertThat(incomplete("units/b")).isTrue();
  }

  private static void unit(String code) {
    BROADCAST.say(
        "assignments",
        StreamId.of("unit", Names.id("unit", code)),
        "UnitRegistered",
        "code",
        code,
        "name",
        code,
        "shortName",
        code,
        "kind",
        "government");
  }

  private static void parked(long events) throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Broadcast.number("select count(*) from parked_event") != events) {
      assertThat(Instant.now()).as("parked in time").isBefore(deadline);
      Thread.sleep(50);
    }
  }

  private static JsonPath list(String name, Map<String, String> query) {
    return get("/api/v1/lists/" + name, query);
  }

  private static boolean incomplete(String path) {
    return get("/api/v1/progress/" + path, Map.of()).getBoolean("incomplete");
  }
}
