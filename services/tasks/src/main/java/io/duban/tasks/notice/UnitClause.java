package io.duban.tasks.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who answers for the text before it.
///
/// @param span with its brackets
/// @param units in the order of the clause
/// @param onward a group that from here on answers for every item
/// @param due the deadline that stands in the clause
record UnitClause(Span span, List<Mention> units, @Nullable Onward onward, @Nullable Due due) {
  UnitClause {
    units = List.copyOf(units);
  }

  /// A rule for this and all later items.
  record Onward(Mention who, Span words) {}

  /// What the clause says about time.
  record Due(Span words) {}
}
