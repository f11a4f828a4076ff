package io.duban.assignments.domain;

/// What happened to one name. The stream `unit-alias-{uuid}` derives from the name, so that two
/// units can never hold the same one.
public sealed interface AliasEvent extends AssignmentsEvent {

  /// The name now means the unit with this code.
  record AliasTaken(String alias, String code) implements AliasEvent {}
}
