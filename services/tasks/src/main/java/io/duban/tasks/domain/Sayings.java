package io.duban.tasks.domain;

import io.duban.kernel.Names;
import io.duban.tasks.domain.ItemCommand.AskExtension;
import io.duban.tasks.domain.ItemCommand.ClaimCompletion;
import io.duban.tasks.domain.ItemCommand.ReportProgress;
import io.duban.tasks.domain.ItemFacts.Standing;
import io.duban.tasks.domain.WorkItem.Known;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What a unit says and may say again. The same words are a repeat while what they said before
/// still stands; once that was refused they are said anew, under an id of their own.
final class Sayings {
  private Sayings() {}

  static boolean stands(ItemFacts facts, ReportProgress said) {
    return last(said.report(), facts::report)
        .filter(report -> report.standing() != Standing.REFUSED)
        .isPresent();
  }

  /// A grant stands for what was asked if the item is not due before the day asked for.
  static boolean stands(ItemFacts facts, AskExtension said) {
    return last(said.extension(), facts::extension)
        .filter(
            asked ->
                switch (asked.standing()) {
                  case WAITING -> true;
                  case REFUSED -> false;
                  case GRANTED ->
                      facts.dueOn().filter(due -> !asked.said().newDate().isAfter(due)).isPresent();
                })
        .isPresent();
  }

  /// A claim stands while it waits to be verified, and while the item is closed by it.
  static boolean stands(Known item, ClaimCompletion said) {
    var claim = last(said.claim(), item.facts()::claim).map(ItemFacts.Claim::said);
    return claim.isPresent() && claim.equals(standing(item));
  }

  private static Optional<ItemEvent.CompletionClaimed> standing(Known item) {
    return switch (item) {
      case WorkItem.CompletionClaimed(_, var claim) -> Optional.of(claim);
      case WorkItem.Closed(_, var claim) -> Optional.of(claim);
      case WorkItem.Registered _,
          WorkItem.InProgress _,
          WorkItem.Suspended _,
          WorkItem.Withdrawn _ ->
          Optional.empty();
    };
  }

  static UUID newId(ItemFacts facts, ReportProgress said) {
    return free(said.report(), facts::report);
  }

  static UUID newId(ItemFacts facts, AskExtension said) {
    return free(said.extension(), facts::extension);
  }

  static UUID newId(ItemFacts facts, ClaimCompletion said) {
    return free(said.claim(), facts::claim);
  }

  private static <T> Optional<T> last(UUID id, Function<UUID, Optional<T>> known) {
    var last = Optional.<T>empty();
    var at = id;
    for (var found = known.apply(at); found.isPresent(); found = known.apply(at)) {
      last = found;
      at = next(at);
    }
    return last;
  }

  private static <T> UUID free(UUID id, Function<UUID, Optional<T>> known) {
    var at = id;
    while (known.apply(at).isPresent()) {
      at = next(at);
    }
    return at;
  }

  private static UUID next(UUID id) {
    return Names.id("said-again", id.toString());
  }
}
