package io.duban.tasks.domain;

import io.duban.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who submits something, for which unit if any, and on which business day.
///
/// @param lastOpened the last opened day, if this service has heard of one
public record Submission(
    LocalDate on, @Nullable LocalDate lastOpened, String by, @Nullable String unit) {

  /// A day that has not been opened cannot be the day of anything.
  public Optional<Refusal> inFuture() {
    var today = lastOpened;
    return today != null && on.isAfter(today)
        ? Optional.of(
            Refusal.invalid("submitted-in-future", "/submittedOn")
                .with("submittedOn", on.toString())
                .with("lastOpened", today.toString()))
        : Optional.empty();
  }
}
