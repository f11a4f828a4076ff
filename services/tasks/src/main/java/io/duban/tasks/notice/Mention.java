package io.duban.tasks.notice;

import org.jspecify.annotations.Nullable;

/// A unit, or a group of units, in a unit clause.
///
/// @param name in the clause's own words
/// @param role `lead` or `support` where the clause says so
/// @param kind what it names
/// @param rule name of the rule that read it
record Mention(
    String name, Span span, @Nullable String role, Kind kind, int confidence, String rule) {
  static final String LEAD = "lead";
  static final String SUPPORT = "support";

  enum Kind {
    UNIT,
    DISTRICTS,
    /// 各有关单位 and the like: who it is nobody can tell from the notice.
    GROUP
  }

  Mention in(@Nullable String other, String because) {
    return new Mention(name, span, other, kind, confidence, because);
  }
}
