package io.duban.supervision.http;

import io.duban.supervision.domain.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A problem as it is read, alone or in a list.
///
/// @param status raised, planned, rectified, returned, closed or reopened
/// @param since business day since which it is in this state
/// @param last what was said with the last step, if anything was
record ProblemView(
    UUID id,
    long version,
    String title,
    String description,
    String source,
    @Nullable String documentNumber,
    @Nullable String item,
    String unit,
    LocalDate raisedOn,
    String raisedBy,
    LocalDate rectifyBy,
    String status,
    LocalDate since,
    @Nullable Object last) {

  static ProblemView of(UUID id, long version, Problem.Known state) {
    var raised = state.facts().raised();
    return new ProblemView(
        id,
        version,
        raised.title(),
        raised.description(),
        raised.source(),
        raised.documentNumber(),
        raised.item(),
        raised.unit(),
        raised.raisedOn(),
        raised.by(),
        state.facts().rectifyBy(),
        state.status(),
        state.since(),
        last(state));
  }

  private static @Nullable Object last(Problem.Known state) {
    return switch (state) {
      case Problem.Raised _ -> null;
      case Problem.Planned planned -> planned.last();
      case Problem.Rectified rectified -> rectified.last();
      case Problem.Returned returned -> returned.last();
      case Problem.ClosedOut closed -> closed.last();
      case Problem.Reopened reopened -> reopened.last();
    };
  }
}
