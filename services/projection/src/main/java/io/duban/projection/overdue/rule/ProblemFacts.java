package io.duban.projection.overdue.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rule reads of a problem.
public record ProblemFacts(
    UUID id,
    String title,
    @Nullable String documentNumber,
    @Nullable String item,
    String unit,
    LocalDate rectifyBy,
    String status) {

  public String subject() {
    return "problem:" + id;
  }
}
