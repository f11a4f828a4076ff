package io.duban.tasks.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When an item is due: at a date, or never because the work is continuous.
///
/// @param text the words of the notice
public record Deadline(String kind, @Nullable LocalDate date, @Nullable String text) {
  public static final String DATE = "date";
  public static final String CONTINUOUS = "continuous";

  public static Deadline on(LocalDate date) {
    return new Deadline(DATE, date, null);
  }

  /// Whether both say the same, whatever their words are.
  boolean sameDay(Deadline other) {
    return kind.equals(other.kind) && Objects.equals(date, other.date);
  }
}
