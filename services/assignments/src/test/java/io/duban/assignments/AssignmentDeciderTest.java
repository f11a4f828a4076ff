package io.duban.assignments;

import static io.duban.assignments.Offers.ACKNOWLEDGED;
import static io.duban.assignments.Offers.LATER;
import static io.duban.assignments.Offers.OFFER;
import static io.duban.assignments.Offers.RETURNED;
import static io.duban.assignments.Offers.by;
import static io.duban.assignments.Offers.offer;

import io.duban.assignments.domain.Assignment;
import io.duban.assignments.domain.AssignmentCommand;
import io.duban.assignments.domain.AssignmentCommand.Acknowledge;
import io.duban.assignments.domain.AssignmentCommand.Offer;
import io.duban.assignments.domain.AssignmentCommand.OfferAgain;
import io.duban.assignments.domain.AssignmentCommand.Return;
import io.duban.assignments.domain.AssignmentDecider;
import io.duban.assignments.domain.AssignmentEvent;
import io.duban.assignments.domain.Submission;
import io.duban.testkit.DeciderSpec;
import org.junit.jupiter.api.Test;

class AssignmentDeciderTest {
  private static final Acknowledge ACKNOWLEDGE = new Acknowledge(by("hz-kjj", LATER));
  private static final Return RETURN = new Return("不属于本单位职责", by("hz-kjj", LATER));

  private final DeciderSpec<Assignment, AssignmentCommand, AssignmentEvent> assignment =
      DeciderSpec.of(new AssignmentDecider(), AssignmentEvent.class);

  @Test
  void a_named_unit_is_offered_the_item() {
    assignment.given().when(new Offer(OFFER)).thenEvents(OFFER);
  }

  @Test
  void hearing_of_it_again_changes_nothing() {
    assignment.given(OFFER).when(new Offer(OFFER)).thenUnchanged();
    assignment.given(OFFER, ACKNOWLEDGED).when(new Offer(OFFER)).thenUnchanged();
    assignment.given(OFFER, RETURNED).when(new Offer(OFFER)).thenUnchanged();
  }

  @Test
  void the_unit_acknowledges() {
    assignment.given(OFFER).when(ACKNOWLEDGE).thenEvents(ACKNOWLEDGED);
  }

  @Test
  void acknowledging_twice_changes_nothing_even_on_another_day() {
    assignment.given(OFFER, ACKNOWLEDGED).when(ACKNOWLEDGE).thenUnchanged();
    assignment
        .given(OFFER, ACKNOWLEDGED)
        .when(new Acknowledge(by("hz-kjj", LATER.plusDays(9))))
        .thenUnchanged();
  }

  @Test
  void another_unit_may_not_answer_in_any_state() {
    var foreign = new Acknowledge(by("hz-czj", LATER));
    var foreignReturn = new Return("不属于本单位职责", by("hz-czj", LATER));
    assignment.given(OFFER).when(foreign).thenRefused("not-your-unit");
    assignment.given(OFFER).when(foreignReturn).thenRefused("not-your-unit");
    assignment.given(OFFER, ACKNOWLEDGED).when(foreign).thenRefused("not-your-unit");
    assignment.given(OFFER, ACKNOWLEDGED).when(foreignReturn).thenRefused("not-your-unit");
    assignment.given(OFFER, RETURNED).when(foreign).thenRefused("not-your-unit");
    assignment.given(OFFER, RETURNED).when(foreignReturn).thenRefused("not-your-unit");
  }

  @Test
  void nobody_answers_or_offers_on_a_day_that_has_not_come_and_a_unit_on_none_before() {
    var tomorrow = new Submission(LATER.plusDays(1), LATER, "clerk", "hz-kjj", false);
    var yesterday = new Submission(LATER.minusDays(1), LATER, "clerk", "hz-kjj", false);
    var offered = assignment.given(OFFER);
    offered.when(new Acknowledge(tomorrow)).thenRefused("submitted-in-future");
    offered.when(new Acknowledge(yesterday)).thenRefused("submitted-in-past");
    offered.when(new Return("不属于本单位职责", tomorrow)).thenRefused("submitted-in-future");
    offered.when(new Return("不属于本单位职责", yesterday)).thenRefused("submitted-in-past");
    assignment
        .given(OFFER, RETURNED)
        .when(new OfferAgain(tomorrow))
        .thenRefused("submitted-in-future");
    assignment.given(OFFER, ACKNOWLEDGED).when(new Acknowledge(yesterday)).thenUnchanged();
    offered
        .when(new Acknowledge(new Submission(LATER, LATER.plusDays(9), "clerk", "hz-kjj", true)))
        .thenEvents(ACKNOWLEDGED);
  }

  @Test
  void the_unit_returns_it_with_a_reason() {
    assignment.given(OFFER).when(RETURN).thenEvents(RETURNED);
  }

  @Test
  void returning_twice_for_the_same_reason_changes_nothing() {
    assignment.given(OFFER, RETURNED).when(RETURN).thenUnchanged();
  }

  @Test
  void a_second_reason_is_refused() {
    assignment
        .given(OFFER, RETURNED)
        .when(new Return("另有原因", by("hz-kjj", LATER)))
        .thenRefused("already-returned");
  }

  @Test
  void what_was_acknowledged_cannot_be_returned() {
    assignment.given(OFFER, ACKNOWLEDGED).when(RETURN).thenRefused("already-acknowledged");
  }

  @Test
  void what_was_returned_cannot_be_acknowledged() {
    assignment.given(OFFER, RETURNED).when(ACKNOWLEDGE).thenRefused("already-returned");
  }

  @Test
  void a_returned_assignment_is_offered_again_from_that_day() {
    assignment
        .given(OFFER, RETURNED)
        .when(new OfferAgain(by("hz-kjj", LATER)))
        .thenEvents(offer("hz-kjj", "lead", LATER));
  }

  @Test
  void what_was_offered_again_can_be_acknowledged() {
    assignment
        .given(OFFER, RETURNED, offer("hz-kjj", "lead", LATER))
        .when(ACKNOWLEDGE)
        .thenEvents(ACKNOWLEDGED);
  }

  @Test
  void offering_again_what_waits_changes_nothing() {
    assignment.given(OFFER).when(new OfferAgain(by("hz-kjj", LATER))).thenUnchanged();
  }

  @Test
  void an_acknowledged_assignment_is_not_offered_again() {
    assignment
        .given(OFFER, ACKNOWLEDGED)
        .when(new OfferAgain(by("hz-kjj", LATER)))
        .thenRefused("assignment-not-returned");
  }

  @Test
  void what_was_never_offered_is_unknown() {
    assignment.given().when(ACKNOWLEDGE).thenRefused("assignment-unknown");
    assignment.given().when(RETURN).thenRefused("assignment-unknown");
    assignment.given().when(new OfferAgain(by("hz-kjj", LATER))).thenRefused("assignment-unknown");
  }
}
