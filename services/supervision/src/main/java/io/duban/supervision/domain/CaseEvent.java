package io.duban.supervision.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a case: supervision's answer to an alert, by the steps of its ladder.
public sealed interface CaseEvent extends SupervisionEvent {

  /// An alert led to a first step.
  ///
  /// @param kind the alert's kind
  /// @param subject what the alert is about, for example `item:{id}`
  /// @param step reminder (提示单), the only one that needs no person's decision
  /// @param replyBy the last day to reply
  /// @param provisional whether that day was reckoned over a year whose calendar was not published
  ///     yet; null where the event is older than the question
  record CaseOpened(
      UUID alert,
      String kind,
      String subject,
      String unit,
      @Nullable String documentNumber,
      @Nullable String item,
      String step,
      LocalDate openedOn,
      LocalDate replyBy,
      @Nullable Boolean provisional,
      String title)
      implements CaseEvent {}

  /// Nothing is left to do about it.
  ///
  /// @param reason alert-cleared, replied or decided
  record CaseSettled(String reason, LocalDate settledOn) implements CaseEvent {}
}
