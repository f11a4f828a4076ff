package io.duban.projection.overdue.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The versions of the policy, each in force from its day until the next one's. What fell due is
/// judged by the version of its time, so that a later one changes nothing about it.
public final class Policies {
  private final NavigableMap<LocalDate, Policy> inForceFrom;

  /// @throws IllegalArgumentException if there is none
  public Policies(NavigableMap<LocalDate, Policy> inForceFrom) {
    if (inForceFrom.isEmpty()) {
      throw new IllegalArgumentException("no policy");
    }
    this.inForceFrom = Collections.unmodifiableNavigableMap(new TreeMap<>(inForceFrom));
  }

  /// Whether any version owes reports from the role.
  boolean everAsk(String role) {
    return inForceFrom.values().stream().anyMatch(policy -> policy.reportsFrom().contains(role));
  }

  /// The version in force on the day; before the first one that one, since the notice binds earlier
  /// than the policy does.
  Policy on(LocalDate day) {
    var latest = inForceFrom.floorEntry(day);
    return latest == null ? inForceFrom.firstEntry().getValue() : latest.getValue();
  }
}
