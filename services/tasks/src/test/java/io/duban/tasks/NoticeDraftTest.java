package io.duban.tasks;

import static io.duban.tasks.PlanDeciderTest.REGISTRY;
import static io.duban.tasks.PlanDeciderTest.adopt;
import static io.duban.tasks.PlanDeciderTest.draft;
import static io.duban.tasks.PlanDeciderTest.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.tasks.domain.Adoption;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanDecider;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.testkit.DeciderSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the plan's rules say of drafts that were read from a notice.
class NoticeDraftTest {
  private final DeciderSpec<Plan, PlanCommand, PlanEvent> spec =
      DeciderSpec.of(new PlanDecider(), PlanEvent.class);

  @Test
  void a_draft_keeps_the_notice_it_was_read_from_and_what_was_agreed_with() {
    var number = plan().documentNumber();
    var notice = new Plan.Notice("text", "0".repeat(64), "文字");
    var drafted = new PlanEvent.PlanDrafted(number, plan(), "a", List.of());
    var received = new PlanEvent.NoticeReceived(number, "text", notice.digest(), "文字");
    var read = new PlanCommand.Draft(plan(), "a", REGISTRY, notice);
    spec.given().when(read).thenEvents(drafted, received);
    spec.given(drafted).when(read).thenEvents(drafted, received);
    spec.given(drafted, received).when(draft("a")).thenUnchanged();

    var edit = new PlanCommand.Edit(plan(), "b", REGISTRY);
    var edited = (Plan.Draft) spec.given(drafted, received).when(edit).thenState();
    assertThat(edited.notice()).isEqualTo(notice);
    assertThat(edited.digest()).isEqualTo("b");

    var accept = new PlanCommand.Accept(List.of("/title"), "office-01");
    var accepted = new PlanEvent.FieldsAccepted(number, List.of("/title"), "office-01");
    spec.given(drafted, received).when(accept).thenEvents(accepted);
    var state = (Plan.Draft) spec.given(drafted, received, accepted).when(edit).thenState();
    assertThat(state.accepted()).containsExactly("/title");
  }

  @Test
  void a_unit_that_takes_the_place_of_an_unknown_name_is_known_by_it() {
    var number = plan().documentNumber();
    var received = new PlanEvent.NoticeReceived(number, "text", "0".repeat(64), "文字");
    var unknown = renamed("科枝局");
    var drafted = new PlanEvent.PlanDrafted(number, unknown, "a", List.of());
    var edit = new PlanCommand.Edit(renamed("科技局"), "b", REGISTRY);
    spec.given(drafted, received)
        .when(edit)
        .thenEvents(
            new PlanEvent.PlanDrafted(number, renamed("科技局"), "b", List.of()),
            new PlanEvent.UnitAliasLearned(number, "科枝局", "kjj"));
    spec.given(drafted)
        .when(edit)
        .thenEvents(new PlanEvent.PlanDrafted(number, renamed("科技局"), "b", List.of()));
  }

  /// The plan with its first unit called so.
  private static StructuredPlan renamed(String name) {
    var plan = plan();
    var item = plan.tasks().getFirst().items().getFirst();
    var units = new ArrayList<>(item.units());
    units.set(0, new StructuredPlan.NamedUnit(name, null));
    return new StructuredPlan(
        plan.documentNumber(),
        plan.title(),
        plan.issuingBody(),
        plan.issueDate(),
        plan.period(),
        plan.actions(),
        List.of(
            new StructuredPlan.Task(
                "1",
                1,
                "任务",
                List.of(
                    new StructuredPlan.Item(
                        item.number(),
                        item.title(),
                        units,
                        item.deadline(),
                        item.cadence(),
                        List.of(),
                        List.of(),
                        List.of())))),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void edits_and_agreement_need_a_plan_and_end_with_its_adoption() {
    var edit = new PlanCommand.Edit(plan(), "b", REGISTRY);
    var accept = new PlanCommand.Accept(List.of(""), "office-01");
    spec.given().when(edit).thenRefused("plan-unknown");
    spec.given().when(accept).thenRefused("plan-unknown");
    var events = new ArrayList<PlanEvent>();
    events.add(new PlanEvent.PlanDrafted(plan().documentNumber(), plan(), "a", List.of()));
    events.addAll(new Adoption(plan(), REGISTRY).planEvents("a", Items.TODAY));
    spec.given(events).when(edit).thenRefused("document-number-taken");
    spec.given(events).when(new PlanCommand.Edit(plan(), "a", REGISTRY)).thenUnchanged();
    spec.given(events).when(accept).thenUnchanged();
  }

  @Test
  void a_draft_that_breaks_a_rule_is_kept_and_not_adopted() {
    var whole = plan();
    var broken =
        new StructuredPlan(
            whole.documentNumber(),
            " ",
            whole.issuingBody(),
            whole.issueDate(),
            whole.period(),
            whole.actions(),
            whole.tasks(),
            List.of(),
            List.of(),
            List.of());
    var drafted = new PlanEvent.PlanDrafted(whole.documentNumber(), broken, "a", List.of());
    spec.given(drafted).when(adopt(REGISTRY)).thenRefused("plan-incomplete");
  }
}
