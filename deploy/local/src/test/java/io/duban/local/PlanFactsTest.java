package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The counts that `deploy/plans/README.md` explains.
class PlanFactsTest {
  /// Item, how many units its clause names, and its targets: read from the notice by hand.
  private static final String BY_HAND =
      """
      1.1 3 >=1个 >=56.7亿元
      2.1 4
      3.1 5
      4.1 1 >=100项 >=100项 >=100项 >=30项
      5.1 2
      5.2 1 >=10项
      6.1 2 >=2000家 >=3000家 >17000家 >=250家
      7.1 1 >=4个 >=3家
      7.2 4 >=50项 >=5项 >=40项 >=50项
      8.1 5 >=1个 >=2家 >=255家 >=10个 >=20% >=5%
      9.1 5 >=15名 >=35名 >=20个 >=2000名 >=800人
      10.1 5 >=80名 >=70000名 >=7500人
      11.1 6
      11.2 4
      11.3 1
      11.4 7 >=350000名
      11.5 4
      12.1 3
      12.2 4
      13.1 3 >全国平均水平
      14.1 1
      14.2 2
      14.3 4
      14.4 1 >=80人次
      14.5 1
      15.1 2
      15.2 2
      15.3 3
      16.1 3
      17.1 4 >各项贷款平均增速 >=30家 >=50亿元
      18.1 1 >=3000件 >=1600件
      19.1 3 >=15% >=15% =112.1亿元 =54.2亿元 =10亿元 =47.9亿元
      20.1 2
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
  void each_item_has_the_units_and_targets_that_were_read_by_hand() {
    assertThat(items().stream().map(PlanFactsTest::line))
        .containsExactlyElementsOf(BY_HAND.lines().toList());
  }

  @Test
  void the_headline_is_as_read_by_hand() {
    assertThat(each(plan, "headline").map(PlanFactsTest::figure))
        .containsExactly(
            ">=800亿元",
            ">=3.95%",
            ">=20%",
            ">=70%",
            ">8500亿元",
            ">=2000家",
            ">=55件",
            ">=155000件",
            ">500亿元");
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
    assertThat(RowCounts.of(plan, units)).isEqualTo(new RowCounts(33, 52, 112));
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

  private static String line(JsonNode item) {
    var figures = each(item, "targets").map(PlanFactsTest::figure);
    return Stream.concat(
            Stream.of(number(item), String.valueOf(item.path("units").size())), figures)
        .collect(Collectors.joining(" "));
  }

  private static String figure(JsonNode target) {
    return Stream.of("comparator", "value", "unit", "reference")
        .map(field -> target.path(field).asText())
        .collect(Collectors.joining());
  }
}
