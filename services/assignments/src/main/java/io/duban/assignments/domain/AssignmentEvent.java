package io.duban.assignments.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to one assignment: a unit answering for one item, or for a range of them, in one
/// role. Its stream derives from document number, item and unit, so there is never a second one.
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
  }

  /// The unit took it on.
  record AssignmentAcknowledged(String unit, LocalDate acknowledgedOn, String by)
      implements AssignmentEvent {}

  /// The unit sent it back and said why.
  record AssignmentReturned(String unit, String reason, LocalDate returnedOn, String by)
      implements AssignmentEvent {}

  /// A work item, by its id and by the number that the plan gives it.
  record ItemRef(UUID id, String number) {}
}
