package io.duban.projection.overdue.rule;

import io.duban.kernel.Names;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert that the rule wants to stand.
///
/// @param dueVersion what makes it due: a date or a report period
/// @param policyVersion the version of the policy that made it due
/// @param dueOn the last day on which it was in time
/// @param inputs the dates and figures that the rule compared
public record Wanted(
    AlertKind kind,
    String subject,
    String dueVersion,
    String unit,
    String title,
    @Nullable String documentNumber,
    @Nullable String item,
    LocalDate dueOn,
    int policyVersion,
    Map<String, String> inputs) {
  public Wanted {
    inputs = Map.copyOf(inputs);
  }

  /// The same thing has the same alert, however often it comes back.
  public UUID id() {
    return Names.id("alert", subject, kind.code(), dueVersion);
  }
}
