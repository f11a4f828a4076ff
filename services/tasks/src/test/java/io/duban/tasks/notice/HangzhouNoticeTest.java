package io.duban.tasks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.duban.testkit.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Hangzhou notice against `deploy/plans/hangzhou-2024.yaml`, whose facts a person took from
/// it. Skipped where the notice's text is not at hand.
class HangzhouNoticeTest {
  private Read read = Read.body("1.无。（责任单位：市科技局）");
  private JsonNode facts = new YAMLMapper().createObjectNode();

  @BeforeEach
  void read() throws IOException {
    Path notice = Contracts.root().resolve("../shared/plans/hangzhou-315-2024.txt");
    Assumptions.assumeTrue(Files.exists(notice), "the notice's text is not beside the project");
    read = Read.whole(Files.readString(notice));
    facts =
        new YAMLMapper()
            .readTree(Contracts.root().resolve("deploy/plans/hangzhou-2024.yaml").toFile());
  }

  @Test
  void its_head_is_read() {
    var plan = read.plan();
    assertThat(plan.documentNumber()).isEqualTo(facts.path("documentNumber").asText());
    assertThat(plan.title()).isEqualTo(facts.path("title").asText());
    assertThat(plan.issuingBody()).isEqualTo(facts.path("issuingBody").asText());
    assertThat(plan.issueDate()).hasToString(facts.path("issueDate").asText());
    assertThat(plan.period().from()).hasToString("2024-01-01");
    assertThat(plan.period().to()).hasToString("2024-12-31");
    assertThat(plan.safeguards()).hasSize(3);
  }

  @Test
  void it_has_6_actions_20_tasks_33_items_with_99_units_of_19() {
    var plan = read.plan();
    assertThat(plan.actions()).hasSize(6);
    assertThat(plan.tasks()).hasSize(20);
    var expected = new ArrayList<String>();
    for (JsonNode task : facts.path("tasks")) {
      for (JsonNode item : task.path("items")) {
        expected.add(
            "%s of %s: %s"
                .formatted(
                    item.path("number").asText(),
                    task.path("action").asInt(),
                    String.join("、", item.path("units").findValuesAsText("name"))));
      }
    }
    var found = new ArrayList<String>();
    plan.tasks()
        .forEach(
            task ->
                task.items()
                    .forEach(
                        item ->
                            found.add(
                                "%s of %s: %s"
                                    .formatted(
                                        item.number(),
                                        task.action(),
                                        String.join(
                                            "、",
                                            item.units().stream().map(u -> u.name()).toList())))));
    assertThat(found).hasSize(33).isEqualTo(expected);
    assertThat(plan.items().flatMap(item -> item.units().stream()).map(unit -> unit.name()))
        .hasSize(99);
    assertThat(
            plan.items().flatMap(item -> item.units().stream()).map(unit -> unit.name()).distinct())
        .hasSize(19);
  }

  @Test
  void all_districts_answer_from_the_first_item_on() {
    assertThat(read.plan().implied()).hasSize(1);
    var rule = read.plan().implied().getFirst();
    assertThat(rule.group()).isEqualTo("districts");
    assertThat(rule.fromItem()).isEqualTo("1.1");
    assertThat(rule.toItem()).isNull();
  }

  @Test
  void its_headline_indicators_are_found() {
    assertThat(read.plan().headline().stream().map(Read::figure))
        .isEqualTo(figures(facts.path("headline")));
  }

  @Test
  void its_45_targets_are_found_and_no_others() {
    var expected = new ArrayList<String>();
    for (JsonNode task : facts.path("tasks")) {
      for (JsonNode item : task.path("items")) {
        figures(item.path("targets"))
            .forEach(figure -> expected.add(item.path("number").asText() + " " + figure));
      }
    }
    var found =
        read.plan()
            .items()
            .flatMap(i -> i.targets().stream().map(t -> i.number() + " " + Read.figure(t)))
            .toList();
    assertThat(expected).hasSize(45);
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void nothing_but_the_attachment_is_unread() {
    assertThat(read.unread()).hasSize(2);
  }

  private static List<String> figures(JsonNode targets) {
    var figures = new ArrayList<String>();
    for (JsonNode target : targets) {
      String what = target.path("value").asText(target.path("reference").asText());
      what = what.equals("全国平均水平") ? "全国平均" : what;
      String unit = target.path("unit").asText("");
      figures.add((target.path("comparator").asText() + " " + what + " " + unit).strip());
    }
    return figures;
  }
}
