package io.duban.projection.rows;

import io.duban.projection.incoming.heard.SupervisionHeard.PolicyAdopted;
import io.duban.projection.overdue.rule.Policy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// One version of the policy.
@Entity
public class PolicyRow {
  @Id int policyVersion;
  String stream;
  LocalDate effectiveFrom;
  int acknowledgeWithin;
  int dueSoon;
  BigDecimal paceThreshold;
  int reportGrace;

  String[] reportsFrom;

  long version;

  @SuppressWarnings("NullAway.Init")
  protected PolicyRow() {}

  public PolicyRow(String stream, long version, PolicyAdopted policy) {
    this.policyVersion = policy.version();
    this.stream = stream;
    this.version = version;
    effectiveFrom = policy.effectiveFrom();
    acknowledgeWithin = policy.rules().acknowledgeWithinWorkingDays();
    dueSoon = policy.rules().dueSoonWorkingDays();
    paceThreshold = policy.rules().paceThreshold();
    reportGrace = policy.rules().reportGraceWorkingDays();
    reportsFrom = policy.rules().reportsFrom().toArray(String[]::new);
  }

  public Policy policy() {
    return new Policy(
        policyVersion,
        acknowledgeWithin,
        dueSoon,
        paceThreshold,
        reportGrace,
        Set.copyOf(List.of(reportsFrom)));
  }

  public LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  public String token() {
    return stream + "@" + version;
  }
}
