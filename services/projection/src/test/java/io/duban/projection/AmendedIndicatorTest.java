package io.duban.projection;

import static io.duban.projection.Facts.DOCUMENT;
import static io.duban.projection.Facts.PLAN;
import static io.duban.projection.PlannedItem.item;
import static io.duban.projection.Questions.everything;
import static io.duban.projection.Questions.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// An indicator whose statements a later notice amends, withdraws and states again. The tests are
/// the chapters of one story and run in order.
@QuarkusTest
@WithTestResource(Stack.class)
@TestMethodOrder(OrderAnnotation.class)
class AmendedIndicatorTest {
  private static final Broadcast BROADCAST = new Broadcast();
  private static final AmendedPlan SERVICES = new AmendedPlan(BROADCAST);
  private static final StreamId INDICATOR =
      StreamId.of("indicator", Names.id("indicator", DOCUMENT, "高新技术企业"));
  private static final PlannedItem FIRMS = item("firms", "5", 1, "5.2", "lead a");

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
  void before_the_amendment_the_indicator_is_met() throws Exception {
    BROADCAST.say(Facts.policy());
    BROADCAST.say(Facts.calendar2024());
    SERVICES.adopted("2024年工作计划", "行动一");
    SERVICES.registered(FIRMS);
    defined("2000");
    joined(3, null, List.of());
    joined(18, "5.2", List.of("a"));
    BROADCAST.say(
        "indicators",
        INDICATOR,
        "ValueReported",
        "unit",
        "a",
        "period",
        "2024-06",
        "value",
        "2000",
        "source",
        "统计",
        "submittedOn",
        "2024-07-01");
    BROADCAST.say(Facts.day(1, "2025-01-06"));
    BROADCAST.heard();
    assertThat(shown().getString("items[0].status")).isEqualTo("met");
    assertThat(actionOne().getMap("indicators")).isEqualTo(Map.of("done", 1, "total", 1));
  }

  @Test
  @Order(2)
  void a_raised_target_is_not_met_any_more_and_has_other_owners() throws Exception {
    SERVICES.amended(FIRMS.reads("5.3", "企业"), "2024-07-05");
    BROADCAST.say(
        "indicators",
        INDICATOR,
        "TargetAmended",
        "statement",
        statement(18, "5.3"),
        "standing",
        standing("2200", "b"));
    BROADCAST.heard();
    JsonPath shown = shown();
    assertThat(shown.getString("items[0].target")).isEqualTo("2200");
    assertThat(shown.getString("items[0].status")).isEqualTo("open");
    assertThat(shown.getString("items[0].light")).isEqualTo("red");
    assertThat(shown.getList("items[0].owners.code")).isEqualTo(List.of("b"));
    assertThat(shown.getList("items[0].statements.item")).containsExactly(null, "5.3");
    assertThat(shown.getList("items[0].statements.name")).containsExactly("目标3", "目标18/5.3");
  }

  @Test
  @Order(3)
  void an_indicator_is_found_by_the_number_that_its_item_bears_now() throws Exception {
    SERVICES.amended(FIRMS.reads("5.4", "企业"), "2024-07-06");
    BROADCAST.heard();
    assertThat(get("/api/v1/lists/indicators", Map.of("item", "5.4")).getInt("total")).isEqualTo(1);
    assertThat(get("/api/v1/lists/indicators", Map.of("item", "5.3")).getInt("total")).isZero();
    assertThat(actionOne().getMap("indicators")).isEqualTo(Map.of("done", 0, "total", 1));
  }

  @Test
  @Order(4)
  void a_withdrawn_statement_is_gone_and_the_others_define_the_indicator() throws Exception {
    BROADCAST.say(
        "indicators",
        INDICATOR,
        "StatementWithdrawn",
        "target",
        3,
        "standing",
        standing("2100", "a"));
    BROADCAST.heard();
    assertThat(shown().getList("items[0].statements.target")).isEqualTo(List.of(18));
    assertThat(shown().getString("items[0].target")).isEqualTo("2100");
    assertThat(shown().getList("items[0].owners.code")).isEqualTo(List.of("a"));
  }

