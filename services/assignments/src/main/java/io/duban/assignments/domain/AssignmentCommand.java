package io.duban.assignments.domain;

import io.duban.assignments.domain.AssignmentEvent.AssignmentOffered;
import java.time.LocalDate;

/// What may be asked of an assignment. A submission's unit is the one that the asking person speaks
/// for.
public sealed interface AssignmentCommand {

  /// Offer it because a plan names or implies the unit. Said again it changes nothing, whatever
  /// became of the offer; said otherwise it amends the assignment, and in another role it asks the
  /// unit anew.
  record Offer(AssignmentOffered offer) implements AssignmentCommand {}

  /// Offer it once more after it was returned.
  record OfferAgain(Submission by) implements AssignmentCommand {}

  /// Take it on.
  record Acknowledge(Submission by) implements AssignmentCommand {}

  /// Send it back.
  record Return(String reason, Submission by) implements AssignmentCommand {}

  /// Ask the unit for it no more.
  ///
  /// @param authorisedBy document number of the notice that releases it
  record Release(String authorisedBy, LocalDate from) implements AssignmentCommand {}
}
