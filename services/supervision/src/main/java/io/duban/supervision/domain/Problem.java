package io.duban.supervision.domain;

import io.duban.supervision.domain.ProblemEvent.ProblemClosedOut;
import io.duban.supervision.domain.ProblemEvent.ProblemRaised;
import io.duban.supervision.domain.ProblemEvent.ProblemRectified;
import io.duban.supervision.domain.ProblemEvent.ProblemReopened;
import io.duban.supervision.domain.ProblemEvent.RectificationPlanned;
import io.duban.supervision.domain.ProblemEvent.RectificationReturned;
import java.time.LocalDate;

/// The state of a problem's stream. Being past its date is derived, never a state.
public sealed interface Problem {

  /// Nothing was raised.
  record Absent() implements Problem {}

  /// It was raised; `facts` is what holds of it whatever its state.
  sealed interface Known extends Problem {
    Facts facts();

    /// The business date since which it is in this state.
    LocalDate since();

    /// The state's name in the API.
    String status();
  }

  /// @param rectifyBy the date that holds now; a reopening sets a new one
  record Facts(ProblemRaised raised, LocalDate rectifyBy) {}

  /// Waits for the unit's plan.
  record Raised(Facts facts) implements Known {
    @Override
    public LocalDate since() {
      return facts.raised().raisedOn();
    }

    @Override
    public String status() {
      return "raised";
    }
  }

  /// The unit works by its plan.
  record Planned(Facts facts, RectificationPlanned last) implements Known {
    @Override
    public LocalDate since() {
      return last.plannedOn();
    }

    @Override
    public String status() {
      return "planned";
    }
  }

  /// Waits for a verifier.
  record Rectified(Facts facts, ProblemRectified last) implements Known {
    @Override
    public LocalDate since() {
      return last.rectifiedOn();
    }

    @Override
    public String status() {
      return "rectified";
    }
  }

  /// The verifier sent it back to the unit.
  record Returned(Facts facts, RectificationReturned last) implements Known {
    @Override
    public LocalDate since() {
      return last.returnedOn();
    }

    @Override
    public String status() {
      return "returned";
    }
  }

  /// Closed out.
  record ClosedOut(Facts facts, ProblemClosedOut last) implements Known {
    @Override
    public LocalDate since() {
      return last.closedOn();
    }

    @Override
    public String status() {
      return "closed";
    }
  }

  /// It came back, and waits for the unit's plan again.
  record Reopened(Facts facts, ProblemReopened last) implements Known {
    @Override
    public LocalDate since() {
      return last.reopenedOn();
    }

    @Override
    public String status() {
      return "reopened";
    }
  }
}
