package io.duban.projection.overdue.rule;

import io.duban.calendar.Cadence;
import io.duban.calendar.Deadlines;
import io.duban.calendar.Period;
import io.duban.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What a judgement is made by: the last opened day, the policy in force on it, and the calendars.
/// A deadline ends with its day. A year not yet published counts Monday to Friday, and the inputs
/// of an alert say that it is provisional.
public record Moment(LocalDate day, Policy policy, WorkingDays calendar) {

  boolean past(LocalDate due) {
    return Deadlines.isPast(due, day);
  }

  boolean soon(LocalDate due) {
    return new Deadlines(calendar).isDueSoon(due, day, policy.dueSoon());
  }

  /// The n-th working day after the date.
  LocalDate after(LocalDate date, int workingDays) {
    return calendar.plus(date, workingDays);
  }

  Period period(String cadence, LocalDate within) {
    return Period.containing(within, Cadence.of(cadence));
  }

  /// The inputs that every alert names, with those of its kind.
  Map<String, String> inputs(AlertKind kind, LocalDate from, Map<String, String> more) {
    Map<String, String> inputs = new HashMap<>(more);
    inputs.put("rule", kind.code());
    inputs.put("policyVersion", Integer.toString(policy.version()));
    inputs.put("day", day.toString());
    inputs.put("calendar", calendar.isProvisional(from, day) ? "provisional" : "published");
    return inputs;
  }
}
