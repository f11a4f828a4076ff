package io.duban.projection.overdue;

import io.duban.projection.overdue.rule.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The moment that the watch judges for, and the events that made it.
///
/// @param tokens the day's and the policy's event, each as `stream@version`
/// @param calendars the event that published each year's calendar
record Standing(Moment moment, List<String> tokens, Map<Integer, String> calendars) {

  /// Everything that led to a judgement on the subject with this due date.
  List<String> causes(String subjectToken, LocalDate dueOn) {
    List<String> causes = new ArrayList<>();
    causes.add(subjectToken);
    causes.addAll(tokens);
    for (int year : new TreeSet<>(List.of(dueOn.getYear(), moment.day().getYear()))) {
      String calendar = calendars.get(year);
      if (calendar != null) {
        causes.add(calendar);
      }
    }
    return causes;
  }
}
