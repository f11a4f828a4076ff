package io.duban.tasks.notice;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The unit clauses of a notice, by where they begin.
final class Clauses {
  private final NavigableMap<Integer, UnitClause> byStart = new TreeMap<>();

  Clauses(List<UnitClause> clauses) {
    clauses.forEach(clause -> byStart.put(clause.span().from(), clause));
  }

  /// Those that begin in the span, in order.
  List<UnitClause> in(Span span) {
    return List.copyOf(byStart.subMap(span.from(), span.to()).values());
  }

  boolean anyIn(Span span) {
    var next = byStart.ceilingKey(span.from());
    return next != null && next < span.to();
  }

  /// Where the first in the span begins; the span's end if there is none.
  int firstIn(Span span) {
    var next = byStart.ceilingKey(span.from());
    return next != null && next < span.to() ? next : span.to();
  }

  List<UnitClause> all() {
    return List.copyOf(byStart.values());
  }
}
