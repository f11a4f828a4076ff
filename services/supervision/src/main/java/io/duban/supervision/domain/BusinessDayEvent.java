package io.duban.supervision.domain;

import java.time.LocalDate;

/// What happened to the business day. Lights, lapses and default dates of all services are
/// reckoned against the last opened day.
public sealed interface BusinessDayEvent extends SupervisionEvent {

  /// The day began.
  record DayOpened(LocalDate date) implements BusinessDayEvent {}
}
