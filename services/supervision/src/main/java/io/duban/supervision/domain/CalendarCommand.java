package io.duban.supervision.domain;

import java.time.LocalDate;
import java.util.List;

/// What may be asked of a year's calendar.
public sealed interface CalendarCommand {

  /// Publish the year, or publish it anew with other content. The order of the dates says nothing.
  record Publish(int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends, String source)
      implements CalendarCommand {
    public Publish {
      daysOff = List.copyOf(daysOff);
      workingWeekends = List.copyOf(workingWeekends);
    }
  }
}
