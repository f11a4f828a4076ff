package io.duban.supervision.domain;

import java.time.LocalDate;

/// The day that the business stands at.
public sealed interface BusinessDay {

  /// No day was opened yet.
  record NotOpened() implements BusinessDay {}

  /// The last day that was opened.
  record Opened(LocalDate date) implements BusinessDay {}
}
