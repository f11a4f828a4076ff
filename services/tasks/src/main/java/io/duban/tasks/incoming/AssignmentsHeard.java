package io.duban.tasks.incoming;

import java.util.List;

/// What is read of `duban.assignments.v1`.
public interface AssignmentsHeard {

  /// A unit came into the registry.
  record UnitRegistered(
      String code, String name, String shortName, List<String> aliases, String kind) {}

  /// A unit is known by one more name.
  record UnitAliasAdded(String code, String alias) {}
}
