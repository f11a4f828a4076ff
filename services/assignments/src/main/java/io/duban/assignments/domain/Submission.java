package io.duban.assignments.domain;

import io.duban.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who submits something, for which unit if any, and on which business day.
///
/// @param lastOpened the last opened day, if this service has heard of one
/// @param forOthers whether they may enter what was said on an earlier day, as the office does
///     with what comes on paper
public record Submission(
    LocalDate on,
    @Nullable LocalDate lastOpened,
    String by,
    @Nullable String unit,
    boolean forOthers) {

  /// A day that has not been opened cannot be the day of anything.
  public Optional<Refusal> inFuture(String pointer) {
    var today = lastOpened;
    return today != null && on.isAfter(today)
        ? Optional.of(wrongDay("submitted-in-future", pointer, today))
        : Optional.empty();
  }

  /// What a unit says is of the day on which it says it, or it could never be late.
  public Optional<Refusal> notToday(String pointer) {
    var today = lastOpened;
    return today != null && on.isBefore(today) && !forOthers
        ? Optional.of(wrongDay("submitted-in-past", pointer, today))
        : inFuture(pointer);
  }

  private Refusal wrongDay(String code, String pointer, LocalDate today) {
    return Refusal.invalid(code, pointer)
        .with("submittedOn", on.toString())
        .with("lastOpened", today.toString());
  }
}
