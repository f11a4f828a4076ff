package io.duban.projection.overdue.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rule reads of an assignment.
///
/// @param over what ended all items that it covers: closed or withdrawn; null while one goes on
public record AssignmentFacts(
    UUID id,
    String unit,
    String documentNumber,
    @Nullable String itemNumber,
    @Nullable String itemTitle,
    String status,
    LocalDate offeredOn,
    @Nullable String over) {

  public String subject() {
    return "assignment:" + id;
  }
}
