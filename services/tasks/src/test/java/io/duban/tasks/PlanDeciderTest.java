package io.duban.tasks;

import static io.duban.tasks.LaterNotices.adopted;
import static io.duban.tasks.LaterNotices.amend;
import static io.duban.tasks.LaterNotices.drafted;
import static io.duban.tasks.LaterNotices.submitted;
import static io.duban.tasks.LaterNotices.with;
import static io.duban.tasks.Notices.first;
import static io.duban.tasks.Notices.later;
import static io.duban.tasks.Notices.platforms;
import static io.duban.tasks.Notices.universities;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.tasks.domain.Adoption;
import io.duban.tasks.domain.Covers;
import io.duban.tasks.domain.ItemEvent.UnitOnItem;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanDecider;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.PlanEvent.AmendmentAuthorised;
import io.duban.tasks.domain.PlanRules;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.UnitRegistry;
import io.duban.tasks.domain.Violation;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanDeciderTest {
  static final UnitRegistry REGISTRY =
      new UnitRegistry(
          List.of(
              new UnitRegistry.Unit("kjj", "科技局", "government", List.of("某市科技局")),
              new UnitRegistry.Unit("czj", "财政局", "government", List.of()),
              new UnitRegistry.Unit("d1", "上城区", "district", List.of())));
  private static final UnitRegistry EMPTY = new UnitRegistry(List.of());

  private final DeciderSpec<Plan, PlanCommand, PlanEvent> spec =
      DeciderSpec.of(new PlanDecider(), PlanEvent.class);

  @Test
  void a_draft_may_be_corrected_until_it_is_adopted() {
    var drafted =
        (PlanEvent) new PlanEvent.PlanDrafted(plan().documentNumber(), plan(), "a", List.of());
    spec.given().when(draft("a")).thenEvents(drafted);
    spec.given(drafted).when(draft("a")).thenUnchanged();
    assertThat(spec.given(drafted).when(draft("b")).thenState()).isInstanceOf(Plan.Draft.class);
    var adopted = new java.util.ArrayList<>(List.of(drafted));
    adopted.addAll(new Adoption(plan(), REGISTRY).planEvents("a", Items.TODAY));
    spec.given(adopted).when(draft("a")).thenUnchanged();
    spec.given(adopted).when(draft("b")).thenRefused("document-number-taken");
    spec.given(adopted).when(adopt(EMPTY)).thenUnchanged();
  }

  @Test
  void adoption_asks_for_a_draft_whose_units_are_known_on_a_day_that_has_come() {
    spec.given().when(adopt(REGISTRY)).thenRefused("plan-unknown");
    var drafted = new PlanEvent.PlanDrafted(plan().documentNumber(), plan(), "a", List.of());
    spec.given(drafted).when(adopt(EMPTY)).thenRefused("units-unresolved");
    spec.given(drafted)
        .when(new PlanCommand.Adopt(REGISTRY, Items.on(Items.TODAY.plusDays(1), null)))
        .thenRefused("submitted-in-future");
    assertThat(spec.given(drafted).when(adopt(REGISTRY)).thenState())
        .isInstanceOf(Plan.Adopted.class);
  }

  @Test
  void where_no_role_is_stated_the_first_listed_leads() {
    var items = List.copyOf(new Adoption(plan(), REGISTRY).items().values());
    assertThat(items.get(0).units())
        .containsExactly(
            new UnitOnItem("kjj", "科技局", "lead", "first-listed"),
            new UnitOnItem("czj", "财政局", "support", "first-listed"),
            new UnitOnItem("d1", "上城区", "implied", "rule"));
    assertThat(items.get(1).units())
        .startsWith(
            new UnitOnItem("kjj", "科技局", "support", "first-listed"),
            new UnitOnItem("czj", "财政局", "lead", "stated"));
  }

  @Test
  void everything_that_is_wrong_is_found_at_once() {
    var plan = plan();
    var item = plan.tasks().getFirst().items().getFirst();
    var broken =
        new StructuredPlan(
            "no number",
            " ",
            plan.issuingBody(),
            LocalDate.parse("2025-02-01"),
            plan.period(),
            plan.actions(),
            List.of(
                new StructuredPlan.Task("1", 7, "任务", List.of(item, item)),
                new StructuredPlan.Task("1", 1, "任务", List.of())),
            List.of(),
            List.of(new StructuredPlan.Implied(null, List.of(), "9.9", null, "规则")),
            List.of());
    assertThat(PlanRules.violations(broken).stream().map(Violation::pointer))
        .contains(
            "/documentNumber",
            "/title",
            "/issueDate",
            "/tasks/0/action",
            "/tasks/0/items/1/number",
            "/tasks/1/number",
            "/tasks/1/items",
            "/implied/0/fromItem");
    assertThat(PlanRules.violations(plan)).isEmpty();
  }

  @Test
  void a_name_that_fits_two_units_resolves_to_neither() {
    var twice =
        new UnitRegistry(
            List.of(
                new UnitRegistry.Unit("a", "甲局", "government", List.of("办公室")),
                new UnitRegistry.Unit("b", "乙局", "government", List.of("办公室"))));
    assertThat(twice.find("办公室")).isEmpty();
    assertThat(twice.find("甲局")).isPresent();
  }

  @Test
  void only_an_adopted_plan_is_amended_by_a_later_notice_on_a_day_that_has_come() {
    var amend = amend(later(platforms()), Covers.WHOLE);
    spec.given().when(amend).thenRefused("plan-unknown");
    spec.given(drafted(first())).when(amend).thenRefused("plan-not-adopted");
    spec.given(adopted())
        .when(
            new PlanCommand.Amend(
                later(platforms()),
                Covers.WHOLE,
                REGISTRY,
                Items.on(Items.TODAY.plusDays(1), null),
                LaterNotices::digest))
        .thenRefused("submitted-in-future");
    var earlier = with(later(platforms()), LocalDate.parse("2024-03-11"));
    spec.given(adopted()).when(amend(earlier, Covers.WHOLE)).thenRefused("amendment-before-plan");
    var unknown = Notices.item("1.1", "省实验室体系建设", null, List.of(), "教育局");
    spec.given(adopted())
        .when(amend(later(Notices.task("1", "重大平台", unknown)), Covers.WHOLE))
        .thenRefused("units-unresolved");
    var nobody = Notices.item("1.1", "省实验室体系建设", null, List.of());
    spec.given(adopted())
        .when(amend(later(Notices.task("1", "重大平台", nobody)), Covers.WHOLE))
        .thenRefused("plan-incomplete");
  }

  @Test
  void a_draft_amends_once_and_never_becomes_a_plan() {
    var draft = drafted(later(platforms()));
    var authorise = new PlanCommand.Authorise(Notices.FIRST, Items.TODAY);
    var authorised =
        new AmendmentAuthorised(
            Notices.LATER, Notices.FIRST, Streams.planId(Notices.FIRST), Items.TODAY);
    spec.given().when(authorise).thenRefused("plan-unknown");
    spec.given(draft).when(authorise).thenEvents(authorised);
    spec.given(adopted()).when(authorise).thenRefused("draft-is-a-plan");
    var given = spec.given(draft, authorised);
    given
        .when(new PlanCommand.Authorise("试办〔2024〕2号", Items.TODAY))
        .thenRefused("draft-amends-a-plan");
    given.when(adopt(REGISTRY)).thenRefused("draft-amends-a-plan");
    given.when(amend(first(), Covers.WHOLE)).thenRefused("plan-not-adopted");
    given.when(submitted(later(platforms()))).thenUnchanged();
    given.when(submitted(later(universities()))).thenRefused("document-number-taken");
    given.when(new PlanCommand.Accept(List.of(""), "office-01")).thenUnchanged();
  }

  static PlanCommand draft(String digest) {
    return new PlanCommand.Draft(plan(), digest, REGISTRY);
  }

  static PlanCommand adopt(UnitRegistry registry) {
    return new PlanCommand.Adopt(registry, Items.by(null));
  }

  static StructuredPlan plan() {
    return new StructuredPlan(
        "试办〔2024〕1号",
        "试行计划",
        "试行办公室",
        LocalDate.parse("2024-03-12"),
        new StructuredPlan.Term(LocalDate.parse("2024-01-01"), Items.DUE),
        List.of(new StructuredPlan.Action(1, "行动")),
        List.of(
            new StructuredPlan.Task(
                "1",
                1,
                "任务",
                List.of(
                    item("1.1", unit("某市科技局", null), unit("财政局", null)),
                    item("1.2", unit("科技局", null), unit("财政局", "lead"))))),
        List.of(),
        List.of(new StructuredPlan.Implied("districts", List.of(), "1.1", null, "各区")),
        List.of());
  }

  private static StructuredPlan.Item item(String number, StructuredPlan.NamedUnit... units) {
    return new StructuredPlan.Item(
        number, "举措", List.of(units), null, null, List.of(), List.of(), List.of());
  }

  private static StructuredPlan.NamedUnit unit(String name, @Nullable String role) {
    return new StructuredPlan.NamedUnit(name, role);
  }
}
