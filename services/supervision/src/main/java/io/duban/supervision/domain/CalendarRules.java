package io.duban.supervision.domain;

import io.duban.supervision.domain.CalendarCommand.Publish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a calendar must keep to, so that every date of the year is either off or worked.
public final class CalendarRules {
  private CalendarRules() {}

  /// All fields that break a rule; none if the calendar can be published.
  public static List<Violation> check(Publish calendar) {
    var violations = new ArrayList<Violation>();
    each(calendar, calendar.daysOff(), "/daysOff/", violations);
    each(calendar, calendar.workingWeekends(), "/workingWeekends/", violations);
    Set<LocalDate> off = Set.copyOf(calendar.daysOff());
    for (int i = 0; i < calendar.workingWeekends().size(); i++) {
      LocalDate day = calendar.workingWeekends().get(i);
      String pointer = "/workingWeekends/" + i;
      if (off.contains(day)) {
        violations.add(new Violation(pointer, "off-and-worked", day + " is also a day off"));
      }
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        violations.add(new Violation(pointer, "not-a-weekend", day + " is no Saturday or Sunday"));
      }
    }
    return List.copyOf(violations);
  }

  private static void each(
      Publish calendar, List<LocalDate> days, String pointer, List<Violation> violations) {
    var seen = new HashSet<LocalDate>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      if (day.getYear() != calendar.year()) {
        violations.add(
            new Violation(pointer + i, "outside-year", day + " is not in " + calendar.year()));
      }
      if (!seen.add(day)) {
        violations.add(new Violation(pointer + i, "date-twice", day + " stands here twice"));
      }
    }
  }
}
