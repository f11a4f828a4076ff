package io.duban.tasks.domain;

import java.util.Locale;

/// How much of the plan a later notice states.
public enum Covers {
  /// The plan anew: what it does not name is withdrawn.
  WHOLE,
  /// Only what changes: everything else stays.
  LISTED;

  /// As requests and events say it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
