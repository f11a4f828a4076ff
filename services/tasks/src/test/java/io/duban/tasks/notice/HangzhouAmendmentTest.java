package io.duban.tasks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.duban.tasks.domain.Adoption;
import io.duban.tasks.domain.Amendment;
import io.duban.tasks.domain.Change;
import io.duban.tasks.domain.Covers;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanDecider;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.Submission;
import io.duban.tasks.domain.UnitRegistry;
import io.duban.testkit.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The Hangzhou notice sent again under a later number against the plan that was adopted from short
/// facts: other titles throughout, and yet the same items. Skipped where the notice is not at hand.
class HangzhouAmendmentTest {
  private static final YAMLMapper YAML = yaml();

  @Test
  void every_action_task_item_and_target_is_recognised() throws IOException {
    var changes = changes(text());
    assertThat(changes.stream().filter(change -> !change.kind().equals("changed")))
        .extracting(Change::part)
        .containsOnly("safeguard");
    assertThat(fields(changes, "target")).doesNotContain("comparator", "value", "unit");
    assertThat(fields(changes, "item")).containsOnly("title", "measures");
    assertThat(fields(changes, "task")).containsOnly("title");
  }

  @Test
  void what_its_text_changes_is_found() throws IOException {
    var before = changes(text());
    var after = changes(text().replace("概念验证中心3家", "概念验证中心5家"));
    assertThat(after.stream().filter(change -> !before.contains(change)))
        .allSatisfy(change -> assertThat(change.number()).isEqualTo("7.1"))
        .extracting(Change::part)
        .containsExactly("item", "target");
    assertThat(after.stream().flatMap(change -> change.fields().stream()))
        .contains(new Change.Field("value", "3", "5"));
  }

  private static List<String> fields(List<Change> changes, String part) {
    return changes.stream()
        .filter(change -> change.part().equals(part))
        .flatMap(change -> change.fields().stream())
        .map(Change.Field::field)
        .distinct()
        .toList();
  }

  private static List<Change> changes(String text) throws IOException {
    var registry = registry();
    var notice = Read.with(text.replace("〔2024〕1号", "〔2024〕9号"), registry).plan();
    var command =
        new PlanCommand.Amend(
            notice,
            Covers.WHOLE,
            registry,
            new Submission(LocalDate.parse("2024-09-02"), null, "office", null, true),
            _ -> "digest");
    return new Amendment(adopted(registry), command).changes();
  }

  private static Plan.Adopted adopted(UnitRegistry registry) throws IOException {
    var file = Contracts.root().resolve("deploy/plans/hangzhou-2024.yaml").toFile();
    var plan = YAML.readValue(file, StructuredPlan.class);
    var events = new ArrayList<PlanEvent>();
    events.add(new PlanEvent.PlanDrafted(plan.documentNumber(), plan, "a", List.of()));
    events.addAll(new Adoption(plan, registry).planEvents("a", LocalDate.parse("2024-03-12")));
    var decider = new PlanDecider();
    Plan state = decider.initial();
    for (var event : events) {
      state = decider.evolve(state, event);
    }
    return (Plan.Adopted) state;
  }

  private static UnitRegistry registry() throws IOException {
    var units = new ArrayList<UnitRegistry.Unit>();
    var file = Contracts.root().resolve("deploy/plans/units.yaml").toFile();
    for (JsonNode unit : YAML.readTree(file).path("units")) {
      var names = new ArrayList<String>();
      names.add(unit.path("name").asText());
      unit.path("aliases").forEach(alias -> names.add(alias.asText()));
      units.add(
          new UnitRegistry.Unit(
              unit.path("code").asText(),
              unit.path("shortName").asText(),
              unit.path("kind").asText(),
              names));
    }
    return new UnitRegistry(units);
  }

  private static String text() throws IOException {
    Path notice = Contracts.root().resolve("../shared/plans/hangzhou-315-2024.txt");
    Assumptions.assumeTrue(Files.exists(notice), "the notice's text is not beside the project");
    return Files.readString(notice);
  }

  private static YAMLMapper yaml() {
    var mapper = new YAMLMapper();
    mapper.registerModule(new JavaTimeModule());
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return mapper;
  }
}
