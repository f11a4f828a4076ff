package io.duban.supervision.domain;

import io.duban.supervision.domain.CaseEvent.CaseOpened;
import java.time.LocalDate;

/// What may be asked of a case.
public sealed interface CaseCommand {

  /// Open it because its alert was raised.
  record Open(CaseOpened opening) implements CaseCommand {}

  /// Settle it.
  record Settle(String reason, LocalDate on) implements CaseCommand {}
}
