package io.duban.tasks.domain;

import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.tasks.domain.ItemCommand.AskExtension;
import io.duban.tasks.domain.ItemCommand.DecideExtension;
import io.duban.tasks.domain.ItemEvent.ExtensionAsked;
import io.duban.tasks.domain.ItemEvent.ExtensionDenied;
import io.duban.tasks.domain.ItemEvent.ExtensionGranted;
import io.duban.tasks.domain.ItemFacts.Standing;
import java.time.LocalDate;
import java.util.Optional;

/// A later date is asked for by the lead, before the present one has passed, and one at a time. It
/// may be granted for another day than the one asked for.
final class ExtensionRules {
  private ExtensionRules() {}

  static Decision<ItemEvent> ask(ItemFacts facts, AskExtension asked) {
    return ItemRules.asLead(facts, asked, lead -> ask(facts, lead, asked));
  }

  private static Decision<ItemEvent> ask(ItemFacts facts, String lead, AskExtension asked) {
    var due = facts.dueOn();
    if (due.isEmpty()) {
      return Decision.refuse("no-due-date");
    }
    if (facts.extensions().stream().anyMatch(x -> x.standing() == Standing.WAITING)) {
      return Decision.refuse("extension-pending");
    }
    if (asked.submission().on().isAfter(due.get())) {
      return Decision.refuse(
          Refusal.conflict("extension-after-due").with("due", due.get().toString()));
    }
    return wrongDate(facts, "/newDate", asked.newDate())
        .<Decision<ItemEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(asked(facts, lead, due.get(), asked)));
  }

  static Decision<ItemEvent> decide(ItemFacts facts, DecideExtension decision) {
    var found = facts.extension(decision.extension());
    if (found.isEmpty()) {
      return Decision.refuse(Refusal.unknown("extension-unknown"));
    }
    var asked = found.get().said();
    if (found.get().standing() != Standing.WAITING) {
      return Decision.refuse("extension-already-decided");
    }
    if (asked.unit().equals(decision.submission().unit())) {
      return Decision.refuse(Refusal.forbidden("inside-the-unit"));
    }
    var by = decision.submission();
    return switch (decision.verdict()) {
      case Verdict.No(var reason) ->
          Decision.accept(new ExtensionDenied(asked.extension(), reason, by.on(), by.by()));
      case Verdict.Yes(var note) -> {
        var other = decision.dueOn();
        var dueOn = other == null ? asked.newDate() : other;
        yield wrongDate(facts, "/dueOn", dueOn)
            .<Decision<ItemEvent>>map(Decision::refuse)
            .orElseGet(
                () ->
                    Decision.accept(
                        new ExtensionGranted(asked.extension(), dueOn, note, by.on(), by.by())));
      }
    };
  }

  /// An amendment may have moved the date since it was asked for.
  private static Optional<Refusal> wrongDate(ItemFacts facts, String pointer, LocalDate dueOn) {
    var due = facts.dueOn();
    if (due.isEmpty()) {
      return Optional.of(Refusal.conflict("no-due-date"));
    }
    if (!dueOn.isAfter(due.get())) {
      return Optional.of(
          Refusal.invalid("due-not-later", pointer).with("due", due.get().toString()));
    }
    var furthest = facts.lastDay().plusYears(DateRules.MOST_YEARS);
    return dueOn.isAfter(furthest)
        ? Optional.of(Refusal.invalid("due-too-far", pointer).with("furthest", furthest.toString()))
        : Optional.empty();
  }

  private static ItemEvent asked(ItemFacts facts, String lead, LocalDate due, AskExtension asked) {
    var by = asked.submission();
    return new ExtensionAsked(
        Sayings.newId(facts, asked),
        lead,
        asked.reason(),
        asked.progress(),
        due,
        asked.newDate(),
        by.on(),
        by.by());
  }
}
