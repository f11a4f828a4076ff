package io.duban.projection.overdue.rule;

import java.util.List;
import java.util.Map;

/// A problem is red, with an alert, from the day after its rectification date until it is closed
/// out; blue while that date is near.
public final class ProblemRule {
  private ProblemRule() {}

  public static Verdict judge(ProblemFacts problem, Moment now) {
    if (problem.status().equals("closed")) {
      return Verdict.settled("closed");
    }
    if (now.past(problem.rectifyBy())) {
      return Verdict.of(Light.RED, List.of("rectification-overdue"), List.of(alert(problem, now)));
    }
    return now.soon(problem.rectifyBy())
        ? Verdict.of(Light.BLUE, List.of("due-soon"), List.of())
        : Verdict.of(Light.GREEN, List.of(), List.of());
  }

  private static Wanted alert(ProblemFacts problem, Moment now) {
    return new Wanted(
        AlertKind.RECTIFICATION_OVERDUE,
        problem.subject(),
        problem.rectifyBy().toString(),
        problem.unit(),
        problem.title(),
        problem.documentNumber(),
        problem.item(),
        problem.rectifyBy(),
        now.policy().version(),
        now.inputs(
            AlertKind.RECTIFICATION_OVERDUE,
            now.policy(),
            problem.rectifyBy(),
            Map.of("rectifyBy", problem.rectifyBy().toString(), "status", problem.status())));
  }
}
