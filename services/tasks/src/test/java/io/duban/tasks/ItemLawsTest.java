package io.duban.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Decision;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemDecider;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.ItemFacts.Standing;
import io.duban.tasks.domain.WorkItem;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ItemLawsTest {
  private final ItemDecider decider = new ItemDecider();

  @Property
  void repeating_an_accepted_command_changes_nothing(
      @ForAll("histories") List<ItemCommand> history) {
    var state = start();
    for (var command : history) {
      if (decider.decide(state, command) instanceof Decision.Accepted<ItemEvent> _) {
        state = after(state, command);
        assertThat(decider.decide(state, command)).isEqualTo(Decision.unchanged());
      }
    }
  }

  @Property
  void an_item_is_closed_only_by_a_claim_that_was_verified(
      @ForAll("histories") List<ItemCommand> history) {
    var state = start();
    for (var command : history) {
      state = after(state, command);
    }
    if (state instanceof WorkItem.Closed(var facts, var claim)) {
      assertThat(facts.claims())
          .anyMatch(made -> made.said().equals(claim) && made.standing() == Standing.GRANTED);
    }
  }

  @Property
  void the_original_deadline_stays_whatever_is_granted(
      @ForAll("histories") List<ItemCommand> history) {
    var state = start();
    for (var command : history) {
      state = after(state, command);
    }
    var facts = ((WorkItem.Known) state).facts();
    assertThat(facts.registered()).isEqualTo(Items.registered());
    assertThat(facts.dueOn().orElseThrow()).isAfterOrEqualTo(Items.DUE);
  }

  private WorkItem start() {
    return decider.evolve(decider.initial(), Items.registered());
  }

  private WorkItem after(WorkItem state, ItemCommand command) {
    var folded = state;
    if (decider.decide(state, command) instanceof Decision.Accepted<ItemEvent>(var events)) {
      for (var event : events) {
        folded = decider.evolve(folded, event);
      }
    }
    return folded;
  }

  @Provide
  Arbitrary<List<ItemCommand>> histories() {
    var ids = Arbitraries.integers().between(1, 3);
    Arbitrary<ItemCommand> commands =
        Arbitraries.oneOf(
            ids.flatMap(id -> Arbitraries.of("kjj", "czj", "hzj").map(u -> Items.report(id, u))),
            ids.map(Items::accept),
            ids.map(Items::sendBack),
            ids.flatMap(
                id -> Arbitraries.of("2025-03-31", "2025-06-30").map(d -> Items.ask(id, d))),
            ids.map(Items::grant),
            ids.map(Items::claim),
            Arbitraries.of(
                Items.verify(),
                Items.giveBack(),
                Items.suspend(),
                Items.resume(),
                Items.withdraw(),
                Items.recheck(),
                Items.reopen()));
    return commands.list().ofMaxSize(25);
  }
}
