package io.duban.tasks;

import static io.duban.tasks.LaterNotices.adopted;
import static io.duban.tasks.LaterNotices.amend;
import static io.duban.tasks.LaterNotices.submitted;
import static io.duban.tasks.LaterNotices.with;
import static io.duban.tasks.Notices.facilities;
import static io.duban.tasks.Notices.first;
import static io.duban.tasks.Notices.item;
import static io.duban.tasks.Notices.laboratories;
import static io.duban.tasks.Notices.later;
import static io.duban.tasks.Notices.platforms;
import static io.duban.tasks.Notices.target;
import static io.duban.tasks.Notices.task;
import static io.duban.tasks.Notices.universities;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Decision;
import io.duban.tasks.domain.Amendment;
import io.duban.tasks.domain.Change;
import io.duban.tasks.domain.Covers;
import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanDecider;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.PlanEvent.PlanAmended;
import io.duban.tasks.domain.PlanEvent.TargetStated;
import io.duban.tasks.domain.PlanEvent.TargetWithdrawn;
import io.duban.tasks.domain.PlanEvent.UnitNamed;
import io.duban.tasks.domain.PlanEvent.UnitReleased;
import io.duban.tasks.domain.PlanEvent.UnitsImplied;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AmendmentTest {
  private final PlanDecider decider = new PlanDecider();
  private final DeciderSpec<Plan, PlanCommand, PlanEvent> spec =
      DeciderSpec.of(decider, PlanEvent.class);

  @Test
  void a_notice_that_says_the_same_changes_nothing() {
    amending(Covers.WHOLE, platforms(), universities()).thenRefused("amendment-changes-nothing");
    amending(Covers.LISTED, universities()).thenRefused("amendment-changes-nothing");
  }

  @Test
  void an_amended_plan_reads_anew_and_knows_both_contents() {
    var events = new ArrayList<>(adopted());
    events.addAll(events(Covers.WHOLE, platforms()));
    var state = (Plan.Adopted) spec.given(events).state();
    assertThat(state.plan().tasks()).containsExactly(platforms());
    assertThat(state.plan().documentNumber()).isEqualTo(Notices.FIRST);
    assertThat(state.plan().issueDate()).isEqualTo(first().issueDate());
    spec.given(events).when(submitted(first())).thenUnchanged();
    spec.given(events).when(submitted(state.plan())).thenUnchanged();
    spec.given(events).when(amend(later(universities()), Covers.WHOLE)).thenUnchanged();
  }

  @Test
  void a_number_may_pass_to_a_new_item_and_every_item_keeps_its_id() {
    var amendment =
        amendment(
            Covers.WHOLE,
            task(
                "1",
                "重大平台",
                item("1.1", "概念验证中心", null, List.of(), "科技局"),
                laboratories("1.2"),
                facilities("1.3")),
            universities());
    assertThat(amendment.items().get(Streams.itemId(Notices.FIRST, "1.1")))
        .satisfies(now -> assertThat(now.number() + now.title()).isEqualTo("1.2省实验室体系建设"));
    assertThat(amendment.items()).hasSize(4);
    assertThat(amendment.goneItems()).isEmpty();
    assertThat(kinds(amendment, "item")).containsExactly("added 1.1", "changed 1.2", "changed 1.3");
    var added = amendment.items().keySet().iterator().next();
    assertThat(added).isNotIn(Streams.itemId(Notices.FIRST, "1.1"), null);
  }

  @Test
  void what_a_whole_notice_does_not_name_is_withdrawn_with_its_targets_and_units() {
    var amendment = amendment(Covers.WHOLE, platforms());
    assertThat(amendment.goneItems()).containsExactly(Streams.itemId(Notices.FIRST, "2.1"));
    assertThat(amendment.goneTasks()).containsExactly(Streams.taskId(Notices.FIRST, "2"));
    assertThat(kinds(amendment, "task")).containsExactly("removed 2");
    assertThat(kinds(amendment, "target")).containsExactly("removed 2.1");
    var events = events(Covers.WHOLE, platforms());
    assertThat(of(TargetWithdrawn.class, events))
        .extracting(TargetWithdrawn::indicator)
        .containsExactly("入选学科");
    assertThat(of(UnitReleased.class, events))
        .extracting(released -> released.itemNumber() + released.unit())
        .containsExactly("2.1kjj");
    assertThat(of(UnitsImplied.class, events))
        .singleElement()
        .satisfies(range -> assertThat(range.items()).hasSize(2));
    assertThat(of(TargetStated.class, events)).isEmpty();
  }

  @Test
  void a_notice_of_some_changes_leaves_the_rest_as_it_is() {
    var later =
        item(
            "1.1",
            "省实验室体系建设",
            Deadline.on(LocalDate.parse("2024-10-31")),
            List.of(target("新增重点实验室", "8")),
            "科技局",
            "财政局");
    var amendment = amendment(Covers.LISTED, task("1", "重大平台", later));
    assertThat(amendment.items()).hasSize(3);
    assertThat(amendment.goneItems()).isEmpty();
    assertThat(amendment.changes())
        .containsExactly(
            new Change(
                "item",
                "changed",
                "1.1",
                "省实验室体系建设",
                List.of(new Change.Field("deadline", "2024-12-31", "2024-10-31"))),
            new Change(
                "target",
                "changed",
                "1.1",
                "新增重点实验室",
                List.of(new Change.Field("value", "5", "8"))));
    var stated = of(TargetStated.class, events(Covers.LISTED, task("1", "重大平台", later)));
    assertThat(stated)
        .singleElement()
        .satisfies(
            raised -> {
              assertThat(raised.target().number()).isEqualTo(2);
              assertThat(raised.target().value()).isEqualTo("8");
              assertThat(raised.authorisedBy()).isEqualTo(Notices.LATER);
              assertThat(raised.effectiveFrom()).isEqualTo(first().issueDate());
            });
  }

  @Test
  void what_a_notice_of_some_changes_adds_gets_numbers_that_are_free() {
    var amendment =
        amendment(
            Covers.LISTED,
            task("1", "高水平大学", item("1.1", "联合培养基地", null, List.of(), "科技局")),
            task("2", "科技金融", item("2.1", "科创基金群", null, List.of(), "财政局")));
    assertThat(kinds(amendment, "item")).containsExactly("added 2.2", "added 3.1");
    assertThat(kinds(amendment, "task")).containsExactly("added 3");
    assertThat(amendment.plan().tasks()).hasSize(3);
  }

  @Test
  void another_unit_on_an_item_is_named_and_the_one_before_released() {
    var other = item("1.2", "重大科技基础设施", null, List.of(), "科技局");
    var events =
        events(Covers.WHOLE, task("1", "重大平台", laboratories("1.1"), other), universities());
    assertThat(of(UnitNamed.class, events))
        .singleElement()
        .satisfies(
            named -> {
              assertThat(named.itemNumber() + named.unit() + named.role()).isEqualTo("1.2kjjlead");
              assertThat(named.from()).isEqualTo(Notices.LATER_DAY);
            });
    assertThat(of(UnitReleased.class, events))
        .singleElement()
        .satisfies(
            released -> assertThat(released.itemNumber() + released.unit()).isEqualTo("1.2czj"));
    assertThat(of(UnitsImplied.class, events)).isEmpty();
  }

  @Test
  void a_target_under_another_name_with_the_same_figure_keeps_its_indicator() {
    var renamed = item("2.1", "一流学科培育", null, List.of(target("国家一流", "3")), "科技局");
    var events = events(Covers.WHOLE, platforms(), task("2", "高水平大学", renamed));
    assertThat(of(TargetWithdrawn.class, events)).isEmpty();
    assertThat(of(TargetStated.class, events))
        .singleElement()
        .satisfies(
            stated -> {
              assertThat(stated.target().name()).isEqualTo("国家一流");
              assertThat(stated.target().indicator()).isEqualTo("入选学科");
            });
  }

  @Test
  void a_number_of_a_target_is_never_given_twice() {
    var without = new ArrayList<>(adopted());
    without.addAll(events(Covers.WHOLE, platforms()));
    var again = with(later(platforms(), universities()), "试办〔2024〕10号");
    var events = accepted(without, amend(again, Covers.WHOLE));
    assertThat(of(TargetStated.class, events))
        .singleElement()
        .satisfies(stated -> assertThat(stated.target().number()).isEqualTo(4));
  }

  @Test
  void an_item_is_the_same_under_another_title_only_if_its_units_or_figures_are() {
    var akin = item("2.1", "学科建设攀登计划", null, List.of(), "科技局");
    assertThat(kinds(amendment(Covers.WHOLE, platforms(), task("2", "高水平大学", akin)), "item"))
        .containsExactly("changed 2.1");
    var alien = item("2.1", "学科建设攀登计划", null, List.of(), "财政局");
    var second = item("2.2", "一流学科培育", null, List.of(), "科技局");
    assertThat(
            kinds(amendment(Covers.WHOLE, platforms(), task("2", "高水平大学", alien, second)), "item"))
        .containsExactly("added 2.1", "changed 2.2");
  }

  private DeciderSpec<Plan, PlanCommand, PlanEvent>.When amending(
      Covers covers, StructuredPlan.Task... tasks) {
    return spec.given(adopted()).when(amend(later(tasks), covers));
  }

  private List<PlanEvent> events(Covers covers, StructuredPlan.Task... tasks) {
    return accepted(adopted(), amend(later(tasks), covers));
  }

  private List<PlanEvent> accepted(List<PlanEvent> before, PlanCommand command) {
    spec.given(before).when(command).thenState();
    return switch (decider.decide(spec.given(before).state(), command)) {
      case Decision.Accepted<PlanEvent>(var events) -> {
        assertThat(events.getFirst()).isInstanceOf(PlanAmended.class);
        yield events;
      }
      case Decision.Refused<PlanEvent>(var refusal) -> throw new AssertionError(refusal);
    };
  }

  private Amendment amendment(Covers covers, StructuredPlan.Task... tasks) {
    return new Amendment((Plan.Adopted) spec.given(adopted()).state(), amend(later(tasks), covers));
  }

  private static <T> List<T> of(Class<T> type, List<PlanEvent> events) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Stream<String> kinds(Amendment amendment, String part) {
    return amendment.changes().stream()
        .filter(change -> change.part().equals(part))
        .map(change -> change.kind() + " " + change.number());
  }
}
