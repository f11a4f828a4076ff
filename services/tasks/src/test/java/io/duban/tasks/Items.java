package io.duban.tasks;

import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.ItemCommand.Amend;
import io.duban.tasks.domain.ItemCommand.AskExtension;
import io.duban.tasks.domain.ItemCommand.ClaimCompletion;
import io.duban.tasks.domain.ItemCommand.DecideExtension;
import io.duban.tasks.domain.ItemCommand.Recheck;
import io.duban.tasks.domain.ItemCommand.ReportProgress;
import io.duban.tasks.domain.ItemCommand.Resume;
import io.duban.tasks.domain.ItemCommand.ReviewReport;
import io.duban.tasks.domain.ItemCommand.Suspend;
import io.duban.tasks.domain.ItemCommand.VerifyCompletion;
import io.duban.tasks.domain.ItemCommand.Withdraw;
import io.duban.tasks.domain.ItemEvent.CompletionClaimed;
import io.duban.tasks.domain.ItemEvent.CompletionReturned;
import io.duban.tasks.domain.ItemEvent.CompletionVerified;
import io.duban.tasks.domain.ItemEvent.ExtensionAsked;
import io.duban.tasks.domain.ItemEvent.ProgressReported;
import io.duban.tasks.domain.ItemEvent.UnitOnItem;
import io.duban.tasks.domain.ItemEvent.WorkItemAmended;
import io.duban.tasks.domain.ItemEvent.WorkItemRegistered;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.domain.Submission;
import io.duban.tasks.domain.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A work item that is led by `kjj`, supported by `czj`, and due at the end of 2024; what is said
/// and decided about it on 1 July.
final class Items {
  static final LocalDate TODAY = LocalDate.parse("2024-07-01");
  static final LocalDate DUE = LocalDate.parse("2024-12-31");

  private static final String DOCUMENT = "试办〔2024〕1号";

  private Items() {}

  static UUID id(int number) {
    return new UUID(0, number);
  }

  static WorkItemRegistered registered() {
    return registered(Deadline.on(DUE));
  }

  static WorkItemRegistered registered(Deadline deadline) {
    return new WorkItemRegistered(
        DOCUMENT,
        Streams.planId(DOCUMENT),
        Streams.taskId(DOCUMENT, "1"),
        "1",
        "任务",
        1,
        "行动",
        "1.1",
        "举措",
        List.of(
            new UnitOnItem("kjj", "科技局", "lead", "first-listed"),
            new UnitOnItem("czj", "财政局", "support", "first-listed")),
        deadline,
        "monthly",
        LocalDate.parse("2024-03-12"),
        DUE,
        List.of(),
        List.of());
  }

  static Submission by(@Nullable String unit) {
    return on(TODAY, unit);
  }

  static Submission on(LocalDate day, @Nullable String unit) {
    var who = unit == null ? "office-01" : "unit-" + unit;
    return new Submission(day, TODAY, who, unit, unit == null);
  }

  static ReportProgress report(int id, String unit) {
    return report(id, unit, "2024-06", 40);
  }

  static ReportProgress report(int id, String unit, String period, int percent) {
    return new ReportProgress(id(id), period, percent, "按计划推进。", List.of(), null, null, by(unit));
  }

  /// The lead's report on the day that was opened last.
  static ReportProgress reportOn(String day, String period) {
    var on = LocalDate.parse(day);
    var by = new Submission(on, on, "unit-kjj", "kjj", false);
    return new ReportProgress(id(9), period, 40, "按计划推进。", List.of(), null, null, by);
  }

  static ProgressReported reported(int id, String unit, String role) {
    return new ProgressReported(
        id(id), unit, role, "2024-06", 40, "按计划推进。", List.of(), null, null, TODAY, "unit-" + unit);
  }

  static ReviewReport accept(int report) {
    return new ReviewReport(id(report), new Verdict.Yes(null), by(null));
  }

  static ReviewReport sendBack(int report) {
    return new ReviewReport(id(report), new Verdict.No("缺材料"), by(null));
  }

  static AskExtension ask(int id, String newDate) {
    return new AskExtension(id(id), "延迟", "过半", LocalDate.parse(newDate), by("kjj"));
  }

  static ExtensionAsked asked(int id, String newDate) {
    return new ExtensionAsked(
        id(id), "kjj", "延迟", "过半", DUE, LocalDate.parse(newDate), TODAY, "unit-kjj");
  }

  static DecideExtension grant(int id) {
    return new DecideExtension(id(id), new Verdict.Yes(null), null, by(null));
  }

  static ClaimCompletion claim(int id) {
    return new ClaimCompletion(id(id), "完成", List.of(), by("kjj"));
  }

  static CompletionClaimed claimed(int id) {
    return new CompletionClaimed("kjj", id(id), "完成", List.of(), TODAY, "unit-kjj");
  }

  static VerifyCompletion verify() {
    return new VerifyCompletion(null, new Verdict.Yes(null), by(null));
  }

  static VerifyCompletion giveBack() {
    return new VerifyCompletion(null, new Verdict.No("缺材料"), by(null));
  }

  static CompletionVerified verified(int claim) {
    return new CompletionVerified(id(claim), null, TODAY, "office-01");
  }

  static CompletionReturned returned(int claim) {
    return new CompletionReturned(id(claim), "缺材料", TODAY, "office-01");
  }

  static Suspend suspend() {
    return new Suspend("政策调整", by(null));
  }

  static Resume resume() {
    return new Resume(null, by(null));
  }

  static Withdraw withdraw() {
    return new Withdraw("并入", by(null));
  }

  static Recheck recheck() {
    return new Recheck(new Verdict.Yes(null), by(null));
  }

  static Recheck reopen() {
    return new Recheck(new Verdict.No("未投用"), by(null));
  }

  /// The item with another deadline and cadence since that day.
  static WorkItemAmended amended(String day, Deadline deadline, String cadence) {
    var now = registered(deadline);
    return new WorkItemAmended(
        now.documentNumber(),
        now.plan(),
        now.task(),
        now.taskNumber(),
        now.taskTitle(),
        now.action(),
        now.actionTitle(),
        now.number(),
        now.title(),
        now.units(),
        now.deadline(),
        cadence,
        now.effectiveFrom(),
        now.to(),
        now.measures(),
        now.deliverables(),
        Notices.LATER,
        LocalDate.parse(day));
  }

  /// The item with another deadline, from a later first day.
  static Amend amend(Deadline deadline) {
    return new Amend(registered(deadline), Notices.LATER, by(null));
  }
}
