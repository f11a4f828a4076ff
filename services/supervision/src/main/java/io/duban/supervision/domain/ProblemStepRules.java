package io.duban.supervision.domain;

import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.supervision.domain.Problem.Known;
import io.duban.supervision.domain.Problem.Rectified;
import io.duban.supervision.domain.ProblemCommand.CloseOut;
import io.duban.supervision.domain.ProblemCommand.PlanRectification;
import io.duban.supervision.domain.ProblemCommand.Rectify;
import io.duban.supervision.domain.ProblemCommand.Reopen;
import io.duban.supervision.domain.ProblemCommand.ReturnRectification;
import io.duban.supervision.domain.ProblemCommand.Step;
import io.duban.supervision.domain.ProblemCommand.UnitStep;
import io.duban.supervision.domain.ProblemCommand.VerifierStep;
import io.duban.supervision.domain.ProblemEvent.ProblemRaised;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may take a step on a problem and on which day: a unit acts for itself alone, what it says
/// is verified by somebody else, and time does not run backwards.
final class ProblemStepRules {
  private ProblemStepRules() {}

  static Decision<ProblemEvent> raise(ProblemRaised problem) {
    return problem.rectifyBy().isBefore(problem.raisedOn())
        ? Decision.refuse(tooEarly("/rectifyBy", problem.rectifyBy(), problem.raisedOn()))
        : Decision.accept(problem);
  }

  /// Why the step may not be taken, whatever the state says to it.
  static Optional<Refusal> refusal(Known state, Step step) {
    Optional<Refusal> who =
        switch (step) {
          case UnitStep own -> ownUnit(state, own.unit());
          case VerifierStep verifier -> independent(state, verifier.unit(), verifier.by());
        };
    return who.or(() -> days(state, step));
  }

  private static Optional<Refusal> ownUnit(Known state, @Nullable String unit) {
    String responsible = state.facts().raised().unit();
    return responsible.equals(unit)
        ? Optional.empty()
        : Optional.of(Refusal.forbidden("not-your-unit").with("unit", responsible));
  }

  private static Optional<Refusal> independent(Known state, @Nullable String unit, String by) {
    String responsible = state.facts().raised().unit();
    boolean sameUnit = responsible.equals(unit);
    boolean samePerson = state instanceof Rectified(_, var last) && last.by().equals(by);
    return sameUnit || samePerson
        ? Optional.of(Refusal.forbidden("verifier-not-independent").with("unit", responsible))
        : Optional.empty();
  }

  private static Optional<Refusal> days(Known state, Step step) {
    if (step.on().isBefore(state.since())) {
      return Optional.of(tooEarly(pointer(step), step.on(), state.since()));
    }
    return switch (step) {
      case Reopen reopen when reopen.rectifyBy().isBefore(reopen.on()) ->
          Optional.of(tooEarly("/rectifyBy", reopen.rectifyBy(), reopen.on()));
      case CloseOut(_, var recheckOn, var on, _, _)
          when recheckOn != null && recheckOn.isBefore(on) ->
          Optional.of(tooEarly("/recheckOn", recheckOn, on));
      case PlanRectification _, Rectify _, ReturnRectification _, CloseOut _, Reopen _ ->
          Optional.empty();
    };
  }

  private static String pointer(Step step) {
    return switch (step) {
      case PlanRectification _ -> "/plannedOn";
      case Rectify _ -> "/rectifiedOn";
      case ReturnRectification _, CloseOut _ -> "/verifiedOn";
      case Reopen _ -> "/reopenedOn";
    };
  }

  private static Refusal tooEarly(String pointer, LocalDate day, LocalDate notBefore) {
    return Refusal.invalid("day-too-early", pointer)
        .with("date", day.toString())
        .with("notBefore", notBefore.toString());
  }
}
