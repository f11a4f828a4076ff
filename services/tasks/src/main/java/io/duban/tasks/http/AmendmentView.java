package io.duban.tasks.http;

import io.duban.tasks.domain.Change;
import io.duban.tasks.domain.PlanEvent.PlanAmended;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An amendment that is in force.
///
/// @param authorisedBy document number of the notice
/// @param covers whole or listed
@Schema(name = "PlanAmendment")
record AmendmentView(
    String authorisedBy,
    String covers,
    LocalDate amendedOn,
    LocalDate effectiveFrom,
    List<Change> changes) {

  static AmendmentView of(PlanAmended amended) {
    return new AmendmentView(
        amended.authorisedBy(),
        amended.covers(),
        amended.amendedOn(),
        amended.effectiveFrom(),
        amended.changes());
  }
}