  @Test
  @Order(5)
  void an_indicator_without_statements_is_withdrawn_and_has_no_light() throws Exception {
    BROADCAST.say("indicators", INDICATOR, "StatementWithdrawn", "target", 18);
    BROADCAST.say(Facts.day(2, "2025-01-07"));
    BROADCAST.heard();
    JsonPath shown = get("/api/v1/lists/indicators", Map.of("status", "withdrawn"));
    assertThat(shown.getString("items[0].status")).isEqualTo("withdrawn");
    assertThat(shown.getString("items[0].light")).isEqualTo("none");
    assertThat(shown.getList("items[0].why")).isEqualTo(List.of("withdrawn"));
    assertThat(shown.getString("items[0].value")).isEqualTo("2000");
    assertThat(shown.getList("items[0].owners")).isEmpty();
    assertThat(shown.getList("items[0].statements")).isEmpty();
    assertThat(get("/api/v1/progress/plans/" + PLAN, Map.of()).getMap("indicators"))
        .isEqualTo(Map.of("done", 0, "total", 0));
  }

  @Test
  @Order(6)
  void an_indicator_that_is_stated_again_comes_back_with_its_figures() throws Exception {
    defined("1900");
    joined(60, "5.4", List.of("a"));
    BROADCAST.heard();
    JsonPath shown = shown();
    assertThat(shown.getString("items[0].status")).isEqualTo("met");
    assertThat(shown.getString("items[0].light")).isEqualTo("green");
    assertThat(shown.getString("items[0].value")).isEqualTo("2000");
    assertThat(shown.getList("items[0].statements.target")).isEqualTo(List.of(60));
  }

  @Test
  @Order(7)
  void the_topics_told_twice_or_from_the_beginning_give_the_same_lists() throws Exception {
    List<Object> before = everything();
    BROADCAST.sayAllAgain();
    BROADCAST.heard();
    assertThat(everything()).isEqualTo(before);
    BROADCAST.heardFromTheBeginning();
    BROADCAST.heard();
    assertThat(everything()).isEqualTo(before);
  }

  private static JsonPath shown() {
    JsonPath shown = get("/api/v1/lists/indicators", Map.of());
    assertThat(shown.getInt("total")).isEqualTo(1);
    return shown;
  }

  private static JsonPath actionOne() {
    return get("/api/v1/progress/plans/" + PLAN + "/actions/1", Map.of());
  }

  private static void defined(String value) {
    BROADCAST.say(
        "indicators",
        INDICATOR,
        "IndicatorDefined",
        "documentNumber",
        DOCUMENT,
        "plan",
        PLAN,
        "name",
        "高新技术企业",
        "kind",
        "cumulative",
        "comparator",
        ">=",
        "value",
        value,
        "scale",
        0,
        "from",
        "2024-01-01",
        "to",
        "2024-12-31",
        "cadence",
        "monthly",
        "owners",
        List.of());
  }

  private static void joined(int target, @Nullable String item, List<String> owners) {
    BROADCAST.say(
        "indicators",
        INDICATOR,
        "StatementJoined",
        "statement",
        statement(target, item),
        "owners",
        owners);
  }

  private static Map<String, Object> statement(int target, @Nullable String item) {
    Map<String, Object> statement = new HashMap<>();
    statement.put("target", target);
    statement.put("name", item == null ? "目标" + target : "目标" + target + "/" + item);
    if (item != null) {
      statement.put("item", item);
      statement.put("itemId", FIRMS.id());
    }
    return statement;
  }

  private static Map<String, Object> standing(String value, String owner) {
    return Map.of(
        "kind",
        "cumulative",
        "comparator",
        ">=",
        "value",
        value,
        "scale",
        0,
        "to",
        "2024-12-31",
        "owners",
        List.of(owner));
  }
}
