package io.duban.projection.overdue.rule;

import io.duban.calendar.Cadence;
import io.duban.calendar.Deadlines;
import io.duban.calendar.Period;
import io.duban.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What a judgement is made by: the last opened day, the policy's versions, and the calendars.
/// A deadline ends with its day. A year not yet published counts Monday to Friday, and the inputs
/// of an alert say that it is provisional.
public record Moment(LocalDate day, Policies policies, WorkingDays calendar) {

  /// The policy in force on the day.
  public Policy policy() {
    return policies.on(day);
  }

  /// The one that was in force on another day.
  Policy policyOn(LocalDate then) {
    return policies.on(then);
  }

  boolean past(LocalDate due) {
    return Deadlines.isPast(due, day);
  }

  boolean soon(LocalDate due) {
    return new Deadlines(calendar).isDueSoon(due, day, policy().dueSoon());
  }

  /// The n-th working day after the date.
  LocalDate after(LocalDate date, int workingDays) {
    return calendar.plus(date, workingDays);
  }

  /// The last day on which the period's report is in time, by the policy in force when it ended.
  LocalDate reportDue(Period period) {
    return after(period.lastDay(), policyOn(period.lastDay()).reportGrace());
  }

  Period period(String cadence, LocalDate within) {
    return Period.containing(within, Cadence.of(cadence));
  }

  /// The inputs that every alert names, with those of its kind.
  Map<String, String> inputs(
      AlertKind kind, Policy policy, LocalDate from, Map<String, String> more) {
    Map<String, String> inputs = new HashMap<>(more);
    inputs.put("rule", kind.code());
    inputs.put("policyVersion", Integer.toString(policy.version()));
    inputs.put("day", day.toString());
    inputs.put("calendar", calendar.isProvisional(from, day) ? "provisional" : "published");
    return inputs;
  }
}
