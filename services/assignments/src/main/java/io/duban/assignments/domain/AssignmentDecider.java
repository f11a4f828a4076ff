package io.duban.assignments.domain;

import io.duban.assignments.domain.Assignment.Absent;
import io.duban.assignments.domain.Assignment.Acknowledged;
import io.duban.assignments.domain.Assignment.Known;
import io.duban.assignments.domain.Assignment.Offered;
import io.duban.assignments.domain.Assignment.Returned;
import io.duban.assignments.domain.AssignmentCommand.Acknowledge;
import io.duban.assignments.domain.AssignmentCommand.Offer;
import io.duban.assignments.domain.AssignmentCommand.OfferAgain;
import io.duban.assignments.domain.AssignmentCommand.Return;
import io.duban.assignments.domain.AssignmentEvent.AssignmentAcknowledged;
import io.duban.assignments.domain.AssignmentEvent.AssignmentOffered;
import io.duban.assignments.domain.AssignmentEvent.AssignmentReturned;
import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import java.util.function.Supplier;

/// The rules of an assignment. Only the unit that was asked can answer.
///
/// | state \ command | offer | acknowledge | return | offer again |
/// | --- | --- | --- | --- | --- |
/// | Absent | Offered | refused | refused | refused |
/// | Offered | unchanged | Acknowledged | Returned | unchanged |
/// | Acknowledged | unchanged | unchanged | refused | refused |
/// | Returned | unchanged | refused | same reason: unchanged; other: refused | Offered |
public final class AssignmentDecider
    implements Decider<Assignment, AssignmentCommand, AssignmentEvent> {

  @Override
  public Assignment initial() {
    return new Absent();
  }

  @Override
  public Decision<AssignmentEvent> decide(Assignment state, AssignmentCommand command) {
    return switch (state) {
      case Absent _ ->
          switch (command) {
            case Offer(var offer) -> Decision.accept(offer);
            case Acknowledge _, Return _, OfferAgain _ ->
                Decision.refuse(Refusal.unknown("assignment-unknown"));
          };
      case Offered(var offer) ->
          switch (command) {
            case Offer _, OfferAgain _ -> Decision.unchanged();
            case Acknowledge answer ->
                byUnit(offer, answer.unit(), () -> Decision.accept(acknowledged(answer)));
            case Return answer ->
                byUnit(offer, answer.unit(), () -> Decision.accept(returned(answer)));
          };
      case Acknowledged(var offer, _, _) ->
          switch (command) {
            case Offer _ -> Decision.unchanged();
            case OfferAgain _ -> Decision.refuse("assignment-not-returned");
            case Acknowledge answer -> byUnit(offer, answer.unit(), Decision::unchanged);
            case Return answer ->
                byUnit(offer, answer.unit(), () -> Decision.refuse("already-acknowledged"));
          };
      case Returned(var offer, var reason, _, _) ->
          switch (command) {
            case Offer _ -> Decision.unchanged();
            case OfferAgain(var on) -> Decision.accept(offer.on(on));
            case Acknowledge answer ->
                byUnit(offer, answer.unit(), () -> Decision.refuse("already-returned"));
            case Return answer -> byUnit(offer, answer.unit(), () -> returnedAgain(reason, answer));
          };
    };
  }

  @Override
  public Assignment evolve(Assignment state, AssignmentEvent event) {
    return switch (event) {
      case AssignmentOffered offer -> new Offered(offer);
      case AssignmentAcknowledged(_, var on, var by) ->
          switch (state) {
            case Absent _ -> state;
            case Known known -> new Acknowledged(known.offer(), on, by);
          };
      case AssignmentReturned(_, var reason, var on, var by) ->
          switch (state) {
            case Absent _ -> state;
            case Known known -> new Returned(known.offer(), reason, on, by);
          };
    };
  }

  private static Decision<AssignmentEvent> byUnit(
      AssignmentOffered offer, String unit, Supplier<Decision<AssignmentEvent>> rule) {
    return offer.unit().equals(unit)
        ? rule.get()
        : Decision.refuse(Refusal.forbidden("not-your-unit").with("unit", offer.unit()));
  }

  private static Decision<AssignmentEvent> returnedAgain(String reason, Return answer) {
    return reason.equals(answer.reason())
        ? Decision.unchanged()
        : Decision.refuse("already-returned");
  }

  private static AssignmentEvent acknowledged(Acknowledge answer) {
    return new AssignmentAcknowledged(answer.unit(), answer.on(), answer.by());
  }

  private static AssignmentEvent returned(Return answer) {
    return new AssignmentReturned(answer.unit(), answer.reason(), answer.on(), answer.by());
  }
}
