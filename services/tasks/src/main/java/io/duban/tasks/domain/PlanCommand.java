package io.duban.tasks.domain;

/// What may be asked of a plan. Both come with the unit registry of the moment.
public sealed interface PlanCommand {

  /// Submit the plan, or submit it again corrected.
  ///
  /// @param digest SHA-256 of the plan's canonical JSON: what tells whether content is the same
  record Draft(StructuredPlan plan, String digest, UnitRegistry registry) implements PlanCommand {}

  /// Put the draft in force.
  record Adopt(UnitRegistry registry, Submission submission) implements PlanCommand {}
}
