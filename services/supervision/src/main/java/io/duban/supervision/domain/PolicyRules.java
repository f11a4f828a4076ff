package io.duban.supervision.domain;

import java.util.List;

/// The figures that lights, alerts and reminders are reckoned with. Data, so that a change is a new
/// version and no new release.
///
/// @param acknowledgeWithinWorkingDays working days from the offer to the last day to acknowledge
/// @param dueSoonWorkingDays working days before the due date from which it counts as near
/// @param paceThreshold decimal; below this share of the scheduled value a figure is behind pace
/// @param reportGraceWorkingDays working days from a period's end to the last day for its report
/// @param reportsFrom the roles (lead, support, implied) whose reports are owed
/// @param reminderFor the kinds of alert that open a case by themselves
/// @param reminderReplyWorkingDays working days that a reminder leaves to reply
public record PolicyRules(
    int acknowledgeWithinWorkingDays,
    int dueSoonWorkingDays,
    String paceThreshold,
    int reportGraceWorkingDays,
    List<String> reportsFrom,
    List<String> reminderFor,
    int reminderReplyWorkingDays) {
  public PolicyRules {
    reportsFrom = List.copyOf(reportsFrom);
    reminderFor = List.copyOf(reminderFor);
  }

  /// What holds until a policy is adopted.
  public static PolicyRules defaults() {
    return new PolicyRules(
        3,
        10,
        "0.9",
        5,
        List.of("lead"),
        List.of("overdue", "report-missing", "not-acknowledged"),
        5);
  }
}
