package io.duban.tasks.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
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
import io.duban.tasks.domain.WorkItem.Absent;
import io.duban.tasks.domain.WorkItem.Closed;
import io.duban.tasks.domain.WorkItem.InProgress;
import io.duban.tasks.domain.WorkItem.Known;
import io.duban.tasks.domain.WorkItem.Registered;
import io.duban.tasks.domain.WorkItem.Suspended;
import io.duban.tasks.domain.WorkItem.Withdrawn;
import java.util.Optional;

/// The state table of a work item, one method for each row. A cell that is refused for every caller
/// says so here; what an allowed cell asks of its caller stands in {@link ItemRules}. The lead's
/// reports drive the item; every other unit reports for itself.
///
/// | state | report | review | ask | decide | claim | verify |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | Registered | InProgress | – | yes | yes | – | – |
/// | InProgress | yes | yes | yes | yes | CompletionClaimed | – |
/// | CompletionClaimed | – | yes | – | – | unchanged | Closed or InProgress |
/// | Suspended | – | yes | – | yes | – | – |
/// | Closed | – | – | – | – | – | unchanged |
/// | Withdrawn | – | – | – | – | – | – |
///
/// | state | suspend | resume | withdraw | recheck | amend |
/// | --- | --- | --- | --- | --- | --- |
/// | Absent | – | – | – | – | Registered |
/// | Registered | Suspended | – | Withdrawn | – | yes |
/// | InProgress | Suspended | – | Withdrawn | – | yes |
/// | CompletionClaimed | – | – | Withdrawn | – | yes |
/// | Suspended | unchanged | the state before | Withdrawn | – | yes |
/// | Closed | – | – | – | Closed or InProgress | yes |
/// | Withdrawn | – | – | unchanged | – | – |
public final class ItemDecider implements Decider<WorkItem, ItemCommand, ItemEvent> {

  @Override
  public WorkItem initial() {
    return new Absent();
  }

  @Override
  public Decision<ItemEvent> decide(WorkItem state, ItemCommand command) {
    return switch (state) {
      case Absent _ ->
          command instanceof Amend(var added, _, _)
              ? Decision.accept(added)
              : Decision.refuse(Refusal.unknown("item-unknown"));
      case Known known when ItemRepeats.tookEffect(known, command) -> Decision.unchanged();
      case Known known ->
          wrongDay(command)
              .<Decision<ItemEvent>>map(Decision::refuse)
              .orElseGet(() -> table(known, command));
    };
  }

  @Override
  public WorkItem evolve(WorkItem state, ItemEvent event) {
    return ItemStates.after(state, event);
  }

  private static Optional<Refusal> wrongDay(ItemCommand command) {
    var by = command.submission();
    return switch (command) {
      case ReportProgress _, AskExtension _, ClaimCompletion _ -> by.notToday("/submittedOn");
      case ReviewReport _,
          DecideExtension _,
          VerifyCompletion _,
          Suspend _,
          Resume _,
          Withdraw _,
          Recheck _ ->
          by.inFuture("/decidedOn");
      case Amend _ -> by.inFuture("/amendedOn");
    };
  }

  private static Decision<ItemEvent> table(Known state, ItemCommand command) {
    return switch (state) {
      case Registered registered -> registered(registered, command);
      case InProgress inProgress -> inProgress(inProgress, command);
      case WorkItem.CompletionClaimed claimed -> claimed(claimed, command);
      case Suspended suspended -> suspended(suspended, command);
      case Closed closed -> closed(closed, command);
      case Withdrawn withdrawn -> withdrawn(withdrawn, command);
    };
  }

  private static Decision<ItemEvent> registered(Registered state, ItemCommand command) {
    var facts = state.facts();
    return switch (command) {
      case ReportProgress report -> ItemRules.report(facts, report);
      case AskExtension asked -> ExtensionRules.ask(facts, asked);
      case DecideExtension decision -> ExtensionRules.decide(facts, decision);
      case Suspend suspend -> Decision.accept(ItemRules.suspended(suspend));
      case Amend amend -> Decision.accept(ItemRules.amended(facts, amend));
      case Withdraw withdraw -> Decision.accept(ItemRules.withdrawn(withdraw));
      case ReviewReport _, ClaimCompletion _, VerifyCompletion _, Resume _, Recheck _ ->
          no(state, command);
    };
  }

