package io.duban.supervision.incoming;

/// What is read of `duban.assignments.v1`.
public interface AssignmentsHeard {

  /// A unit came into the registry.
  record UnitRegistered(String code) {}
}
