package io.duban.supervision.domain;

import io.duban.supervision.domain.CaseEvent.CaseOpened;
import io.duban.supervision.domain.CaseEvent.CaseSettled;

/// The state of a case's stream.
public sealed interface Case {

  /// The alert led to nothing.
  record Absent() implements Case {}

  /// It was opened, last as `opened` says.
  sealed interface Known extends Case {
    CaseOpened opened();
  }

  /// Waits for the unit.
  record Open(CaseOpened opened) implements Known {}

  /// Done with, until its alert is raised again.
  record Settled(CaseOpened opened, CaseSettled settled) implements Known {}
}
