package io.duban.supervision.domain;

import io.duban.supervision.domain.PolicyEvent.PolicyAdopted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All versions of the policy that were adopted, oldest first.
public record Policy(List<PolicyAdopted> versions) {
  public Policy {
    versions = List.copyOf(versions);
  }

  /// The version adopted last.
  public Optional<PolicyAdopted> latest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /// The version that holds on the day: the newest that is effective by then.
  public Optional<PolicyAdopted> inForceOn(LocalDate day) {
    return versions.reversed().stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .findFirst();
  }

  /// The rules that hold on the day; the defaults where no version does.
  public PolicyRules rulesOn(LocalDate day) {
    return inForceOn(day).map(PolicyAdopted::rules).orElseGet(PolicyRules::defaults);
  }
}
