package io.duban.assignments.domain;

/// The state of a unit's stream.
public sealed interface Unit {

  /// Nobody registered a unit under this code.
  record Unregistered() implements Unit {}

  /// The unit as registered, with the aliases that it got since.
  record Registered(UnitProfile profile) implements Unit {}
}
