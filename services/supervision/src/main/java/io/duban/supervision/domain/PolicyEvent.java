package io.duban.supervision.domain;

import java.time.LocalDate;

/// What happened to the policy.
public sealed interface PolicyEvent extends SupervisionEvent {

  /// A version of the rules was adopted.
  ///
  /// @param version rises by one, from 1
  record PolicyAdopted(String name, int version, LocalDate effectiveFrom, PolicyRules rules)
      implements PolicyEvent {}
}
