package io.duban.tasks.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a work item, the smallest thing that a unit answers for.
public sealed interface ItemEvent extends TasksEvent {

  /// An adopted plan has this work item.
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
      List<UnitOnItem> units,
      Deadline deadline,
      String cadence,
      LocalDate effectiveFrom,
      LocalDate to,
      List<String> measures,
      List<String> deliverables)
      implements ItemEvent {
    public WorkItemRegistered {
      units = List.copyOf(units);
      measures = List.copyOf(measures);
      deliverables = List.copyOf(deliverables);
    }

    /// The same with the first day of this one's duties.
    WorkItemRegistered from(LocalDate day) {
      return new WorkItemRegistered(
          documentNumber,
          plan,
          task,
          taskNumber,
          taskTitle,
          action,
          actionTitle,
          number,
          title,
          units,
          deadline,
          cadence,
          day,
          to,
          measures,
          deliverables);
    }
  }

  /// A later notice changed the work item, which reads so from now on. What was reported on it
  /// stays.
  ///
  /// @param authorisedBy document number of that notice
  record WorkItemAmended(
      String documentNumber,
      UUID plan,
      UUID task,
      String taskNumber,
      String taskTitle,
      int action,
      String actionTitle,
      String number,
      String title,
      List<UnitOnItem> units,
      Deadline deadline,
      String cadence,
      LocalDate effectiveFrom,
      LocalDate to,
      List<String> measures,
      List<String> deliverables,
      String authorisedBy,
      LocalDate amendedOn)
      implements ItemEvent {
    public WorkItemAmended {
      units = List.copyOf(units);
      measures = List.copyOf(measures);
      deliverables = List.copyOf(deliverables);
    }

    static WorkItemAmended of(WorkItemRegistered now, String authorisedBy, LocalDate on) {
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
          now.cadence(),
          now.effectiveFrom(),
          now.to(),
          now.measures(),
          now.deliverables(),
          authorisedBy,
          on);
    }

    /// The item as it reads now.
    public WorkItemRegistered item() {
      return new WorkItemRegistered(
          documentNumber,
          plan,
          task,
          taskNumber,
          taskTitle,
          action,
          actionTitle,
          number,
          title,
          units,
          deadline,
          cadence,
          effectiveFrom,
          to,
          measures,
          deliverables);
    }
  }

  /// A unit on the item reported for itself; it awaits review.
  record ProgressReported(
      UUID report,
      String unit,
      String role,
      String period,
      @Nullable Integer percent,
      String narrative,
      List<Evidence> evidence,
      @Nullable String problems,
      @Nullable String nextSteps,
      LocalDate submittedOn,
      String by)
      implements ItemEvent {
    public ProgressReported {
      evidence = List.copyOf(evidence);
    }
  }

  /// A waiting report was accepted.
  record ReportAccepted(UUID report, @Nullable String note, LocalDate acceptedOn, String by)
      implements ItemEvent {}

  /// A waiting report went back to its unit.
  record ReportReturned(UUID report, String reason, LocalDate returnedOn, String by)
      implements ItemEvent {}

  /// The lead asks for a later date; nothing moves until it is decided.
  record ExtensionAsked(
      UUID extension,
      String unit,
      String reason,
      String progress,
      LocalDate currentDue,
      LocalDate newDate,
      LocalDate submittedOn,
      String by)
      implements ItemEvent {}

  /// The item is now due on this date; the original deadline stays in its registration.
  record ExtensionGranted(
      UUID extension, LocalDate dueOn, @Nullable String note, LocalDate grantedOn, String by)
      implements ItemEvent {}

  /// The date stays as it was.
  record ExtensionDenied(UUID extension, String reason, LocalDate deniedOn, String by)
      implements ItemEvent {}

  /// The lead says that the item is done.
  record CompletionClaimed(
      String unit,
      UUID claim,
      String statement,
      List<Evidence> evidence,
      LocalDate submittedOn,
      String by)
      implements ItemEvent {
    public CompletionClaimed {
      evidence = List.copyOf(evidence);
    }
  }

  /// Someone outside the unit confirmed the claim: the item is closed.
  record CompletionVerified(UUID claim, @Nullable String note, LocalDate verifiedOn, String by)
      implements ItemEvent {}

  /// The claim did not hold: the item is in progress again.
  record CompletionReturned(UUID claim, String reason, LocalDate returnedOn, String by)
      implements ItemEvent {}

  /// The item rests until it is resumed.
  record WorkItemSuspended(String reason, LocalDate suspendedOn, String by) implements ItemEvent {}

  /// The item is again in the state it was suspended from.
  record WorkItemResumed(@Nullable String note, LocalDate resumedOn, String by)
      implements ItemEvent {}

  /// Nobody answers for the item any more.
  record WorkItemWithdrawn(String reason, LocalDate withdrawnOn, String by) implements ItemEvent {}

  /// A later look found the closed item as it was claimed.
  record RecheckConfirmed(@Nullable String note, LocalDate recheckedOn, String by)
      implements ItemEvent {}

  /// A later look found the closed item wanting: it is in progress again.
  record WorkItemReopened(String reason, LocalDate reopenedOn, String by) implements ItemEvent {}

  /// A unit on the item: lead, support or implied, and what its role rests on.
  record UnitOnItem(String unit, String name, String role, String basis) {}

  /// What shows that something was done.
  ///
  /// @param digest SHA-256 of the file
  record Evidence(String name, @Nullable String digest, @Nullable String link) {}
}
