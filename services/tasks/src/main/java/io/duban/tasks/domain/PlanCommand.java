package io.duban.tasks.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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

  /// Let the plan read as a later notice has it.
  ///
  /// @param notice what was read from it, under its own document number
  /// @param digests SHA-256 of a plan's canonical JSON
  record Amend(
      StructuredPlan notice,
      Covers covers,
      UnitRegistry registry,
      Submission submission,
      Function<StructuredPlan, String> digests)
      implements PlanCommand {}

  /// Let the draft be the notice that amends a plan, instead of a plan of its own.
  record Authorise(String amends, LocalDate on) implements PlanCommand {}
}
