package io.duban.tasks.http;

import io.duban.tasks.domain.Amendment;
import io.duban.tasks.domain.Change;
import io.duban.tasks.domain.PlanEvent.UnresolvedName;
import io.duban.tasks.domain.PlanRules;
import io.duban.tasks.domain.UnitNames;
import io.duban.tasks.domain.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a later notice would change in a plan.
///
/// @param authorisedBy document number of the notice
/// @param covers whole or listed
/// @param total changes in all
/// @param next where the next page begins
/// @param violations rules that the amended plan breaks; it cannot be in force before they are met
/// @param unresolved its unit names that the registry does not know
@Schema(name = "PlanChanges")
record ChangesView(
    String documentNumber,
    String authorisedBy,
    String covers,
    long version,
    long draftVersion,
    List<Change> items,
    int total,
    @Nullable Integer next,
    List<Violation> violations,
    List<UnresolvedName> unresolved) {

  static ChangesView of(Amending.Both both, Amendment amendment, int from, int limit) {
    var slice = Slice.of(amendment.changes(), from, limit);
    return new ChangesView(
        amendment.plan().documentNumber(),
        both.amend().notice().documentNumber(),
        both.amend().covers().word(),
        both.plan().version(),
        both.draft().version(),
        slice.items(),
        slice.total(),
        slice.next(),
        PlanRules.violations(amendment.plan()),
        UnitNames.unresolved(amendment.plan(), both.amend().registry()));
  }
}
