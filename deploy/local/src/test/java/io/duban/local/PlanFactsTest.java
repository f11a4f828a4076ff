package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The counts that `deploy/plans/README.md` explains.
class PlanFactsTest {
  /// Item, units of its clause, targets in its text: counted in the notice by hand.
  private static final String BY_HAND =
      """
      1.1 3 2
      2.1 4 0
      3.1 5 0
      4.1 1 4
      5.1 2 0
      5.2 1 1
      6.1 2 4
      7.1 1 2
      7.2 4 4
      8.1 5 6
      9.1 5 5
      10.1 5 3
      11.1 6 0
      11.2 4 0
      11.3 1 0
      11.4 7 1
      11.5 4 0
      12.1 3 0
      12.2 4 0
      13.1 3 1
      14.1 1 0
      14.2 2 0
      14.3 4 0
      14.4 1 1
      14.5 1 0
      15.1 2 0
      15.2 2 0
      15.3 3 0
      16.1 3 0
      17.1 4 3
      18.1 1 2
      19.1 3 6
      20.1 2 0
      """;

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
    assertThat(each(plan, "actions").map(PlanFactsTest::number))
        .containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(each(plan, "tasks").map(PlanFactsTest::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).toList());
    assertThat(each(plan, "tasks").map(task -> task.path("action").asInt()))
        .containsExactly(1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6);
    assertThat(items()).hasSize(33);
  }

  @Test
  void each_item_has_the_units_and_targets_that_were_counted_by_hand() {
    assertThat(
            items().stream()
                .map(
                    item ->
                        "%s %d %d"
                            .formatted(
                                number(item),
                                item.path("units").size(),
                                item.path("targets").size())))
        .containsExactlyElementsOf(BY_HAND.lines().toList());
  }

  @Test
  void an_item_stands_under_the_task_whose_number_it_bears() {
    for (JsonNode task : plan.path("tasks")) {
      assertThat(each(task, "items").map(PlanFactsTest::number))
          .isNotEmpty()
          .allMatch(item -> item.startsWith(number(task) + "."));
    }
  }

  @Test
  void titles_are_short() {
    var titled = new ArrayList<>(items());
    each(plan, "actions").forEach(titled::add);
    each(plan, "tasks").forEach(titled::add);
    assertThat(titled.stream().map(node -> node.path("title").asText()))
        .allSatisfy(title -> assertThat(title).isNotBlank().hasSizeLessThanOrEqualTo(40));
  }

  @Test
  void there_are_9_headline_targets_and_45_in_the_items() {
    assertThat(plan.path("headline")).hasSize(9);
    assertThat(inItems()).hasSize(45);
  }

  @Test
  void two_targets_are_stated_twice_and_alike() {
    var headline = each(plan, "headline").toList();
    var twice = inItems().stream().filter(headline::contains).toList();
    assertThat(twice.stream().map(target -> target.path("name").asText()))
        .containsExactlyInAnyOrder("新增高新技术企业", "高新技术产业投资增速");
    var names = Stream.concat(headline.stream(), inItems().stream()).map(t -> t.path("name"));
    assertThat(names.distinct()).hasSize(52);
  }

  @Test
  void figures_are_text_and_only_a_relative_target_has_none() {
    assertThat(Stream.concat(each(plan, "headline"), inItems().stream()))
        .allSatisfy(
            target -> {
              boolean relative = target.path("kind").asText().equals("relative");
              assertThat(target.path("value").isTextual()).isNotEqualTo(relative);
              assertThat(target.hasNonNull("reference")).isEqualTo(relative);
            });
  }

  @Test
  void the_19_units_stand_in_99_places() {
    var named =
        items().stream()
            .flatMap(item -> each(item, "units"))
            .map(unit -> unit.path("name").asText())
            .toList();
    assertThat(named).hasSize(99);
    assertThat(named.stream().distinct()).hasSize(19);
    assertThat(names()).containsAll(named);
  }

  @Test
  void a_name_means_one_unit() {
    assertThat(names()).doesNotHaveDuplicates();
  }

  @Test
  void the_13_districts_and_counties_bear_their_region_codes() {
    var districts =
        each(units, "units").filter(unit -> unit.path("kind").asText().equals("district")).toList();
    assertThat(units.path("units")).hasSize(19 + 13);
    assertThat(districts).hasSize(13);
    assertThat(districts)
        .allSatisfy(
            unit ->
                assertThat(unit.path("code").asText())
                    .startsWith("3301")
                    .isEqualTo(unit.path("region").asText()));
  }

  @Test
  void it_comes_to_33_items_52_indicators_and_112_assignments() {
    assertThat(Expected.of(plan, units)).isEqualTo(new Expected(33, 52, 112));
  }

  /// All that units are called by, once for each unit that bears it.
  private List<String> names() {
    return each(units, "units")
        .flatMap(
            unit ->
                Stream.concat(
                        Stream.of(unit.path("code"), unit.path("name"), unit.path("shortName")),
                        each(unit, "aliases"))
                    .map(JsonNode::asText)
                    .distinct())
        .toList();
  }

  private List<JsonNode> items() {
    return each(plan, "tasks").flatMap(task -> each(task, "items")).toList();
  }

  private List<JsonNode> inItems() {
    return items().stream().flatMap(item -> each(item, "targets")).toList();
  }

  private static Stream<JsonNode> each(JsonNode node, String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false);
  }

  private static String number(JsonNode node) {
    return node.path("number").asText();
  }
}
