package io.duban.tasks.http;

import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanEvent.PlanAmended;
import io.duban.tasks.domain.PlanEvent.UnresolvedName;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.UnitNames;
import io.duban.tasks.domain.UnitRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan as it is read.
///
/// @param status draft, adopted, amended, or authorising for a draft that amends another plan
/// @param digest SHA-256 of its canonical JSON: two plans with one digest are the same
/// @param unresolved unit names of a draft that the registry does not know now, each with its place
/// @param amendedBy document numbers of the notices that amended it, the first first
/// @param amends document number of the plan that this notice amended
record PlanView(
    UUID id,
    long version,
    String documentNumber,
    String status,
    String digest,
    @Nullable LocalDate adoptedOn,
    List<UnresolvedName> unresolved,
    List<String> amendedBy,
    @Nullable String amends,
    StructuredPlan plan) {

  static PlanView draft(UUID id, long version, Plan.Draft draft, UnitRegistry registry) {
    return new PlanView(
        id,
        version,
        draft.plan().documentNumber(),
        "draft",
        draft.digest(),
        null,
        UnitNames.unresolved(draft.plan(), registry),
        List.of(),
        null,
        draft.plan());
  }

  static PlanView adopted(UUID id, long version, Plan.Adopted adopted) {
    var amendedBy = adopted.amendments().stream().map(PlanAmended::authorisedBy).toList();
    return new PlanView(
        id,
        version,
        adopted.plan().documentNumber(),
        amendedBy.isEmpty() ? "adopted" : "amended",
        adopted.digest(),
        adopted.adoptedOn(),
        List.of(),
        amendedBy,
        null,
        adopted.plan());
  }

  static PlanView authorising(UUID id, long version, Plan.Authorising notice) {
    return new PlanView(
        id,
        version,
        notice.plan().documentNumber(),
        "authorising",
        notice.digest(),
        null,
        List.of(),
        List.of(),
        notice.amends(),
        notice.plan());
  }
}
