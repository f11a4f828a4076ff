package io.duban.supervision.domain;

import io.duban.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/// The day that the business stands at.
public sealed interface BusinessDay {

  /// No day was opened yet.
  record NotOpened() implements BusinessDay {}

  /// The last day that was opened.
  record Opened(LocalDate date) implements BusinessDay {

    /// A day that has not been opened cannot be the day of anything.
    public Optional<Refusal> refusal(LocalDate on, String pointer) {
      return on.isAfter(date)
          ? Optional.of(
              Refusal.invalid("day-in-future", pointer)
                  .with("date", on.toString())
                  .with("lastOpened", date.toString()))
          : Optional.empty();
    }
  }
}
