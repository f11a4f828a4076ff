package io.duban.tasks.domain;

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
import io.duban.tasks.domain.ItemEvent.CompletionReturned;
import io.duban.tasks.domain.ItemEvent.CompletionVerified;
import io.duban.tasks.domain.ItemFacts.Standing;
import io.duban.tasks.domain.WorkItem.Known;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a command already took effect, whatever became of the item since: by what stands of what
/// a unit said, by the id of what is decided, and where there is none by the stream's last event.
final class ItemRepeats {
  private ItemRepeats() {}

  static boolean tookEffect(Known item, ItemCommand command) {
    var facts = item.facts();
    return switch (command) {
      case ReportProgress said -> Sayings.stands(facts, said);
      case ReviewReport review ->
          facts
              .report(review.report())
              .filter(report -> report.standing() == standing(review.verdict()))
              .isPresent();
      case AskExtension said -> Sayings.stands(facts, said);
      case DecideExtension decision ->
          facts
              .extension(decision.extension())
              .filter(asked -> asked.standing() == standing(decision.verdict()))
              .isPresent();
      case ClaimCompletion said -> Sayings.stands(item, said);
      case VerifyCompletion verify -> verified(facts, verify);
      case Suspend suspend -> facts.last().equals(ItemRules.suspended(suspend));
      case Resume resume -> facts.last().equals(ItemRules.resumed(resume));
      case Withdraw withdraw -> facts.last().equals(ItemRules.withdrawn(withdraw));
      case Amend amend -> facts.registered().equals(ItemRules.amended(facts, amend).item());
      case Recheck recheck -> facts.last().equals(ItemRules.rechecked(recheck));
    };
  }

  private static boolean verified(ItemFacts facts, VerifyCompletion verify) {
    var claim = verify.claim();
    if (claim != null) {
      return facts
          .claim(claim)
          .filter(made -> made.standing() == standing(verify.verdict()))
          .isPresent();
    }
    var lastVerified = lastVerified(facts.last());
    return lastVerified != null && facts.last().equals(ItemRules.verified(lastVerified, verify));
  }

  private static @Nullable UUID lastVerified(ItemEvent last) {
    return switch (last) {
      case CompletionVerified verified -> verified.claim();
      case CompletionReturned returned -> returned.claim();
      default -> null;
    };
  }

  private static Standing standing(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Yes _ -> Standing.GRANTED;
      case Verdict.No _ -> Standing.REFUSED;
    };
  }
}
