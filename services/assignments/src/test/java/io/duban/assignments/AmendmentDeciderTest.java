package io.duban.assignments;

import static io.duban.assignments.Offers.ACKNOWLEDGED;
import static io.duban.assignments.Offers.AMENDED;
import static io.duban.assignments.Offers.ISSUED;
import static io.duban.assignments.Offers.LATER;
import static io.duban.assignments.Offers.OFFER;
import static io.duban.assignments.Offers.RELEASED;
import static io.duban.assignments.Offers.RETURNED;
import static io.duban.assignments.Offers.amended;
import static io.duban.assignments.Offers.by;
import static io.duban.assignments.Offers.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.assignments.domain.Assignment;
import io.duban.assignments.domain.AssignmentCommand;
import io.duban.assignments.domain.AssignmentCommand.Acknowledge;
import io.duban.assignments.domain.AssignmentCommand.Offer;
import io.duban.assignments.domain.AssignmentCommand.OfferAgain;
import io.duban.assignments.domain.AssignmentCommand.Release;
import io.duban.assignments.domain.AssignmentCommand.Return;
import io.duban.assignments.domain.AssignmentDecider;
import io.duban.assignments.domain.AssignmentEvent;
import io.duban.assignments.domain.AssignmentEvent.AssignmentAmended;
import io.duban.assignments.domain.AssignmentEvent.AssignmentOffered;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a later notice does to an assignment.
class AmendmentDeciderTest {
  private static final AssignmentOffered RENUMBERED = amended("lead", "1.2");
  private static final Acknowledge ACKNOWLEDGE = new Acknowledge(by("hz-kjj", AMENDED));
  private static final Return RETURN = new Return("不属于本单位职责", by("hz-kjj", AMENDED));
  private static final Release RELEASE = new Release("杭科领办〔2024〕6号", AMENDED);

  private final DeciderSpec<Assignment, AssignmentCommand, AssignmentEvent> assignment =
      DeciderSpec.of(new AssignmentDecider(), AssignmentEvent.class);

  @Test
  void the_same_from_a_later_day_on_changes_nothing() {
    var same = new Offer(amended("lead", "1.1"));
    assignment.given(OFFER).when(same).thenUnchanged();
    assignment.given(OFFER, ACKNOWLEDGED).when(same).thenUnchanged();
    assignment.given(OFFER, RETURNED).when(same).thenUnchanged();
  }

  @Test
  void another_number_amends_it_and_the_unit_s_answer_stands() {
    var standing = OFFER.as(event(RENUMBERED));
    assertThat(amending()).isEqualTo(new Assignment.Offered(standing));
    assertThat(amending(ACKNOWLEDGED))
        .isEqualTo(new Assignment.Acknowledged(standing, LATER, "clerk"));
    assertThat(amending(RETURNED))
        .isEqualTo(new Assignment.Returned(standing, "不属于本单位职责", LATER, "clerk"));
    assertThat(standing.itemNumber()).isEqualTo("1.2");
    assertThat(standing.offeredOn()).isEqualTo(ISSUED);
    assertThat(standing.from()).isEqualTo(ISSUED);
  }

  @Test
  void another_last_day_amends_it() {
    var longer = event(OFFER, LocalDate.of(2025, 6, 30));
    assignment.given(OFFER).when(new Offer(OFFER.as(longer))).thenEvents(longer);
  }

  @Test
  void another_basis_of_the_same_role_amends_it() {
    var stated =
        new AssignmentAmended(
            "lead",
            "stated",
            "item",
            OFFER.item(),
            OFFER.itemNumber(),
            OFFER.itemTitle(),
            OFFER.items(),
            ISSUED,
            OFFER.to());
    assignment.given(OFFER).when(new Offer(OFFER.as(stated))).thenEvents(stated);
  }

  @Test
  void a_rule_that_implies_another_range_amends_it() {
    assignment
        .given(range(ISSUED, 1, 2))
        .when(new Offer(range(AMENDED, 1, 2, 3)))
        .thenEvents(event(range(AMENDED, 1, 2, 3)));
    assignment.given(range(ISSUED, 1, 2)).when(new Offer(range(AMENDED, 1, 2))).thenUnchanged();
  }

