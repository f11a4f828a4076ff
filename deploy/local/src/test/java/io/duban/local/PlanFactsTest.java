package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The counts that `deploy/plans/README.md` explains.
class PlanFactsTest {
  private JsonNode plan;
  private JsonNode units;

  @BeforeEach
  void read() throws Exception {
    Path plans = Path.of(System.getProperty("duban.root"), "deploy/plans");
    plan = Documents.read(plans.resolve("hangzhou-2024.yaml"));
    units = Documents.read(plans.resolve("units.yaml"));
  }

  @Test
  void there_are_6_actions_20_key_tasks_and_33_work_items() {
    assertThat(plan.path("actions")).hasSize(6);
    assertThat(plan.path("tasks")).hasSize(20);
    assertThat(items()).hasSize(33);
  }

  @Test
  void each_number_stands_once() {
    assertThat(each(plan, "tasks").map(PlanFactsTest::number)).doesNotHaveDuplicates();
    assertThat(items().stream().map(PlanFactsTest::number)).doesNotHaveDuplicates();
  }

  @Test
  void there_are_9_headline_targets_and_45_in_the_items() {
    assertThat(plan.path("headline")).hasSize(9);
    assertThat(items().stream().flatMap(item -> each(item, "targets"))).hasSize(45);
  }

  @Test
  void the_19_units_stand_in_99_places_and_are_all_registered() {
    var named =
        items().stream()
            .flatMap(item -> each(item, "units"))
            .map(unit -> unit.path("name").asText())
            .toList();
    assertThat(named).hasSize(99);
    assertThat(named.stream().distinct()).hasSize(19);
    assertThat(each(units, "units").map(unit -> unit.path("shortName").asText()).toList())
        .containsAll(named);
  }

  @Test
  void it_comes_to_33_items_52_indicators_and_112_assignments() {
    assertThat(Expected.of(plan, units)).isEqualTo(new Expected(33, 52, 112));
  }

  private List<JsonNode> items() {
    return each(plan, "tasks").flatMap(task -> each(task, "items")).toList();
  }

  private static Stream<JsonNode> each(JsonNode node, String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false);
  }

  private static String number(JsonNode node) {
    return node.path("number").asText();
  }
}
