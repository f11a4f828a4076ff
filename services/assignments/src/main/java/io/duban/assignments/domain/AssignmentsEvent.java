package io.duban.assignments.domain;

/// Every event of this service; their contracts stand in `contracts/events/assignments`.
public sealed interface AssignmentsEvent permits UnitEvent, AliasEvent, AssignmentEvent {}
