package io.duban.projection.overdue.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// An assignment is to be acknowledged within the working days of the policy in force on the day of
/// its offer; from the day after, an alert stands until the unit acknowledges or returns it, or
// nothing is left of what it covers.
public final class AssignmentRule {
  private AssignmentRule() {}

  public static Verdict judge(AssignmentFacts assignment, Moment now) {
    if (!assignment.status().equals("offered")) {
      return Verdict.settled(assignment.status());
    }
    if (assignment.over() != null) {
      return Verdict.settled(assignment.over());
    }
    Policy policy = now.policyOn(assignment.offeredOn());
    LocalDate due = now.after(assignment.offeredOn(), policy.acknowledgeWithin());
    if (!now.past(due)) {
      return Verdict.of(Light.GREEN, List.of(), List.of());
    }
    return Verdict.of(
        Light.RED, List.of("not-acknowledged"), List.of(alert(assignment, due, policy, now)));
  }

  private static Wanted alert(
      AssignmentFacts assignment, LocalDate due, Policy policy, Moment now) {
    String title = assignment.itemTitle();
    return new Wanted(
        AlertKind.NOT_ACKNOWLEDGED,
        assignment.subject(),
        assignment.offeredOn().toString(),
        assignment.unit(),
        title == null ? assignment.documentNumber() : title,
        assignment.documentNumber(),
        assignment.itemNumber(),
        due,
        policy.version(),
        now.inputs(
            AlertKind.NOT_ACKNOWLEDGED,
            policy,
            assignment.offeredOn(),
            Map.of(
                "offeredOn", assignment.offeredOn().toString(),
                "withinWorkingDays", Integer.toString(policy.acknowledgeWithin()))));
  }
}
