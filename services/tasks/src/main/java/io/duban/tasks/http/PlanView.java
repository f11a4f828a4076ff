package io.duban.tasks.http;

import io.duban.tasks.domain.Plan;
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
/// @param status draft or adopted
/// @param digest SHA-256 of its canonical JSON: two plans with one digest are the same
/// @param unresolved unit names of a draft that the registry does not know now, each with its place
record PlanView(
    UUID id,
    long version,
    String documentNumber,
    String status,
    String digest,
    @Nullable LocalDate adoptedOn,
    List<UnresolvedName> unresolved,
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
        draft.plan());
  }

  static PlanView adopted(UUID id, long version, Plan.Adopted adopted) {
    return new PlanView(
        id,
        version,
        adopted.plan().documentNumber(),
        "adopted",
        adopted.digest(),
        adopted.adoptedOn(),
        List.of(),
        adopted.plan());
  }
}
