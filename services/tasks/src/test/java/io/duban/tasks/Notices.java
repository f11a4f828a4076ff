package io.duban.tasks;

import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.StructuredPlan.Action;
import io.duban.tasks.domain.StructuredPlan.Implied;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.NamedUnit;
import io.duban.tasks.domain.StructuredPlan.StatedTarget;
import io.duban.tasks.domain.StructuredPlan.Task;
import io.duban.tasks.domain.StructuredPlan.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan of two key tasks with three items, and notices that come after it. The units are those of
/// {@link PlanDeciderTest#REGISTRY}.
final class Notices {
  static final String FIRST = "试办〔2024〕1号";
  static final String LATER = "试办〔2024〕9号";
  static final LocalDate LATER_DAY = LocalDate.parse("2024-06-20");

  private Notices() {}

  static StructuredPlan first() {
    return plan(FIRST, LocalDate.parse("2024-03-12"), platforms(), universities());
  }

  /// A later notice with these key tasks, otherwise like the first.
  static StructuredPlan later(Task... tasks) {
    return plan(LATER, LATER_DAY, tasks);
  }

  static Task platforms() {
    return task("1", "重大平台", laboratories("1.1"), facilities("1.2"));
  }

  static Task universities() {
    return task("2", "高水平大学", disciplines("2.1"));
  }

  static Item laboratories(String number) {
    return item(number, "省实验室体系建设", null, List.of(target("新增重点实验室", "5")), "科技局", "财政局");
  }

  static Item facilities(String number) {
    return item(number, "重大科技基础设施", null, List.of(), "财政局");
  }

  static Item disciplines(String number) {
    return item(number, "一流学科培育", null, List.of(target("入选学科", "3")), "科技局");
  }

  static Task task(String number, String title, Item... items) {
    return new Task(number, 1, title, List.of(items));
  }

  static Item item(
      String number,
      String title,
      @Nullable Deadline deadline,
      List<StatedTarget> targets,
      String... units) {
    var named = Stream.of(units).map(unit -> new NamedUnit(unit, null)).toList();
    return new Item(number, title, named, deadline, null, List.of(), List.of(), targets);
  }

  static StatedTarget target(String name, String value) {
    return new StatedTarget(name, null, "cumulative", ">=", value, "家", null, null);
  }

  private static StructuredPlan plan(String documentNumber, LocalDate issued, Task... tasks) {
    return new StructuredPlan(
        documentNumber,
        "试行计划",
        "试行办公室",
        issued,
        new Term(LocalDate.parse("2024-01-01"), Items.DUE),
        List.of(new Action(1, "行动")),
        List.of(tasks),
        List.of(target("孵化企业", "100")),
        List.of(
            new Implied(
                Implied.DISTRICTS, List.of(), tasks[0].items().getFirst().number(), null, "各区")),
        List.of());
  }
}
