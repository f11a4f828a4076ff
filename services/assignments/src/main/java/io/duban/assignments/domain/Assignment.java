package io.duban.assignments.domain;

import io.duban.assignments.domain.AssignmentEvent.AssignmentOffered;
import java.time.LocalDate;

/// The state of an assignment's stream.
public sealed interface Assignment {

  /// Nothing was offered.
  record Absent() implements Assignment {}

  /// Something was offered, last as `offer` says.
  sealed interface Known extends Assignment {
    AssignmentOffered offer();
  }

  /// Waits for the unit.
  record Offered(AssignmentOffered offer) implements Known {}

  /// The unit took it on.
  record Acknowledged(AssignmentOffered offer, LocalDate acknowledgedOn, String by)
      implements Known {}

  /// The unit sent it back; the office may offer it again.
  record Returned(AssignmentOffered offer, String reason, LocalDate returnedOn, String by)
      implements Known {}

  /// The plan no longer asks the unit for it; a later amendment may offer it anew.
  record Released(AssignmentOffered offer, LocalDate from, String authorisedBy) implements Known {}
}
