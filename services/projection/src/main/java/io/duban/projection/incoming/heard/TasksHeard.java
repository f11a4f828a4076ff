package io.duban.projection.incoming.heard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `duban.tasks.v1`.
public interface TasksHeard {

  record PlanDrafted(String documentNumber) {}

  record PlanAdopted(
      String documentNumber,
      String title,
      String issuingBody,
      LocalDate issueDate,
      LocalDate from,
      LocalDate to,
      List<Action> actions,
      LocalDate adoptedOn) {}

  record PlanAmended(String authorisedBy, AmendedPlan plan, LocalDate amendedOn) {}

  /// The plan as it reads from now on.
  record AmendedPlan(
      String title,
      String issuingBody,
      LocalDate issueDate,
      AmendedPeriod period,
      List<Action> actions) {}

  record AmendedPeriod(LocalDate from, LocalDate to) {}

  record AmendmentAuthorised(String documentNumber) {}

  record Action(int number, String title) {}

  /// What it registers; an amendment of it says the same anew.
  record TaskRegistered(
      String documentNumber,
      UUID plan,
      String number,
      String title,
      int action,
      String actionTitle) {}

  record TaskWithdrawn(LocalDate withdrawnOn) {}

  /// What it registers; an amendment of it says the same anew.
  record WorkItemRegistered(
      String documentNumber,
      UUID plan,
      UUID task,
      String taskNumber,
      String taskTitle,
      int action,
      String actionTitle,
      String number,
      String title,
      List<NamedUnit> units,
      Deadline deadline,
      String cadence,
      LocalDate effectiveFrom,
      LocalDate to) {}

  /// What an amendment of an item says besides.
  record WorkItemAmended(LocalDate amendedOn) {}

  record NamedUnit(String unit, String name, String role, String basis) {}

  record Deadline(String kind, @Nullable LocalDate date, @Nullable String text) {}

  record ProgressReported(
      UUID report,
      String unit,
      String role,
      String period,
      @Nullable Integer percent,
      String narrative,
      LocalDate submittedOn) {}

  record ExtensionGranted(LocalDate dueOn) {}

  record CompletionClaimed(String unit, LocalDate submittedOn) {}

  record CompletionVerified(LocalDate verifiedOn) {}

  record CompletionReturned(String reason, LocalDate returnedOn) {}

  record WorkItemSuspended(LocalDate suspendedOn) {}

  record WorkItemResumed(LocalDate resumedOn) {}

  record WorkItemReopened(String reason, LocalDate reopenedOn) {}
}
