package io.duban.tasks.domain;

import io.duban.tasks.domain.ItemEvent.Evidence;
import io.duban.tasks.domain.ItemEvent.WorkItemRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be asked of a work item. Registration comes with the adoption of the plan; an
/// item that a later notice adds comes with its amendment.
public sealed interface ItemCommand {
  /// Who asks, for which unit, on which business day.
  Submission submission();

  /// Report progress for the submitting unit.
  record ReportProgress(
      UUID report,
      String period,
      @Nullable Integer percent,
      String narrative,
      List<Evidence> evidence,
      @Nullable String problems,
      @Nullable String nextSteps,
      Submission submission)
      implements ItemCommand {
    public ReportProgress {
      evidence = List.copyOf(evidence);
    }
  }

  /// Accept a waiting report, or return it to its unit.
  record ReviewReport(UUID report, Verdict verdict, Submission submission) implements ItemCommand {}

  /// Ask for a later date, before the present one has passed.
  record AskExtension(
      UUID extension, String reason, String progress, LocalDate newDate, Submission submission)
      implements ItemCommand {}

  /// Grant the extension that is asked for, on the date asked unless `dueOn` says another, or deny
  /// it.
  record DecideExtension(
      UUID extension, Verdict verdict, @Nullable LocalDate dueOn, Submission submission)
      implements ItemCommand {}

  /// Say, for the lead unit, that the item is done.
  record ClaimCompletion(
      UUID claim, String statement, List<Evidence> evidence, Submission submission)
      implements ItemCommand {
    public ClaimCompletion {
      evidence = List.copyOf(evidence);
    }
  }

  /// Close the item on its claim, or return the claim. Without a claim's id the open one is meant.
  record VerifyCompletion(@Nullable UUID claim, Verdict verdict, Submission submission)
      implements ItemCommand {}

  /// Let the item rest.
  record Suspend(String reason, Submission submission) implements ItemCommand {}

  /// Let it go on.
  record Resume(@Nullable String note, Submission submission) implements ItemCommand {}

  /// Take it back for good.
  record Withdraw(String reason, Submission submission) implements ItemCommand {}

  /// Look at the closed item again: it holds, or it is reopened.
  record Recheck(Verdict verdict, Submission submission) implements ItemCommand {}

  /// Be there and read as a later notice has it. The first day of its duties stays.
  ///
  /// @param now the item as the amended plan has it
  /// @param authorisedBy document number of that notice
  record Amend(WorkItemRegistered now, String authorisedBy, Submission submission)
      implements ItemCommand {}
}
