package io.duban.assignments.domain;

import io.duban.assignments.domain.Assignment.Absent;
import io.duban.assignments.domain.Assignment.Acknowledged;
import io.duban.assignments.domain.Assignment.Known;
import io.duban.assignments.domain.Assignment.Offered;
import io.duban.assignments.domain.Assignment.Released;
import io.duban.assignments.domain.Assignment.Returned;
import io.duban.assignments.domain.AssignmentCommand.Acknowledge;
import io.duban.assignments.domain.AssignmentCommand.Offer;
import io.duban.assignments.domain.AssignmentCommand.OfferAgain;
import io.duban.assignments.domain.AssignmentCommand.Release;
import io.duban.assignments.domain.AssignmentCommand.Return;
import io.duban.assignments.domain.AssignmentEvent.AssignmentAcknowledged;
import io.duban.assignments.domain.AssignmentEvent.AssignmentAmended;
import io.duban.assignments.domain.AssignmentEvent.AssignmentOffered;
import io.duban.assignments.domain.AssignmentEvent.AssignmentReleased;
import io.duban.assignments.domain.AssignmentEvent.AssignmentReturned;
import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import java.util.function.Supplier;

/// The rules of an assignment. Only the unit that was asked can answer.
///
/// | state \ command | offer | acknowledge | return | offer again | release |
/// | --- | --- | --- | --- | --- | --- |
/// | Absent | Offered | refused | refused | refused | refused |
/// | Offered | as it reads | Acknowledged | Returned | unchanged | Released |
/// | Acknowledged | as it reads | unchanged | refused | refused | Released |
/// | Returned | as it reads | refused | same: unchanged; other: refused | Offered | Released |
/// | Released | Offered | refused | refused | refused | unchanged |
///
/// An offer of what was offered before goes as it reads: the same changes nothing; another role is
/// Offered anew; anything else amends the assignment, and the state stays.
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
            case Acknowledge _, Return _, OfferAgain _, Release _ ->
                Decision.refuse(Refusal.unknown("assignment-unknown"));
          };
      case Offered(var offer) ->
          switch (command) {
            case Offer(var newer) -> asItReads(offer, newer);
            case OfferAgain _ -> Decision.unchanged();
            case Acknowledge answer ->
                byUnit(offer, answer.by(), () -> today(answer.by(), acknowledged(offer, answer)));
            case Return answer ->
                byUnit(offer, answer.by(), () -> today(answer.by(), returned(offer, answer)));
            case Release release -> Decision.accept(released(offer, release));
          };
      case Acknowledged(var offer, _, _) ->
          switch (command) {
            case Offer(var newer) -> asItReads(offer, newer);
            case OfferAgain _ -> Decision.refuse("assignment-not-returned");
            case Acknowledge answer -> byUnit(offer, answer.by(), Decision::unchanged);
            case Return answer ->
                byUnit(offer, answer.by(), () -> Decision.refuse("already-acknowledged"));
            case Release release -> Decision.accept(released(offer, release));
          };
      case Returned(var offer, var reason, _, _) ->
          switch (command) {
            case Offer(var newer) -> asItReads(offer, newer);
            case OfferAgain(var by) -> offerAgain(offer, by);
            case Acknowledge answer ->
                byUnit(offer, answer.by(), () -> Decision.refuse("already-returned"));
            case Return answer -> byUnit(offer, answer.by(), () -> returnedAgain(reason, answer));
            case Release release -> Decision.accept(released(offer, release));
          };
      case Released released -> decide(released, command);
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
      case AssignmentAmended amended ->
          switch (state) {
            case Absent _ -> state;
            case Known known -> amended(known, known.offer().as(amended));
          };
      case AssignmentReleased(_, var authorisedBy, var from) ->
          switch (state) {
            case Absent _ -> state;
            case Known known -> new Released(known.offer(), from, authorisedBy);
          };
    };
  }

  private static Decision<AssignmentEvent> decide(Released state, AssignmentCommand command) {
    var offer = state.offer();
    return switch (command) {
      case Offer(var anew) -> Decision.accept(anew);
      case OfferAgain _ -> released(state);
      case Acknowledge answer -> byUnit(offer, answer.by(), () -> released(state));
      case Return answer -> byUnit(offer, answer.by(), () -> released(state));
      case Release _ -> Decision.unchanged();
    };
  }

  private static Decision<AssignmentEvent> asItReads(
      AssignmentOffered standing, AssignmentOffered newer) {
    if (standing.asks(newer)) {
      return Decision.unchanged();
    }
    return standing.role().equals(newer.role())
        ? Decision.accept(AssignmentAmended.to(newer))
        : Decision.accept(newer);
  }

  private static Assignment amended(Known state, AssignmentOffered offer) {
    return switch (state) {
      case Offered _ -> new Offered(offer);
      case Acknowledged(_, var on, var by) -> new Acknowledged(offer, on, by);
      case Returned(_, var reason, var on, var by) -> new Returned(offer, reason, on, by);
      case Released(_, var from, var authorisedBy) -> new Released(offer, from, authorisedBy);
    };
  }

  private static Decision<AssignmentEvent> byUnit(
      AssignmentOffered offer, Submission by, Supplier<Decision<AssignmentEvent>> rule) {
    return offer.unit().equals(by.unit())
        ? rule.get()
        : Decision.refuse(Refusal.forbidden("not-your-unit").with("unit", offer.unit()));
  }

  private static Decision<AssignmentEvent> today(Submission by, AssignmentEvent answered) {
    return by.notToday("/submittedOn")
        .<Decision<AssignmentEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(answered));
  }

  private static Decision<AssignmentEvent> offerAgain(AssignmentOffered offer, Submission by) {
    return by.inFuture("/offeredOn")
        .<Decision<AssignmentEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(offer.on(by.on())));
  }

  private static Decision<AssignmentEvent> returnedAgain(String reason, Return answer) {
    return reason.equals(answer.reason())
        ? Decision.unchanged()
        : Decision.refuse("already-returned");
  }

  private static Decision<AssignmentEvent> released(Released state) {
    return Decision.refuse(
        Refusal.conflict("assignment-released")
            .with("authorisedBy", state.authorisedBy())
            .with("from", state.from().toString()));
  }

  private static AssignmentEvent acknowledged(AssignmentOffered offer, Acknowledge answer) {
    return new AssignmentAcknowledged(offer.unit(), answer.by().on(), answer.by().by());
  }

  private static AssignmentEvent returned(AssignmentOffered offer, Return answer) {
    var by = answer.by();
    return new AssignmentReturned(offer.unit(), answer.reason(), by.on(), by.by());
  }

  private static AssignmentEvent released(AssignmentOffered offer, Release release) {
    return new AssignmentReleased(offer.unit(), release.authorisedBy(), release.from());
  }
}
