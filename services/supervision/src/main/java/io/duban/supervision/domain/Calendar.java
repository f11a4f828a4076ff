package io.duban.supervision.domain;

import io.duban.supervision.domain.CalendarEvent.CalendarPublished;

/// The state of one year's calendar.
public sealed interface Calendar {

  /// The year is not published yet.
  record Unpublished() implements Calendar {}

  /// What was published last.
  record Published(CalendarPublished content) implements Calendar {}
}
