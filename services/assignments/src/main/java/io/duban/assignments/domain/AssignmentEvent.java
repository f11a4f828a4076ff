package io.duban.assignments.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to one assignment: a unit answering for one item, or for a range of them, in one
/// role. Its stream derives from document number, item and unit, so there is never a second one.
/// The plan may be amended; the last offer or amendment says how the assignment reads.
public sealed interface AssignmentEvent extends AssignmentsEvent {

  /// The unit was asked to answer for the items.
  record AssignmentOffered(
      String documentNumber,
      UUID plan,
      String unit,
      String role,
      String basis,
      String scope,
      @Nullable UUID item,
      @Nullable String itemNumber,
      @Nullable String itemTitle,
      List<ItemRef> items,
      LocalDate offeredOn,
      LocalDate from,
      LocalDate to)
      implements AssignmentEvent {
    public AssignmentOffered {
      items = List.copyOf(items);
    }

    AssignmentOffered on(LocalDate day) {
      return new AssignmentOffered(
          documentNumber,
          plan,
          unit,
          role,
          basis,
          scope,
          item,
          itemNumber,
          itemTitle,
          items,
          day,
          from,
          to);
    }

    /// Read as the amendment has it, and offered since the same day.
    public AssignmentOffered as(AssignmentAmended amended) {
      return new AssignmentOffered(
          documentNumber,
          plan,
          unit,
          amended.role(),
          amended.basis(),
          amended.scope(),
          amended.item(),
          amended.itemNumber(),
          amended.itemTitle(),
          amended.items(),
          offeredOn,
          from,
          amended.to());
    }

    /// Whether the other asks for the same, whenever it was offered and from when it holds.
    boolean asks(AssignmentOffered other) {
      return as(AssignmentAmended.to(other)).equals(this);
    }
  }

  /// What it covers or what that is called changed; the unit's answer stands.
  ///
  /// @param from first day of the change
  record AssignmentAmended(
      String role,
      String basis,
      String scope,
      @Nullable UUID item,
      @Nullable String itemNumber,
      @Nullable String itemTitle,
      List<ItemRef> items,
      LocalDate from,
      LocalDate to)
      implements AssignmentEvent {
    public AssignmentAmended {
      items = List.copyOf(items);
    }

    /// What turns an offer that stands into this one.
    static AssignmentAmended to(AssignmentOffered offer) {
      return new AssignmentAmended(
          offer.role(),
          offer.basis(),
          offer.scope(),
          offer.item(),
          offer.itemNumber(),
          offer.itemTitle(),
          offer.items(),
          offer.from(),
          offer.to());
    }
  }

  /// The unit no longer answers for it; nobody expects anything of it from that day on.
  ///
  /// @param authorisedBy document number of the notice that releases it
  record AssignmentReleased(String unit, String authorisedBy, LocalDate from)
      implements AssignmentEvent {}

  /// The unit took it on.
  record AssignmentAcknowledged(String unit, LocalDate acknowledgedOn, String by)
      implements AssignmentEvent {}

  /// The unit sent it back and said why.
  record AssignmentReturned(String unit, String reason, LocalDate returnedOn, String by)
      implements AssignmentEvent {}

  /// A work item, by its id and by the number that the plan gives it.
  record ItemRef(UUID id, String number) {}
}
