package io.duban.projection.overdue;

import io.duban.projection.overdue.rule.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// The moment that the watch judges for, and the events that made it.
///
/// @param day the day's event, as `stream@version`
/// @param policies the event that adopted each version of the policy
/// @param calendars the event that published each year's calendar
record Standing(
    Moment moment, String day, Map<Integer, String> policies, Map<Integer, String> calendars) {

  /// Everything that led to a judgement on the subject with this due date.
  List<String> causes(String subjectToken, LocalDate dueOn, int policyVersion) {
    List<String> causes = new ArrayList<>();
    causes.add(subjectToken);
    causes.add(day);
    causes.add(Objects.requireNonNull(policies.get(policyVersion)));
    for (int year : new TreeSet<>(List.of(dueOn.getYear(), moment.day().getYear()))) {
      String calendar = calendars.get(year);
      if (calendar != null) {
        causes.add(calendar);
      }
    }
    return causes;
  }
}
