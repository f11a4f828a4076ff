package io.duban.tasks.domain;

import io.duban.tasks.domain.ItemEvent.CompletionClaimed;
import io.duban.tasks.domain.ItemEvent.ExtensionAsked;
import io.duban.tasks.domain.ItemEvent.ProgressReported;
import io.duban.tasks.domain.ItemEvent.UnitOnItem;
import io.duban.tasks.domain.ItemEvent.WorkItemAmended;
import io.duban.tasks.domain.ItemEvent.WorkItemRegistered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a work item in every state.
///
/// @param registered the item as it was registered, or last amended
/// @param earlier how often it was reported before amendments changed that
/// @param extendedTo the latest granted date; the deadline that it extends stays in `registered`
/// @param last the stream's last event
public record ItemFacts(
    WorkItemRegistered registered,
    List<Rhythm> earlier,
    List<Report> reports,
    List<Extension> extensions,
    List<Claim> claims,
    @Nullable LocalDate extendedTo,
    ItemEvent last) {

  /// Where something that waits for a decision stands.
  public enum Standing {
    WAITING,
    GRANTED,
    REFUSED
  }

  /// A report and what the review made of it.
  public record Report(ProgressReported said, Standing standing) {}

  /// An extension that was asked for and what was decided.
  public record Extension(ExtensionAsked said, Standing standing) {}

  /// A claim of completion and what the verification made of it.
  public record Claim(CompletionClaimed said, Standing standing) {}

  /// A cadence, and the days on which it held.
  record Rhythm(String cadence, LocalDate from, LocalDate to) {}

  public ItemFacts {
    earlier = List.copyOf(earlier);
    reports = List.copyOf(reports);
    extensions = List.copyOf(extensions);
    claims = List.copyOf(claims);
  }

  static ItemFacts of(WorkItemRegistered registered) {
    return new ItemFacts(registered, List.of(), List.of(), List.of(), List.of(), null, registered);
  }

  /// The day the item is due, if it is ever due.
  public Optional<LocalDate> dueOn() {
    var extended = extendedTo;
    return extended != null
        ? Optional.of(extended)
        : Optional.ofNullable(registered.deadline().date());
  }

  /// The last day for which reports are owed: the plan's, or a later one on which the item is due.
  LocalDate lastDay() {
    var planEnds = registered.to();
    return dueOn().filter(planEnds::isBefore).orElse(planEnds);
  }

  /// How the unit stands on the item.
  public Optional<UnitOnItem> unit(@Nullable String code) {
    return registered.units().stream().filter(unit -> unit.unit().equals(code)).findFirst();
  }

  Optional<Report> report(UUID id) {
    return reports.stream().filter(report -> report.said().report().equals(id)).findFirst();
  }

  Optional<Extension> extension(UUID id) {
    return extensions.stream().filter(asked -> asked.said().extension().equals(id)).findFirst();
  }

  Optional<Claim> claim(UUID id) {
    return claims.stream().filter(claim -> claim.said().claim().equals(id)).findFirst();
  }

  ItemFacts then(ItemEvent event) {
    return switch (event) {
      case WorkItemRegistered _ -> this;
      case WorkItemAmended amended -> amended(amended);
      case ProgressReported said ->
          reports(plus(reports, new Report(said, Standing.WAITING)), event);
      case ItemEvent.ReportAccepted accepted ->
          reviewed(accepted.report(), Standing.GRANTED, event);
      case ItemEvent.ReportReturned returned ->
          reviewed(returned.report(), Standing.REFUSED, event);
      case ExtensionAsked said ->
          extensions(plus(extensions, new Extension(said, Standing.WAITING)), extendedTo, event);
      case ItemEvent.ExtensionGranted granted ->
          decided(granted.extension(), Standing.GRANTED, granted.dueOn(), event);
      case ItemEvent.ExtensionDenied denied ->
          decided(denied.extension(), Standing.REFUSED, extendedTo, event);
      case CompletionClaimed said -> claims(plus(claims, new Claim(said, Standing.WAITING)), event);
      case ItemEvent.CompletionVerified verified ->
          verified(verified.claim(), Standing.GRANTED, event);
      case ItemEvent.CompletionReturned returned ->
          verified(returned.claim(), Standing.REFUSED, event);
      case ItemEvent.WorkItemSuspended _,
          ItemEvent.WorkItemResumed _,
          ItemEvent.WorkItemWithdrawn _,
          ItemEvent.RecheckConfirmed _,
          ItemEvent.WorkItemReopened _ ->
          reports(reports, event);
    };
  }

  /// A deadline on another day goes before the extension of the old one.
  private ItemFacts amended(WorkItemAmended amended) {
    return new ItemFacts(
        amended.item(),
        rhythmsUntil(amended),
        reports,
        extensions,
        claims,
        amended.deadline().sameDay(registered.deadline()) ? extendedTo : null,
        amended);
  }

  private List<Rhythm> rhythmsUntil(WorkItemAmended amended) {
    var from = earlier.isEmpty() ? registered.effectiveFrom() : earlier.getLast().to().plusDays(1);
    return amended.cadence().equals(registered.cadence()) || !from.isBefore(amended.amendedOn())
        ? earlier
        : plus(earlier, new Rhythm(registered.cadence(), from, amended.amendedOn().minusDays(1)));
  }

  private ItemFacts reviewed(UUID id, Standing standing, ItemEvent event) {
    return reports(
        reports.stream()
            .map(r -> r.said().report().equals(id) ? new Report(r.said(), standing) : r)
            .toList(),
        event);
  }

  private ItemFacts decided(
      UUID id, Standing standing, @Nullable LocalDate dueOn, ItemEvent event) {
    return extensions(
        extensions.stream()
            .map(x -> x.said().extension().equals(id) ? new Extension(x.said(), standing) : x)
            .toList(),
        dueOn,
        event);
  }

  private ItemFacts verified(UUID id, Standing standing, ItemEvent event) {
    return claims(
        claims.stream()
            .map(c -> c.said().claim().equals(id) ? new Claim(c.said(), standing) : c)
            .toList(),
        event);
  }

  private ItemFacts reports(List<Report> newer, ItemEvent event) {
    return new ItemFacts(registered, earlier, newer, extensions, claims, extendedTo, event);
  }

  private ItemFacts extensions(List<Extension> newer, @Nullable LocalDate dueOn, ItemEvent event) {
    return new ItemFacts(registered, earlier, reports, newer, claims, dueOn, event);
  }

  private ItemFacts claims(List<Claim> newer, ItemEvent event) {
    return new ItemFacts(registered, earlier, reports, extensions, newer, extendedTo, event);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    var longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
