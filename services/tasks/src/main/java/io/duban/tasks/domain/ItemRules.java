package io.duban.tasks.domain;

import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.tasks.domain.ItemCommand.Amend;
import io.duban.tasks.domain.ItemCommand.ClaimCompletion;
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
import io.duban.tasks.domain.ItemEvent.ProgressReported;
import io.duban.tasks.domain.ItemEvent.RecheckConfirmed;
import io.duban.tasks.domain.ItemEvent.ReportAccepted;
import io.duban.tasks.domain.ItemEvent.ReportReturned;
import io.duban.tasks.domain.ItemEvent.UnitOnItem;
import io.duban.tasks.domain.ItemEvent.WorkItemAmended;
import io.duban.tasks.domain.ItemEvent.WorkItemReopened;
import io.duban.tasks.domain.ItemEvent.WorkItemResumed;
import io.duban.tasks.domain.ItemEvent.WorkItemSuspended;
import io.duban.tasks.domain.ItemEvent.WorkItemWithdrawn;
import io.duban.tasks.domain.ItemFacts.Standing;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What an allowed cell of the state table asks, and the event that it gives. A decision about what
/// a unit said is taken outside that unit.
final class ItemRules {
  private ItemRules() {}

  static Decision<ItemEvent> report(ItemFacts facts, ReportProgress report) {
    var unit = facts.unit(report.submission().unit());
    if (unit.isEmpty()) {
      return Decision.refuse(notYours());
    }
    return invalid(facts, report)
        .<Decision<ItemEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(reported(facts, unit.get(), report)));
  }

  private static Optional<Refusal> invalid(ItemFacts facts, ReportProgress report) {
    var percent = report.percent();
    if (percent != null && (percent < 0 || percent > 100)) {
      return Optional.of(Refusal.invalid("percent-out-of-range", "/percent"));
    }
    var item = facts.registered();
    var period = ReportPeriod.of(facts, report.period());
    if (period.isEmpty()) {
      return Optional.of(
          Refusal.invalid("period-format", "/period").with("cadence", item.cadence()));
    }
    var days = period.get();
    var lastDay = facts.lastDay();
    if (days.firstDay().isAfter(lastDay) || days.lastDay().isBefore(item.effectiveFrom())) {
      return Optional.of(
          Refusal.invalid("period-outside-plan", "/period")
              .with("from", item.effectiveFrom().toString())
              .with("to", lastDay.toString()));
    }
    return days.firstDay().isAfter(report.submission().on())
        ? Optional.of(Refusal.invalid("period-not-begun", "/period"))
        : Optional.empty();
  }

  static Decision<ItemEvent> review(ItemFacts facts, ReviewReport review) {
    var found = facts.report(review.report());
    if (found.isEmpty()) {
      return Decision.refuse(Refusal.unknown("report-unknown"));
    }
    var report = found.get();
    if (report.said().unit().equals(review.submission().unit())) {
      return Decision.refuse(Refusal.forbidden("inside-the-unit"));
    }
    if (report.standing() != Standing.WAITING) {
      return Decision.refuse("report-already-reviewed");
    }
    return Decision.accept(reviewed(review));
  }

  static Decision<ItemEvent> claim(ItemFacts facts, ClaimCompletion claim) {
    return asLead(facts, claim, lead -> Decision.accept(claimed(facts, lead, claim)));
  }

  static Decision<ItemEvent> verify(
      ItemFacts facts, CompletionClaimed open, VerifyCompletion verify) {
    if (verify.claim() != null && !open.claim().equals(verify.claim())) {
      return facts.claim(verify.claim()).isPresent()
          ? Decision.refuse("claim-already-verified")
          : Decision.refuse(Refusal.unknown("claim-unknown"));
    }
    return open.unit().equals(verify.submission().unit())
        ? Decision.refuse(Refusal.forbidden("inside-the-unit"))
        : Decision.accept(verified(open.claim(), verify));
  }

  static Decision<ItemEvent> recheck(CompletionClaimed claim, Recheck recheck) {
    return claim.unit().equals(recheck.submission().unit())
        ? Decision.refuse(Refusal.forbidden("inside-the-unit"))
        : Decision.accept(rechecked(recheck));
  }

  /// What only a unit that leads the item may do.
  static Decision<ItemEvent> asLead(
      ItemFacts facts, ItemCommand command, Function<String, Decision<ItemEvent>> rule) {
    var unit = facts.unit(command.submission().unit());
    if (unit.isEmpty()) {
      return Decision.refuse(notYours());
    }
    return unit.get().role().equals(ItemUnits.LEAD)
        ? rule.apply(unit.get().unit())
        : Decision.refuse(Refusal.forbidden("not-lead").with("role", unit.get().role()));
  }

  private static Refusal notYours() {
    return Refusal.forbidden("not-your-unit");
  }

  private static ItemEvent reported(ItemFacts facts, UnitOnItem unit, ReportProgress report) {
    return new ProgressReported(
        Sayings.newId(facts, report),
        unit.unit(),
        unit.role(),
        report.period(),
        report.percent(),
        report.narrative(),
        report.evidence(),
        report.problems(),
        report.nextSteps(),
        report.submission().on(),
        report.submission().by());
  }

  private static ItemEvent reviewed(ReviewReport review) {
    var by = review.submission();
    return switch (review.verdict()) {
      case Verdict.Yes(var note) -> new ReportAccepted(review.report(), note, by.on(), by.by());
      case Verdict.No(var reason) -> new ReportReturned(review.report(), reason, by.on(), by.by());
    };
  }

  private static ItemEvent claimed(ItemFacts facts, String lead, ClaimCompletion claim) {
    var by = claim.submission();
    return new CompletionClaimed(
        lead, Sayings.newId(facts, claim), claim.statement(), claim.evidence(), by.on(), by.by());
  }

  static ItemEvent verified(UUID claim, VerifyCompletion verify) {
    var by = verify.submission();
    return switch (verify.verdict()) {
      case Verdict.Yes(var note) -> new CompletionVerified(claim, note, by.on(), by.by());
      case Verdict.No(var reason) -> new CompletionReturned(claim, reason, by.on(), by.by());
    };
  }

  static ItemEvent suspended(Suspend suspend) {
    var by = suspend.submission();
    return new WorkItemSuspended(suspend.reason(), by.on(), by.by());
  }

  static ItemEvent resumed(Resume resume) {
    var by = resume.submission();
    return new WorkItemResumed(resume.note(), by.on(), by.by());
  }

  static ItemEvent withdrawn(Withdraw withdraw) {
    var by = withdraw.submission();
    return new WorkItemWithdrawn(withdraw.reason(), by.on(), by.by());
  }

  static WorkItemAmended amended(ItemFacts facts, Amend amend) {
    var now = amend.now().from(facts.registered().effectiveFrom());
    return WorkItemAmended.of(now, amend.authorisedBy(), amend.submission().on());
  }

  static ItemEvent rechecked(Recheck recheck) {
    var by = recheck.submission();
    return switch (recheck.verdict()) {
      case Verdict.Yes(var note) -> new RecheckConfirmed(note, by.on(), by.by());
      case Verdict.No(var reason) -> new WorkItemReopened(reason, by.on(), by.by());
    };
  }
}
