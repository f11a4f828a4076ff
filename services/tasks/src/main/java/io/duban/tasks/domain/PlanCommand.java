package io.duban.tasks.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked of a plan. What touches units comes with the registry of the moment.
public sealed interface PlanCommand {

  /// Submit the plan, or submit it again corrected.
  ///
  /// @param digest SHA-256 of the plan's canonical JSON: what tells whether content is the same
  /// @param notice what it was read from, if it was
  record Draft(
      StructuredPlan plan, String digest, UnitRegistry registry, Plan.@Nullable Notice notice)
      implements PlanCommand {
    public Draft(StructuredPlan plan, String digest, UnitRegistry registry) {
      this(plan, digest, registry, null);
    }
  }

  /// Correct a draft.
  record Edit(StructuredPlan plan, String digest, UnitRegistry registry) implements PlanCommand {}

  /// Agree with what was read from the notice, at these places of the draft.
  record Accept(List<String> pointers, String by) implements PlanCommand {
    public Accept {
      pointers = List.copyOf(pointers);
    }
  }

  /// Put the draft in force.
  record Adopt(UnitRegistry registry, Submission submission) implements PlanCommand {}
}
