package io.duban.supervision.domain;

import java.time.LocalDate;
import java.util.List;

/// What happened to the calendar of one region and year.
public sealed interface CalendarEvent extends SupervisionEvent {

  /// The days off and the worked weekend days of the year, in order; supersedes an earlier
  /// publication of the same year.
  record CalendarPublished(
      String region,
      int year,
      List<LocalDate> daysOff,
      List<LocalDate> workingWeekends,
      String source)
      implements CalendarEvent {
    public CalendarPublished {
      daysOff = List.copyOf(daysOff);
      workingWeekends = List.copyOf(workingWeekends);
    }
  }
}
