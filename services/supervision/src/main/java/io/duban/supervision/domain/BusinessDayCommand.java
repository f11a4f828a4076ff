package io.duban.supervision.domain;

import java.time.LocalDate;

/// What may be asked of the business day.
public sealed interface BusinessDayCommand {

  /// Let the day begin. Days may be skipped, never gone back to.
  record OpenDay(LocalDate date) implements BusinessDayCommand {}
}
