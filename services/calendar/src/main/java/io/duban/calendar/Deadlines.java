package io.duban.calendar;

import io.duban.calendar.WorkingDays.Reckoned;
import java.time.LocalDate;
import java.time.ZoneId;

/// When something is due, and the one rule for having missed it: a deadline ends with its day.
public record Deadlines(WorkingDays workingDays) {
  /// The zone whose dates business dates are.
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// Missed from the day after the due date on.
  public static boolean isPast(LocalDate due, LocalDate today) {
    return today.isAfter(due);
  }

  /// The last day on which the report of the period is in time: so many working days after the
  /// period's last day.
  public Reckoned reportDue(Period period, int graceWorkingDays) {
    return workingDays.reckon(period.lastDay(), graceWorkingDays);
  }

  /// The last day to answer what was asked on a day: so many working days after it.
  public Reckoned answerDue(LocalDate askedOn, int withinWorkingDays) {
    return workingDays.reckon(askedOn, withinWorkingDays);
  }

  /// Whether the due date is not past and at most so many working days away.
  public boolean isDueSoon(LocalDate due, LocalDate today, int withinWorkingDays) {
    return !isPast(due, today) && due.isBefore(workingDays.plus(today, withinWorkingDays + 1));
  }
}
