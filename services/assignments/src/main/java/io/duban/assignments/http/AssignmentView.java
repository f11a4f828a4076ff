package io.duban.assignments.http;

import io.duban.assignments.domain.Assignment;
import io.duban.assignments.domain.AssignmentEvent.ItemRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An assignment as it is read, alone or in a list.
///
/// @param status offered, acknowledged, returned or released
/// @param answeredOn business day on which the unit acknowledged or returned it
/// @param releasedFrom first day on which the unit does not answer for it
/// @param releasedBy document number of the notice that released it
record AssignmentView(
    UUID id,
    long version,
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
    LocalDate to,
    String status,
    @Nullable LocalDate answeredOn,
    @Nullable String answeredBy,
    @Nullable String reason,
    @Nullable LocalDate releasedFrom,
    @Nullable String releasedBy) {

  static AssignmentView of(UUID id, long version, Assignment.Known state) {
    return switch (state) {
      case Assignment.Offered _ -> of(id, version, state, "offered", null, null, null);
      case Assignment.Acknowledged(_, var on, var by) ->
          of(id, version, state, "acknowledged", on, by, null);
      case Assignment.Returned(_, var reason, var on, var by) ->
          of(id, version, state, "returned", on, by, reason);
      case Assignment.Released _ -> of(id, version, state, "released", null, null, null);
    };
  }

  private static AssignmentView of(
      UUID id,
      long version,
      Assignment.Known state,
      String status,
      @Nullable LocalDate on,
      @Nullable String by,
      @Nullable String reason) {
    var released = state instanceof Assignment.Released known ? known : null;
    var offer = state.offer();
    return new AssignmentView(
        id,
        version,
        offer.documentNumber(),
        offer.plan(),
        offer.unit(),
        offer.role(),
        offer.basis(),
        offer.scope(),
        offer.item(),
        offer.itemNumber(),
        offer.itemTitle(),
        offer.items(),
        offer.offeredOn(),
        offer.from(),
        offer.to(),
        status,
        on,
        by,
        reason,
        released == null ? null : released.from(),
        released == null ? null : released.authorisedBy());
  }
}
