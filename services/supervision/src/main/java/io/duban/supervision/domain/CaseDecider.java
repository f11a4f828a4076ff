package io.duban.supervision.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.supervision.domain.Case.Absent;
import io.duban.supervision.domain.Case.Known;
import io.duban.supervision.domain.Case.Settled;
import io.duban.supervision.domain.CaseCommand.Settle;
import io.duban.supervision.domain.CaseEvent.CaseOpened;
import io.duban.supervision.domain.CaseEvent.CaseSettled;

/// The rules of a case. There is one per alert; an alert that is raised again after it was cleared
/// opens its case again.
///
/// | state \ command | open | settle |
/// | --- | --- | --- |
/// | Absent | Open | unchanged: there is nothing to settle |
/// | Open | unchanged | Settled |
/// | Settled | by a raising before the settlement: unchanged; else Open | unchanged |
public final class CaseDecider implements Decider<Case, CaseCommand, CaseEvent> {

  @Override
  public Case initial() {
    return new Absent();
  }

  @Override
  public Decision<CaseEvent> decide(Case state, CaseCommand command) {
    return switch (state) {
      case Absent _ ->
          switch (command) {
            case CaseCommand.Open(var opening) -> Decision.accept(opening);
            case Settle _ -> Decision.unchanged();
          };
      case Case.Open _ ->
          switch (command) {
            case CaseCommand.Open _ -> Decision.unchanged();
            case Settle(var reason, var on) -> Decision.accept(new CaseSettled(reason, on));
          };
      case Settled(_, var settled) ->
          switch (command) {
            case CaseCommand.Open(var opening)
                when opening.openedOn().isBefore(settled.settledOn()) ->
                Decision.unchanged();
            case CaseCommand.Open(var opening) -> Decision.accept(opening);
            case Settle _ -> Decision.unchanged();
          };
    };
  }

  @Override
  public Case evolve(Case state, CaseEvent event) {
    return switch (event) {
      case CaseOpened opened -> new Case.Open(opened);
      case CaseSettled settled ->
          switch (state) {
            case Absent _ -> state;
            case Known known -> new Settled(known.opened(), settled);
          };
    };
  }
}
