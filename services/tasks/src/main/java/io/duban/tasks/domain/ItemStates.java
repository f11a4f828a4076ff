package io.duban.tasks.domain;

import io.duban.tasks.domain.ItemEvent.CompletionClaimed;
import io.duban.tasks.domain.ItemEvent.CompletionReturned;
import io.duban.tasks.domain.ItemEvent.CompletionVerified;
import io.duban.tasks.domain.ItemEvent.ExtensionAsked;
import io.duban.tasks.domain.ItemEvent.ExtensionDenied;
import io.duban.tasks.domain.ItemEvent.ExtensionGranted;
import io.duban.tasks.domain.ItemEvent.ProgressReported;
import io.duban.tasks.domain.ItemEvent.RecheckConfirmed;
import io.duban.tasks.domain.ItemEvent.ReportAccepted;
import io.duban.tasks.domain.ItemEvent.ReportReturned;
import io.duban.tasks.domain.ItemEvent.WorkItemAmended;
import io.duban.tasks.domain.ItemEvent.WorkItemRegistered;
import io.duban.tasks.domain.ItemEvent.WorkItemReopened;
import io.duban.tasks.domain.ItemEvent.WorkItemResumed;
import io.duban.tasks.domain.ItemEvent.WorkItemSuspended;
import io.duban.tasks.domain.ItemEvent.WorkItemWithdrawn;
import io.duban.tasks.domain.WorkItem.Absent;
import io.duban.tasks.domain.WorkItem.Closed;
import io.duban.tasks.domain.WorkItem.InProgress;
import io.duban.tasks.domain.WorkItem.Known;
import io.duban.tasks.domain.WorkItem.Registered;
import io.duban.tasks.domain.WorkItem.Suspended;
import io.duban.tasks.domain.WorkItem.Withdrawn;

/// Where each event leads a work item.
public final class ItemStates {
  private ItemStates() {}

  /// The state's name in answers and refusals.
  public static String name(Known state) {
    return switch (state) {
      case Registered _ -> "registered";
      case InProgress _ -> "in-progress";
      case WorkItem.CompletionClaimed _ -> "completion-claimed";
      case Suspended _ -> "suspended";
      case Closed _ -> "closed";
      case Withdrawn _ -> "withdrawn";
    };
  }

  static WorkItem after(WorkItem state, ItemEvent event) {
    return switch (state) {
      case Absent _ ->
          event instanceof WorkItemRegistered registered
              ? new Registered(ItemFacts.of(registered))
              : state;
      case Known known -> after(known, known.facts().then(event), event);
    };
  }

  private static WorkItem after(Known state, ItemFacts facts, ItemEvent event) {
    return switch (event) {
      case ProgressReported report -> reported(state, facts, report);
      case CompletionClaimed claim -> new WorkItem.CompletionClaimed(facts, claim);
      case CompletionVerified _ -> verified(state, facts);
      case CompletionReturned _, WorkItemReopened _ -> new InProgress(facts);
      case WorkItemSuspended _ -> new Suspended(facts, state);
      case WorkItemResumed _ -> resumed(state, facts);
      case WorkItemWithdrawn _ -> new Withdrawn(facts);
      case WorkItemRegistered _,
          WorkItemAmended _,
          ReportAccepted _,
          ReportReturned _,
          ExtensionAsked _,
          ExtensionGranted _,
          ExtensionDenied _,
          RecheckConfirmed _ ->
          state.with(facts);
    };
  }

  private static WorkItem reported(Known state, ItemFacts facts, ProgressReported report) {
    return state instanceof Registered && report.role().equals(ItemUnits.LEAD)
        ? new InProgress(facts)
        : state.with(facts);
  }

  private static WorkItem verified(Known state, ItemFacts facts) {
    return state instanceof WorkItem.CompletionClaimed claimed
        ? new Closed(facts, claimed.claim())
        : state.with(facts);
  }

  private static WorkItem resumed(Known state, ItemFacts facts) {
    return state instanceof Suspended suspended
        ? suspended.before().with(facts)
        : state.with(facts);
  }
}
