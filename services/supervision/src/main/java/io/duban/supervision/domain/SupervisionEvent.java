package io.duban.supervision.domain;

/// Every event of this service; their contracts stand in `contracts/events/supervision`.
public sealed interface SupervisionEvent
    permits BusinessDayEvent, CalendarEvent, PolicyEvent, ProblemEvent, CaseEvent {}
