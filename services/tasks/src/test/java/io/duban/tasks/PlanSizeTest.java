package io.duban.tasks;

import static io.duban.tasks.PlanDeciderTest.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanDecider;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.PlanRules;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.NamedUnit;
import io.duban.tasks.domain.StructuredPlan.Task;
import io.duban.tasks.domain.Violation;
import io.duban.testkit.DeciderSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanSizeTest {
  private final DeciderSpec<Plan, PlanCommand, PlanEvent> spec =
      DeciderSpec.of(new PlanDecider(), PlanEvent.class);

  @Test
  void a_plan_with_more_units_than_fit_into_one_event_is_refused_and_names_the_field() {
    var plan = plan(60, 200);
    assertThat(PlanRules.violations(plan))
        .containsExactly(new Violation("/tasks", "too-many", "12000 units in all, at most 10000"));
    spec.given().when(new PlanCommand.Draft(plan, "b", REGISTRY)).thenRefused("plan-too-large");
    var draft = new PlanEvent.PlanDrafted(Notices.FIRST, Notices.first(), "a", List.of());
    spec.given(draft)
        .when(new PlanCommand.Draft(plan, "b", REGISTRY))
        .thenRefused("plan-too-large");
    spec.given(draft).when(new PlanCommand.Edit(plan, "b", REGISTRY)).thenRefused("plan-too-large");
  }

  @Test
  void so_is_one_with_too_many_work_items() {
    assertThat(PlanRules.violations(plan(2001, 1)))
        .containsExactly(
            new Violation("/tasks", "too-many", "2001 work items in all, at most 2000"));
    assertThat(PlanRules.violations(plan(2000, 5))).isEmpty();
  }

  private static StructuredPlan plan(int items, int units) {
    var named = IntStream.range(0, units).mapToObj(u -> new NamedUnit("单位" + u, null)).toList();
    var all =
        IntStream.range(0, items)
            .mapToObj(
                i -> new Item("1." + i, "举措", named, null, null, List.of(), List.of(), List.of()))
            .toList();
    var first = Notices.first();
    return new StructuredPlan(
        first.documentNumber(),
        first.title(),
        first.issuingBody(),
        first.issueDate(),
        first.period(),
        first.actions(),
        List.of(new Task("1", 1, "任务", all)),
        List.of(),
        List.of(),
        List.of());
  }
}
