package io.duban.tasks.http;

import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.StructuredPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A plan as structured facts, as it is submitted. Lists that are absent are empty.
@Schema(
    name = "PlanRequest",
    examples =
        """
        {"documentNumber":"杭科领办〔2024〕1号","title":"“315”工程年度计划","issuingBody":"领导小组办公室",
        "issueDate":"2024-03-12","period":{"from":"2024-01-01","to":"2024-12-31"},
        "actions":[{"number":1,"title":"平台提升"}],
        "tasks":[{"number":"1","action":1,"title":"重大平台","items":[{"number":"1.1","title":"实验室体系",
        "units":[{"name":"市科技局"}],"targets":[{"name":"新增省级重点实验室","kind":"cumulative",
        "comparator":">=","value":"5","unit":"家"}]}]}],
        "implied":[{"group":"districts","fromItem":"1.1","rule":"各区、县（市）"}]}
        """)
record PlanRequest(
    @Schema(description = "GB/T 9704 document number; it can be taken once")
        @NotNull
        @Size(max = 60)
        String documentNumber,
    @NotNull @Size(max = 300) String title,
    @NotNull @Size(max = 200) String issuingBody,
    @NotNull LocalDate issueDate,
    @NotNull @Valid TermRequest period,
    @NotNull @Size(max = 100) List<@NotNull @Valid ActionRequest> actions,
    @NotNull @Size(max = 500) List<@NotNull @Valid TaskRequest> tasks,
    @Nullable @Size(max = 500) List<@NotNull @Valid TargetRequest> headline,
    @Nullable @Size(max = 100) List<@NotNull @Valid ImpliedRequest> implied,
    @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 500) String> safeguards) {

  record TermRequest(@NotNull LocalDate from, @NotNull LocalDate to) {}

  record ActionRequest(@NotNull Integer number, @NotNull @Size(max = 200) String title) {}

  record TaskRequest(
      @NotNull @Size(max = 20) String number,
      @Schema(description = "Number of its action") @NotNull Integer action,
      @NotNull @Size(max = 200) String title,
      @NotNull @Size(max = 500) List<@NotNull @Valid ItemRequest> items) {
    StructuredPlan.Task task() {
      return new StructuredPlan.Task(
          number, action, title, items.stream().map(ItemRequest::item).toList());
    }
  }

  record ItemRequest(
      @NotNull @Size(max = 20) String number,
      @NotNull @Size(max = 300) String title,
      @NotNull @Size(max = 200) List<@NotNull @Valid UnitRequest> units,
      @Nullable @Valid DeadlineRequest deadline,
      @Schema(description = "weekly, monthly or quarterly; monthly if absent")
          @Nullable
          @Size(min = 1, max = 20)
          String cadence,
      @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 500) String> measures,
      @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 500) String> deliverables,
      @Nullable @Size(max = 200) List<@NotNull @Valid TargetRequest> targets) {
    StructuredPlan.Item item() {
      return new StructuredPlan.Item(
          number,
          title,
          units.stream().map(UnitRequest::unit).toList(),
          deadline == null ? null : deadline.deadline(),
          cadence,
          orEmpty(measures),
          orEmpty(deliverables),
          orEmpty(targets).stream().map(TargetRequest::target).toList());
    }
  }

  record UnitRequest(
      @Schema(description = "As the notice calls it") @NotNull @Size(max = 200) String name,
      @Schema(description = "lead or support; the first listed leads if none is stated")
          @Nullable
          @Size(min = 1, max = 20)
          String role) {
    StructuredPlan.NamedUnit unit() {
      return new StructuredPlan.NamedUnit(name, role);
    }
  }

  record DeadlineRequest(
      @Schema(description = "date or continuous") @NotNull @Size(max = 20) String kind,
      @Nullable LocalDate date,
      @Nullable @Size(min = 1, max = 200) String text) {
    Deadline deadline() {
      return new Deadline(kind, date, text);
    }
  }

  record TargetRequest(
      @NotNull @Size(max = 200) String name,
      @Schema(description = "Name of the indicator it states; its own name if absent")
          @Nullable
          @Size(min = 1, max = 200)
          String indicator,
      @Schema(description = "cumulative, level, share, growth or relative") @NotNull @Size(max = 20)
          String kind,
      @Schema(description = ">=, >, = or <=") @NotNull @Size(max = 2) String comparator,
      @Schema(description = "Exact decimal; absent for a relative target")
          @Nullable
          @Size(min = 1, max = 30)
          String value,
      @Nullable @Size(min = 1, max = 30) String unit,
      @Schema(description = "What a relative target is measured against")
          @Nullable
          @Size(min = 1, max = 200)
          String reference,
      @Nullable @Size(min = 1, max = 500) String note) {
    StructuredPlan.StatedTarget target() {
      return new StructuredPlan.StatedTarget(
          name, indicator, kind, comparator, value, unit, reference, note);
    }
  }

  record ImpliedRequest(
      @Schema(description = "districts: all registered districts")
          @Nullable
          @Size(min = 1, max = 20)
          String group,
      @Nullable @Size(max = 200) List<@NotNull @Size(max = 200) String> units,
      @NotNull @Size(max = 20) String fromItem,
      @Schema(description = "The last item if absent") @Nullable @Size(min = 1, max = 20)
          String toItem,
      @NotNull @Size(max = 500) String rule) {
    StructuredPlan.Implied rulePart() {
      return new StructuredPlan.Implied(group, orEmpty(units), fromItem, toItem, rule);
    }
  }

  StructuredPlan plan() {
    return new StructuredPlan(
        documentNumber,
        title,
        issuingBody,
        issueDate,
        new StructuredPlan.Term(period.from(), period.to()),
        actions.stream()
            .map(action -> new StructuredPlan.Action(action.number(), action.title()))
            .toList(),
        tasks.stream().map(TaskRequest::task).toList(),
        orEmpty(headline).stream().map(TargetRequest::target).toList(),
        orEmpty(implied).stream().map(ImpliedRequest::rulePart).toList(),
        orEmpty(safeguards));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
