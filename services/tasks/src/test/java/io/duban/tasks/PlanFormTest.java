package io.duban.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.PlanRules;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.Task;
import io.duban.tasks.domain.StructuredPlan.Term;
import io.duban.tasks.domain.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanFormTest {
  @Test
  void the_dates_of_a_plan_lie_near_each_other() {
    assertThat(pointers(dated("0202-03-12", "2024-01-01", "2024-12-31")))
        .containsExactly("/issueDate");
    assertThat(pointers(dated("2024-03-12", "0202-01-01", "2024-12-31")))
        .containsExactly("/period");
    assertThat(pointers(dated("2024-03-12", "2024-01-01", "2924-12-31")))
        .containsExactly("/period");
    assertThat(pointers(dated("2023-12-20", "2024-01-01", "2024-12-31"))).isEmpty();
    assertThat(pointers(dated("2021-03-20", "2021-01-01", "2025-12-31"))).isEmpty();
    assertThat(pointers(due("2924-10-31"))).containsExactly("/tasks/0/items/0/deadline/date");
    assertThat(pointers(due("2026-10-31"))).isEmpty();
  }

  @Test
  void a_number_is_neither_empty_nor_more_than_one_line() {
    assertThat(pointers(numbered("1\n2"))).containsExactly("/tasks/0/items/0/number");
    assertThat(pointers(numbered(""))).containsExactly("/tasks/0/items/0/number");
    assertThat(pointers(numbered("（一）"))).isEmpty();
    var task = Notices.task(" ", "任务", Notices.facilities("1.1"));
    assertThat(pointers(with(Notices.first(), task))).containsExactly("/tasks/0/number");
  }

  @Test
  void the_name_of_a_unit_stands_on_one_line() {
    var item = Notices.item("1.1", "举措", null, List.of(), "x\n科技局");
    assertThat(pointers(with(Notices.first(), Notices.task("1", "任务", item))))
        .containsExactly("/tasks/0/items/0/units/0/name");
  }

  private static List<String> pointers(StructuredPlan plan) {
    return PlanRules.violations(plan).stream().map(Violation::pointer).toList();
  }

  private static StructuredPlan numbered(String number) {
    return with(Notices.first(), Notices.task("1", "任务", Notices.facilities(number)));
  }

  private static StructuredPlan due(String date) {
    var deadline = Deadline.on(LocalDate.parse(date));
    Item item = Notices.item("1.1", "举措", deadline, List.of(), "科技局");
    return with(Notices.first(), Notices.task("1", "任务", item));
  }

  private static StructuredPlan dated(String issued, String from, String to) {
    var first = Notices.first();
    var term = new Term(LocalDate.parse(from), LocalDate.parse(to));
    return with(first, LocalDate.parse(issued), term, first.tasks());
  }

  private static StructuredPlan with(StructuredPlan plan, Task task) {
    return with(plan, plan.issueDate(), plan.period(), List.of(task));
  }

  private static StructuredPlan with(
      StructuredPlan plan, LocalDate issued, Term period, List<Task> tasks) {
    return new StructuredPlan(
        plan.documentNumber(),
        plan.title(),
        plan.issuingBody(),
        issued,
        period,
        plan.actions(),
        tasks,
        plan.headline(),
        List.of(),
        List.of());
  }
}
