package io.duban.supervision.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to one problem on its way to being closed out (销号).
public sealed interface ProblemEvent extends SupervisionEvent {

  /// A problem was found and given to a unit with a date to rectify it by.
  ///
  /// @param source inspection, report, alert or tip
  /// @param item number of the work item that it is about
  record ProblemRaised(
      String title,
      String description,
      String source,
      @Nullable String documentNumber,
      @Nullable String item,
      String unit,
      LocalDate rectifyBy,
      LocalDate raisedOn,
      String by)
      implements ProblemEvent {}

  /// The unit said how it will rectify it.
  record RectificationPlanned(String plan, LocalDate plannedOn, String unit, String by)
      implements ProblemEvent {}

  /// The unit said that it is rectified.
  record ProblemRectified(
      String statement, List<Evidence> evidence, LocalDate rectifiedOn, String unit, String by)
      implements ProblemEvent {
    public ProblemRectified {
      evidence = List.copyOf(evidence);
    }
  }

  /// A verifier found it not rectified.
  record RectificationReturned(String reason, LocalDate returnedOn, String by)
      implements ProblemEvent {}

  /// A verifier found it rectified.
  ///
  /// @param recheckOn when to look again (回头看)
  record ProblemClosedOut(
      @Nullable String note, LocalDate closedOn, @Nullable LocalDate recheckOn, String by)
      implements ProblemEvent {}

  /// It came back after it was closed out.
  record ProblemReopened(String reason, LocalDate reopenedOn, LocalDate rectifyBy, String by)
      implements ProblemEvent {}

  /// What proves a statement: a named file with its SHA-256, or a link, or both.
  record Evidence(String name, @Nullable String digest, @Nullable String link) {}
}