  private static Decision<ItemEvent> inProgress(InProgress state, ItemCommand command) {
    var facts = state.facts();
    return switch (command) {
      case ReportProgress report -> ItemRules.report(facts, report);
      case ReviewReport review -> ItemRules.review(facts, review);
      case AskExtension asked -> ExtensionRules.ask(facts, asked);
      case DecideExtension decision -> ExtensionRules.decide(facts, decision);
      case ClaimCompletion claim -> ItemRules.claim(facts, claim);
      case Suspend suspend -> Decision.accept(ItemRules.suspended(suspend));
      case Amend amend -> Decision.accept(ItemRules.amended(facts, amend));
      case Withdraw withdraw -> Decision.accept(ItemRules.withdrawn(withdraw));
      case VerifyCompletion _, Resume _, Recheck _ -> no(state, command);
    };
  }

  private static Decision<ItemEvent> claimed(
      WorkItem.CompletionClaimed state, ItemCommand command) {
    var facts = state.facts();
    return switch (command) {
      case ReviewReport review -> ItemRules.review(facts, review);
      case ClaimCompletion again -> ItemRules.asLead(facts, again, _ -> Decision.unchanged());
      case VerifyCompletion verify -> ItemRules.verify(facts, state.claim(), verify);
      case Amend amend -> Decision.accept(ItemRules.amended(facts, amend));
      case Withdraw withdraw -> Decision.accept(ItemRules.withdrawn(withdraw));
      case ReportProgress _, AskExtension _, DecideExtension _, Suspend _, Resume _, Recheck _ ->
          no(state, command);
    };
  }

  private static Decision<ItemEvent> suspended(Suspended state, ItemCommand command) {
    var facts = state.facts();
    return switch (command) {
      case ReviewReport review -> ItemRules.review(facts, review);
      case DecideExtension decision -> ExtensionRules.decide(facts, decision);
      case Suspend _ -> Decision.unchanged();
      case Resume resume -> Decision.accept(ItemRules.resumed(resume));
      case Amend amend -> Decision.accept(ItemRules.amended(facts, amend));
      case Withdraw withdraw -> Decision.accept(ItemRules.withdrawn(withdraw));
      case ReportProgress _, AskExtension _, ClaimCompletion _, VerifyCompletion _, Recheck _ ->
          no(state, command);
    };
  }

  private static Decision<ItemEvent> closed(Closed state, ItemCommand command) {
    return switch (command) {
      case VerifyCompletion verify ->
          verify.verdict() instanceof Verdict.Yes ? Decision.unchanged() : no(state, command);
      case Amend amend -> Decision.accept(ItemRules.amended(state.facts(), amend));
      case Recheck recheck -> ItemRules.recheck(state.claim(), recheck);
      case ReportProgress _,
          ReviewReport _,
          AskExtension _,
          DecideExtension _,
          ClaimCompletion _,
          Suspend _,
          Resume _,
          Withdraw _ ->
          no(state, command);
    };
  }

  private static Decision<ItemEvent> withdrawn(Withdrawn state, ItemCommand command) {
    return switch (command) {
      case Withdraw _ -> Decision.unchanged();
      case ReportProgress _,
          ReviewReport _,
          AskExtension _,
          DecideExtension _,
          ClaimCompletion _,
          VerifyCompletion _,
          Suspend _,
          Resume _,
          Recheck _,
          Amend _ ->
          no(state, command);
    };
  }

  private static Decision<ItemEvent> no(Known state, ItemCommand command) {
    return Decision.refuse(
        Refusal.conflict("not-in-this-state")
            .with("state", ItemStates.name(state))
            .with("command", command.getClass().getSimpleName()));
  }
}
