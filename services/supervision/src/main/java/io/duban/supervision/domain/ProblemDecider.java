package io.duban.supervision.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.supervision.domain.Problem.Absent;
import io.duban.supervision.domain.Problem.ClosedOut;
import io.duban.supervision.domain.Problem.Facts;
import io.duban.supervision.domain.Problem.Known;
import io.duban.supervision.domain.Problem.Planned;
import io.duban.supervision.domain.Problem.Raised;
import io.duban.supervision.domain.Problem.Rectified;
import io.duban.supervision.domain.Problem.Reopened;
import io.duban.supervision.domain.Problem.Returned;
import io.duban.supervision.domain.ProblemCommand.CloseOut;
import io.duban.supervision.domain.ProblemCommand.PlanRectification;
import io.duban.supervision.domain.ProblemCommand.Raise;
import io.duban.supervision.domain.ProblemCommand.Rectify;
import io.duban.supervision.domain.ProblemCommand.Reopen;
import io.duban.supervision.domain.ProblemCommand.ReturnRectification;
import io.duban.supervision.domain.ProblemCommand.Step;
import io.duban.supervision.domain.ProblemEvent.ProblemClosedOut;
import io.duban.supervision.domain.ProblemEvent.ProblemRaised;
import io.duban.supervision.domain.ProblemEvent.ProblemRectified;
import io.duban.supervision.domain.ProblemEvent.ProblemReopened;
import io.duban.supervision.domain.ProblemEvent.RectificationPlanned;
import io.duban.supervision.domain.ProblemEvent.RectificationReturned;
import java.util.Objects;

/// The rules of a problem. Who may take a step, and on which day, is {@link ProblemStepRules}.
///
/// | state \ command | raise | plan | rectify | return | close out | reopen |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | Absent | Raised | refused | refused | refused | refused | refused |
/// | Raised | unchanged | Planned | refused | refused | refused | refused |
/// | Planned | unchanged | Planned | Rectified | refused | refused | refused |
/// | Rectified | unchanged | refused | refused | Returned | ClosedOut | refused |
/// | Returned | unchanged | Planned | Rectified | refused | refused | refused |
/// | ClosedOut | unchanged | refused | refused | refused | refused | Reopened |
/// | Reopened | unchanged | Planned | refused | refused | refused | refused |
///
/// A step that says again what led to the present state changes nothing.
public final class ProblemDecider implements Decider<Problem, ProblemCommand, ProblemEvent> {

  @Override
  public Problem initial() {
    return new Absent();
  }

  @Override
  public Decision<ProblemEvent> decide(Problem state, ProblemCommand command) {
    return switch (command) {
      case Raise(var problem) ->
          switch (state) {
            case Absent _ -> ProblemStepRules.raise(problem);
            case Known known when known.facts().raised().equals(problem) -> Decision.unchanged();
            case Known _ -> Decision.refuse("problem-exists");
          };
      case Step step ->
          switch (state) {
            case Absent _ -> Decision.refuse(Refusal.unknown("problem-unknown"));
            case Known known ->
                ProblemStepRules.refusal(known, step)
                    .<Decision<ProblemEvent>>map(Decision::refuse)
                    .orElseGet(() -> step(known, step));
          };
    };
  }

  private static Decision<ProblemEvent> step(Known state, Step command) {
    return switch (command) {
      case PlanRectification step ->
          switch (state) {
            case Raised _, Returned _, Reopened _ -> Decision.accept(planned(state, step));
            case Planned(_, var last) when last.plan().equals(step.plan()) -> Decision.unchanged();
            case Planned _ -> Decision.accept(planned(state, step));
            case Rectified _ -> Decision.refuse("already-rectified");
            case ClosedOut _ -> Decision.refuse("already-closed");
          };
      case Rectify step ->
          switch (state) {
            case Planned _, Returned _ -> Decision.accept(rectified(state, step));
            case Rectified(_, var last) when sameClaim(last, step) -> Decision.unchanged();
            case Rectified _ -> Decision.refuse("already-rectified");
            case Raised _, Reopened _ -> Decision.refuse("not-planned");
            case ClosedOut _ -> Decision.refuse("already-closed");
          };
      case ReturnRectification step ->
          switch (state) {
            case Rectified _ ->
                Decision.accept(new RectificationReturned(step.reason(), step.on(), step.by()));
            case Returned(_, var last) when last.reason().equals(step.reason()) ->
                Decision.unchanged();
            case Raised _, Planned _, Returned _, Reopened _ -> Decision.refuse("not-rectified");
            case ClosedOut _ -> Decision.refuse("already-closed");
          };
      case CloseOut step ->
          switch (state) {
            case Rectified _ -> Decision.accept(closed(step));
            case ClosedOut(_, var last) when sameClosing(last, step) -> Decision.unchanged();
            case ClosedOut _ -> Decision.refuse("already-closed");
            case Raised _, Planned _, Returned _, Reopened _ -> Decision.refuse("not-rectified");
          };
      case Reopen step ->
          switch (state) {
            case ClosedOut _ -> Decision.accept(reopened(step));
            case Reopened(_, var last) when sameReopening(last, step) -> Decision.unchanged();
            case Raised _, Planned _, Rectified _, Returned _, Reopened _ ->
                Decision.refuse("not-closed");
          };
    };
  }

  @Override
  public Problem evolve(Problem state, ProblemEvent event) {
    if (event instanceof ProblemRaised raised) {
      return new Raised(new Facts(raised, raised.rectifyBy()));
    }
    return switch (state) {
      case Absent _ -> state;
      case Known known -> evolve(known.facts(), event);
    };
  }

  private static Problem evolve(Facts facts, ProblemEvent event) {
    return switch (event) {
      case ProblemRaised raised -> new Raised(new Facts(raised, raised.rectifyBy()));
      case RectificationPlanned last -> new Planned(facts, last);
      case ProblemRectified last -> new Rectified(facts, last);
      case RectificationReturned last -> new Returned(facts, last);
      case ProblemClosedOut last -> new ClosedOut(facts, last);
      case ProblemReopened last -> new Reopened(new Facts(facts.raised(), last.rectifyBy()), last);
    };
  }

  private static ProblemEvent planned(Known state, PlanRectification step) {
    return new RectificationPlanned(
        step.plan(), step.on(), state.facts().raised().unit(), step.by());
  }

  private static ProblemEvent rectified(Known state, Rectify step) {
    return new ProblemRectified(
        step.statement(), step.evidence(), step.on(), state.facts().raised().unit(), step.by());
  }

  private static ProblemEvent closed(CloseOut step) {
    return new ProblemClosedOut(step.note(), step.on(), step.recheckOn(), step.by());
  }

  private static ProblemEvent reopened(Reopen step) {
    return new ProblemReopened(step.reason(), step.on(), step.rectifyBy(), step.by());
  }

  private static boolean sameClaim(ProblemRectified last, Rectify step) {
    return last.statement().equals(step.statement()) && last.evidence().equals(step.evidence());
  }

  private static boolean sameClosing(ProblemClosedOut last, CloseOut step) {
    return Objects.equals(last.note(), step.note())
        && Objects.equals(last.recheckOn(), step.recheckOn());
  }

  private static boolean sameReopening(ProblemReopened last, Reopen step) {
    return last.reason().equals(step.reason()) && last.rectifyBy().equals(step.rectifyBy());
  }
}
