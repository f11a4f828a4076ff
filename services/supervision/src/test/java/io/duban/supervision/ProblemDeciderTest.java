package io.duban.supervision;

import static io.duban.supervision.Problems.CLOSED;
import static io.duban.supervision.Problems.DAY;
import static io.duban.supervision.Problems.PLANNED;
import static io.duban.supervision.Problems.RAISED;
import static io.duban.supervision.Problems.RECTIFIED;
import static io.duban.supervision.Problems.REOPENED;
import static io.duban.supervision.Problems.RETURNED;
import static io.duban.supervision.Problems.UNIT;
import static io.duban.supervision.Problems.close;
import static io.duban.supervision.Problems.giveBack;
import static io.duban.supervision.Problems.plan;
import static io.duban.supervision.Problems.rectify;
import static io.duban.supervision.Problems.reopen;

import io.duban.supervision.domain.Problem;
import io.duban.supervision.domain.ProblemCommand;
import io.duban.supervision.domain.ProblemCommand.CloseOut;
import io.duban.supervision.domain.ProblemCommand.PlanRectification;
import io.duban.supervision.domain.ProblemCommand.Raise;
import io.duban.supervision.domain.ProblemCommand.Rectify;
import io.duban.supervision.domain.ProblemCommand.Reopen;
import io.duban.supervision.domain.ProblemCommand.ReturnRectification;
import io.duban.supervision.domain.ProblemDecider;
import io.duban.supervision.domain.ProblemEvent;
import io.duban.supervision.domain.ProblemEvent.ProblemClosedOut;
import io.duban.supervision.domain.ProblemEvent.ProblemRaised;
import io.duban.supervision.domain.ProblemEvent.ProblemRectified;
import io.duban.supervision.domain.ProblemEvent.RectificationPlanned;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemDeciderTest {
  private static final LocalDate LATE = DAY.plusDays(90);

  private final DeciderSpec<Problem, ProblemCommand, ProblemEvent> problem =
      DeciderSpec.of(new ProblemDecider(), ProblemEvent.class);
  private final DeciderSpec<Problem, ProblemCommand, ProblemEvent>.Given absent = problem.given();
  private final DeciderSpec<Problem, ProblemCommand, ProblemEvent>.Given raised =
      problem.given(RAISED);
  private final DeciderSpec<Problem, ProblemCommand, ProblemEvent>.Given planned =
      problem.given(RAISED, PLANNED);
  private final DeciderSpec<Problem, ProblemCommand, ProblemEvent>.Given rectified =
      problem.given(RAISED, PLANNED, RECTIFIED);
  private final DeciderSpec<Problem, ProblemCommand, ProblemEvent>.Given returned =
      problem.given(RAISED, PLANNED, RECTIFIED, RETURNED);
  private final DeciderSpec<Problem, ProblemCommand, ProblemEvent>.Given closed =
      problem.given(RAISED, PLANNED, RECTIFIED, CLOSED);
  private final DeciderSpec<Problem, ProblemCommand, ProblemEvent>.Given reopened =
      problem.given(RAISED, PLANNED, RECTIFIED, CLOSED, REOPENED);
  private final List<DeciderSpec<Problem, ProblemCommand, ProblemEvent>.Given> known =
      List.of(raised, planned, rectified, returned, closed, reopened);

  @Test
  void a_problem_goes_from_raised_to_closed_out() {
    absent.when(new Raise(RAISED)).thenEvents(RAISED);
    raised.when(plan(PLANNED.plannedOn())).thenEvents(PLANNED);
    planned.when(rectify(RECTIFIED.rectifiedOn())).thenEvents(RECTIFIED);
    rectified.when(close(CLOSED.closedOn())).thenEvents(CLOSED);
  }

  @Test
  void a_returned_problem_is_rectified_again_with_a_new_plan_or_without() {
    rectified.when(giveBack(RETURNED.returnedOn())).thenEvents(RETURNED);
    returned.when(rectify(LATE)).thenEvents(rectifiedLate());
    returned.when(plan(LATE)).thenEvents(plannedLate());
  }

  @Test
  void a_closed_problem_reopens_with_a_new_date_and_needs_a_new_plan() {
    closed.when(reopen(REOPENED.reopenedOn())).thenEvents(REOPENED);
    reopened.when(rectify(LATE)).thenRefused("not-planned");
    reopened.when(plan(LATE)).thenEvents(plannedLate());
  }

  @Test
  void a_plan_can_be_replaced_until_it_is_carried_out() {
    planned
        .when(new PlanRectification("提前完成", LATE, UNIT, "clerk"))
        .thenEvents(new RectificationPlanned("提前完成", LATE, UNIT, "clerk"));
    rectified.when(plan(LATE)).thenRefused("already-rectified");
    closed.when(plan(LATE)).thenRefused("already-closed");
  }

  @Test
  void steps_do_not_skip_each_other() {
    raised.when(rectify(LATE)).thenRefused("not-planned");
    for (var state : List.of(raised, planned, returned, reopened)) {
      state.when(close(LATE)).thenRefused("not-rectified");
    }
    for (var state : List.of(raised, planned, reopened)) {
      state.when(giveBack(LATE)).thenRefused("not-rectified");
    }
    for (var state : List.of(raised, planned, rectified, returned)) {
      state.when(reopen(LATE)).thenRefused("not-closed");
    }
    closed.when(rectify(LATE)).thenRefused("already-closed");
    closed.when(giveBack(LATE)).thenRefused("already-closed");
  }

  @Test
  void saying_again_what_led_to_the_state_changes_nothing() {
    known.forEach(state -> state.when(new Raise(RAISED)).thenUnchanged());
    planned.when(plan(LATE)).thenUnchanged();
    rectified.when(rectify(LATE)).thenUnchanged();
    returned.when(giveBack(LATE)).thenUnchanged();
    closed.when(close(DAY.plusDays(3))).thenUnchanged();
    reopened.when(reopen(LATE)).thenUnchanged();
  }

  @Test
  void saying_something_else_in_its_place_is_refused() {
    var other = new ProblemRaised("另一问题", "x", "tip", null, null, UNIT, DAY, DAY, "supervisor");
    known.forEach(state -> state.when(new Raise(other)).thenRefused("problem-exists"));
    rectified
        .when(new Rectify("另有说明", List.of(), LATE, UNIT, "clerk"))
        .thenRefused("already-rectified");
    returned
        .when(new ReturnRectification("另有原因", LATE, null, "supervisor"))
        .thenRefused("not-rectified");
    closed.when(new CloseOut(null, null, LATE, null, "supervisor")).thenRefused("already-closed");
    reopened.when(new Reopen("另有原因", LATE, LATE, null, "supervisor")).thenRefused("not-closed");
  }

  @Test
  void no_step_is_taken_on_what_was_never_raised() {
    absent.when(plan(DAY)).thenRefused("problem-unknown");
    absent.when(rectify(DAY)).thenRefused("problem-unknown");
    absent.when(giveBack(DAY)).thenRefused("problem-unknown");
    absent.when(close(DAY)).thenRefused("problem-unknown");
    absent.when(reopen(DAY)).thenRefused("problem-unknown");
  }

  @Test
  void a_unit_acts_only_for_itself_in_every_state() {
    for (var state : known) {
      state.when(new PlanRectification("x", LATE, "hz-czj", "clerk")).thenRefused("not-your-unit");
      state.when(new Rectify("x", List.of(), LATE, null, "clerk")).thenRefused("not-your-unit");
    }
  }

  @Test
  void nobody_of_the_unit_verifies_and_nobody_verifies_their_own_word() {
    rectified
        .when(new CloseOut(null, null, LATE, UNIT, "chief"))
        .thenRefused("verifier-not-independent");
    rectified
        .when(new ReturnRectification("x", LATE, null, "clerk"))
        .thenRefused("verifier-not-independent");
    closed.when(new Reopen("x", LATE, LATE, UNIT, "chief")).thenRefused("verifier-not-independent");
    rectified
        .when(new CloseOut(null, null, LATE, "hz-czj", "auditor"))
        .thenEvents(new ProblemClosedOut(null, LATE, null, "auditor"));
  }

  @Test
  void days_do_not_run_backwards() {
    raised.when(plan(DAY.minusDays(1))).thenRefused("day-too-early");
    planned.when(rectify(DAY)).thenRefused("day-too-early");
    rectified.when(close(DAY.plusDays(1))).thenRefused("day-too-early");
    rectified.when(new CloseOut(null, DAY, LATE, null, "supervisor")).thenRefused("day-too-early");
    closed.when(new Reopen("x", DAY, LATE, null, "supervisor")).thenRefused("day-too-early");
    absent
        .when(
            new Raise(
                new ProblemRaised(
                    "t", "d", "tip", null, null, UNIT, DAY.minusDays(1), DAY, "supervisor")))
        .thenRefused("day-too-early");
  }

  private static ProblemEvent plannedLate() {
    return new RectificationPlanned(PLANNED.plan(), LATE, UNIT, "clerk");
  }

  private static ProblemEvent rectifiedLate() {
    return new ProblemRectified(RECTIFIED.statement(), RECTIFIED.evidence(), LATE, UNIT, "clerk");
  }
}
