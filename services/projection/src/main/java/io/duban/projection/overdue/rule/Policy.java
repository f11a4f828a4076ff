package io.duban.projection.overdue.rule;

import java.math.BigDecimal;
import java.util.Set;

/// The figures of one version of the policy that lights and alerts read; days are working days.
///
/// @param reportsFrom the roles whose reports are owed
public record Policy(
    int version,
    int acknowledgeWithin,
    int dueSoon,
    BigDecimal paceThreshold,
    int reportGrace,
    Set<String> reportsFrom) {
  public Policy {
    reportsFrom = Set.copyOf(reportsFrom);
  }
}
