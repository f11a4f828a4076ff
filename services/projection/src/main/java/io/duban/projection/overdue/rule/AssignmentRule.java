package io.duban.projection.overdue.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// An assignment is to be acknowledged within the policy's working days after its offer; from the
/// day after, an alert stands until the unit acknowledges or returns it.
public final class AssignmentRule {
  private AssignmentRule() {}

  public static Verdict judge(AssignmentFacts assignment, Moment now) {
    if (!assignment.status().equals("offered")) {
      return Verdict.settled(assignment.status());
    }
    LocalDate due = now.after(assignment.offeredOn(), now.policy().acknowledgeWithin());
    if (!now.past(due)) {
      return Verdict.of(Light.GREEN, List.of(), List.of());
    }
    return Verdict.of(Light.RED, List.of("not-acknowledged"), List.of(alert(assignment, due, now)));
  }

  private static Wanted alert(AssignmentFacts assignment, LocalDate due, Moment now) {
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
        now.inputs(
            AlertKind.NOT_ACKNOWLEDGED,
            assignment.offeredOn(),
            Map.of(
                "offeredOn", assignment.offeredOn().toString(),
                "withinWorkingDays", Integer.toString(now.policy().acknowledgeWithin()))));
  }
}
