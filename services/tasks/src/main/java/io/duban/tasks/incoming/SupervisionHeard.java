package io.duban.tasks.incoming;

import java.time.LocalDate;

/// What is read of `duban.supervision.v1`.
public interface SupervisionHeard {

  /// The business day began.
  record DayOpened(LocalDate date) {}
}