  @Test
  void what_was_amended_is_compared_as_it_reads_now() {
    assignment.given(OFFER, event(RENUMBERED)).when(new Offer(OFFER)).thenEvents(event(OFFER));
    assignment.given(OFFER, event(RENUMBERED)).when(new Offer(RENUMBERED)).thenUnchanged();
  }

  @Test
  void in_another_role_the_unit_is_asked_anew() {
    var support = amended("support", "1.1");
    assignment.given(OFFER).when(new Offer(support)).thenEvents(support);
    assignment.given(OFFER, ACKNOWLEDGED).when(new Offer(support)).thenEvents(support);
    assignment.given(OFFER, RETURNED).when(new Offer(support)).thenEvents(support);
    assertThat(assignment.given(OFFER, ACKNOWLEDGED, support).state())
        .isEqualTo(new Assignment.Offered(support));
  }

  @Test
  void a_unit_is_released_whatever_it_answered() {
    assignment.given(OFFER).when(RELEASE).thenEvents(RELEASED);
    assignment.given(OFFER, ACKNOWLEDGED).when(RELEASE).thenEvents(RELEASED);
    assignment.given(OFFER, RETURNED).when(RELEASE).thenEvents(RELEASED);
    assertThat(assignment.given(OFFER, event(RENUMBERED), RELEASED).state())
        .isEqualTo(new Assignment.Released(OFFER.as(event(RENUMBERED)), AMENDED, "杭科领办〔2024〕6号"));
  }

  @Test
  void releasing_twice_changes_nothing() {
    assignment.given(OFFER, RELEASED).when(RELEASE).thenUnchanged();
    assignment
        .given(OFFER, RELEASED)
        .when(new Release("杭科领办〔2024〕9号", AMENDED.plusDays(9)))
        .thenUnchanged();
  }

  @Test
  void what_was_never_offered_cannot_be_released() {
    assignment.given().when(RELEASE).thenRefused("assignment-unknown");
  }

  @Test
  void a_released_unit_has_nothing_to_answer() {
    assignment.given(OFFER, RELEASED).when(ACKNOWLEDGE).thenRefused("assignment-released");
    assignment.given(OFFER, RELEASED).when(RETURN).thenRefused("assignment-released");
    assignment
        .given(OFFER, RELEASED)
        .when(new OfferAgain(by("hz-kjj", AMENDED)))
        .thenRefused("assignment-released");
    assignment
        .given(OFFER, RELEASED)
        .when(new Acknowledge(by("hz-czj", AMENDED)))
        .thenRefused("not-your-unit");
    assignment
        .given(OFFER, RELEASED)
        .when(new Return("不属于本单位职责", by("hz-czj", AMENDED)))
        .thenRefused("not-your-unit");
  }

  @Test
  void a_released_unit_that_is_named_again_is_asked_anew() {
    var anew = amended("lead", "1.1");
    assignment.given(OFFER, ACKNOWLEDGED, RELEASED).when(new Offer(anew)).thenEvents(anew);
    assignment.given(OFFER, RELEASED, anew).when(RELEASE).thenEvents(RELEASED);
    assertThat(assignment.given(OFFER, RELEASED, anew).state())
        .isEqualTo(new Assignment.Offered(anew));
  }

  private Assignment amending(AssignmentEvent... answers) {
    var events = new ArrayList<AssignmentEvent>(List.of(OFFER));
    events.addAll(List.of(answers));
    assignment.given(events).when(new Offer(RENUMBERED)).thenEvents(event(RENUMBERED));
    return assignment.given(events).when(new Offer(RENUMBERED)).thenState();
  }

  private static AssignmentAmended event(AssignmentOffered offer) {
    return event(offer, offer.to());
  }

  private static AssignmentAmended event(AssignmentOffered offer, LocalDate to) {
    return new AssignmentAmended(
        offer.role(),
        offer.basis(),
        offer.scope(),
        offer.item(),
        offer.itemNumber(),
        offer.itemTitle(),
        offer.items(),
        offer.from(),
        to);
  }
}
