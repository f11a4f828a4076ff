package io.duban.tasks.http;

import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.ItemEvent.CompletionClaimed;
import io.duban.tasks.domain.ItemEvent.ExtensionAsked;
import io.duban.tasks.domain.ItemEvent.ProgressReported;
import io.duban.tasks.domain.ItemEvent.UnitOnItem;
import io.duban.tasks.domain.ItemFacts;
import io.duban.tasks.domain.ItemFacts.Standing;
import io.duban.tasks.domain.ItemStates;
import io.duban.tasks.domain.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A work item as it is read, with all that was said about it.
///
/// @param deadline as the plan sets it; `dueOn` is what holds now
record ItemView(
    UUID id,
    long version,
    String documentNumber,
    UUID plan,
    UUID task,
    String taskNumber,
    String taskTitle,
    int action,
    String actionTitle,
    String number,
    String title,
    String status,
    List<UnitOnItem> units,
    Deadline deadline,
    @Nullable LocalDate dueOn,
    String cadence,
    LocalDate effectiveFrom,
    LocalDate to,
    List<String> measures,
    List<String> deliverables,
    List<Report> reports,
    List<Extension> extensions,
    List<Claim> claims) {

  /// @param standing waiting, granted (accepted) or refused (returned)
  record Report(ProgressReported report, String standing) {}

  record Extension(ExtensionAsked extension, String standing) {}

  record Claim(CompletionClaimed claim, String standing) {}

  static ItemView of(UUID id, long version, WorkItem.Known state) {
    ItemFacts facts = state.facts();
    var item = facts.registered();
    return new ItemView(
        id,
        version,
        item.documentNumber(),
        item.plan(),
        item.task(),
        item.taskNumber(),
        item.taskTitle(),
        item.action(),
        item.actionTitle(),
        item.number(),
        item.title(),
        ItemStates.name(state),
        item.units(),
        item.deadline(),
        facts.dueOn().orElse(null),
        item.cadence(),
        item.effectiveFrom(),
        item.to(),
        item.measures(),
        item.deliverables(),
        facts.reports().stream().map(r -> new Report(r.said(), text(r.standing()))).toList(),
        facts.extensions().stream().map(x -> new Extension(x.said(), text(x.standing()))).toList(),
        facts.claims().stream().map(c -> new Claim(c.said(), text(c.standing()))).toList());
  }

  private static String text(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT);
  }
}
