package io.duban.tasks;

import static io.duban.tasks.Items.accept;
import static io.duban.tasks.Items.ask;
import static io.duban.tasks.Items.claim;
import static io.duban.tasks.Items.giveBack;
import static io.duban.tasks.Items.grant;
import static io.duban.tasks.Items.id;
import static io.duban.tasks.Items.registered;
import static io.duban.tasks.Items.reopen;
import static io.duban.tasks.Items.report;
import static io.duban.tasks.Items.sendBack;
import static io.duban.tasks.Items.verify;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Decision;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemCommand.DecideExtension;
import io.duban.tasks.domain.ItemDecider;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.ItemFacts;
import io.duban.tasks.domain.ItemFacts.Standing;
import io.duban.tasks.domain.ItemStates;
import io.duban.tasks.domain.Verdict;
import io.duban.tasks.domain.WorkItem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidAgainTest {
  private static final ItemCommand DENY =
      new DecideExtension(id(1), new Verdict.No("理由不充分"), null, Items.by(null));

  private final ItemDecider decider = new ItemDecider();

  @Test
  void a_returned_claim_is_made_again_in_the_same_words_and_under_an_id_of_its_own() {
    var again = after(report(1, "kjj"), claim(2), giveBack(), claim(2));
    assertThat(ItemStates.name(again)).isEqualTo("completion-claimed");
    assertThat(again.facts().claims())
        .extracting(ItemFacts.Claim::standing)
        .containsExactly(Standing.REFUSED, Standing.WAITING);
    assertThat(again.facts().claims().getLast().said().claim()).isNotEqualTo(id(2));
    unchanged(again, claim(2));
    var thrice = after(report(1, "kjj"), claim(2), giveBack(), claim(2), giveBack(), claim(2));
    assertThat(thrice.facts().claims())
        .extracting(one -> one.said().claim())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_claim_that_a_later_look_overturned_is_made_again() {
    var closed = after(report(1, "kjj"), claim(2), verify());
    unchanged(closed, claim(2));
    var again = after(report(1, "kjj"), claim(2), verify(), reopen(), claim(2));
    assertThat(ItemStates.name(again)).isEqualTo("completion-claimed");
    assertThat(again.facts().claims()).hasSize(2);
  }

  @Test
  void a_returned_report_is_sent_again_and_an_accepted_one_is_not() {
    var again = after(report(1, "kjj"), sendBack(1), report(1, "kjj"));
    assertThat(again.facts().reports())
        .extracting(ItemFacts.Report::standing)
        .containsExactly(Standing.REFUSED, Standing.WAITING);
    unchanged(again, report(1, "kjj"));
    unchanged(after(report(1, "kjj"), accept(1)), report(1, "kjj"));
  }

  @Test
  void a_denied_extension_is_asked_for_again_and_so_is_one_that_was_granted_for_less() {
    var denied = after(ask(1, "2025-03-31"), DENY, ask(1, "2025-03-31"));
    assertThat(denied.facts().extensions())
        .extracting(ItemFacts.Extension::standing)
        .containsExactly(Standing.REFUSED, Standing.WAITING);
    unchanged(denied, ask(1, "2025-03-31"));
    unchanged(after(ask(1, "2025-03-31"), grant(1)), ask(1, "2025-03-31"));
    var less =
        new DecideExtension(
            id(1), new Verdict.Yes(null), LocalDate.parse("2025-02-28"), Items.by(null));
    assertThat(after(ask(1, "2025-03-31"), less, ask(1, "2025-03-31")).facts().extensions())
        .hasSize(2);
  }

  private WorkItem.Known after(ItemCommand... commands) {
    WorkItem state = decider.evolve(decider.initial(), registered());
    for (var command : commands) {
      for (var event : accepted(state, command)) {
        state = decider.evolve(state, event);
      }
    }
    return (WorkItem.Known) state;
  }

  private List<ItemEvent> accepted(WorkItem state, ItemCommand command) {
    var decision = decider.decide(state, command);
    assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<ItemEvent>) decision).events();
  }

  private void unchanged(WorkItem state, ItemCommand command) {
    assertThat(decider.decide(state, command)).isEqualTo(Decision.unchanged());
  }
}
