package io.duban.supervision.domain;

import io.duban.supervision.domain.ProblemEvent.Evidence;
import io.duban.supervision.domain.ProblemEvent.ProblemRaised;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be asked of a problem. `on` is the business date of the act, `by` the person.
public sealed interface ProblemCommand {

  record Raise(ProblemRaised problem) implements ProblemCommand {}

  /// Whatever is done after it was raised.
  sealed interface Step extends ProblemCommand {
    LocalDate on();

    String by();
  }

  /// What the responsible unit does, `unit` being the one that the person speaks for.
  sealed interface UnitStep extends Step {
    @Nullable String unit();
  }

  /// What a verifier does, who speaks for no unit or for another one.
  sealed interface VerifierStep extends Step {
    @Nullable String unit();
  }

  record PlanRectification(String plan, LocalDate on, @Nullable String unit, String by)
      implements UnitStep {}

  record Rectify(
      String statement, List<Evidence> evidence, LocalDate on, @Nullable String unit, String by)
      implements UnitStep {
    public Rectify {
      evidence = List.copyOf(evidence);
    }
  }

  record ReturnRectification(String reason, LocalDate on, @Nullable String unit, String by)
      implements VerifierStep {}

  record CloseOut(
      @Nullable String note,
      @Nullable LocalDate recheckOn,
      LocalDate on,
      @Nullable String unit,
      String by)
      implements VerifierStep {}

  record Reopen(String reason, LocalDate rectifyBy, LocalDate on, @Nullable String unit, String by)
      implements VerifierStep {}
}
