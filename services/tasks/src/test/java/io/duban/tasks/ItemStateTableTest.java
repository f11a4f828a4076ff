package io.duban.tasks;

import static io.duban.tasks.Items.DUE;
import static io.duban.tasks.Items.TODAY;
import static io.duban.tasks.Items.accept;
import static io.duban.tasks.Items.amend;
import static io.duban.tasks.Items.ask;
import static io.duban.tasks.Items.claim;
import static io.duban.tasks.Items.claimed;
import static io.duban.tasks.Items.giveBack;
import static io.duban.tasks.Items.grant;
import static io.duban.tasks.Items.recheck;
import static io.duban.tasks.Items.registered;
import static io.duban.tasks.Items.reopen;
import static io.duban.tasks.Items.report;
import static io.duban.tasks.Items.reported;
import static io.duban.tasks.Items.resume;
import static io.duban.tasks.Items.suspend;
import static io.duban.tasks.Items.verified;
import static io.duban.tasks.Items.verify;
import static io.duban.tasks.Items.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Decision;
import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemDecider;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.ItemEvent.WorkItemSuspended;
import io.duban.tasks.domain.ItemEvent.WorkItemWithdrawn;
import io.duban.tasks.domain.ItemStates;
import io.duban.tasks.domain.WorkItem;
import io.duban.testkit.DeciderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which command an item takes in which state, and where it leads.
class ItemStateTableTest {
  private static final ItemEvent SUSPENDED = new WorkItemSuspended("政策调整", TODAY, "office-01");
  private static final ItemEvent WITHDRAWN = new WorkItemWithdrawn("并入", TODAY, "office-01");

  private final ItemDecider decider = new ItemDecider();
  private final DeciderSpec<WorkItem, ItemCommand, ItemEvent> spec =
      DeciderSpec.of(decider, ItemEvent.class);

  /// The state table, cell by cell: the state that follows, `same` for no event, `-` for refused.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          registered         | in-progress | -    | registered | -    | -                  | -           | -           | suspended | -           | withdrawn | -      | - | registered
          in-progress        | in-progress | in-progress | in-progress | - | completion-claimed | - | -           | suspended | -           | withdrawn | -      | - | in-progress
          completion-claimed | -           | completion-claimed | - | - | same               | closed      | in-progress | -         | -           | withdrawn | -      | - | completion-claimed
          suspended          | -           | suspended | -          | - | -                  | -           | -           | same      | in-progress | withdrawn | -      | - | suspended
          closed             | -           | -    | -          | -    | -                  | same        | -           | -         | -           | -         | closed | in-progress | closed
          withdrawn          | -           | -    | -          | -    | -                  | -           | -           | -         | -           | same      | -      | - | -
          """)
  void every_cell_of_the_state_table(
      String state,
      String report,
      String review,
      String ask,
      String decide,
      String claim,
      String verify,
      String giveBack,
      String suspend,
      String resume,
      String withdraw,
      String recheck,
      String reopen,
      String amend) {
    cell(state, report(9, "kjj"), report);
    cell(state, accept(1), review);
    cell(state, ask(9, "2025-03-31"), ask);
    cell(state, grant(9), decide);
    cell(state, claim(9), claim);
    cell(state, verify(), verify);
    cell(state, giveBack(), giveBack);
    cell(state, suspend(), suspend);
    cell(state, resume(), resume);
    cell(state, withdraw(), withdraw);
    cell(state, recheck(), recheck);
    cell(state, reopen(), reopen);
    cell(state, amend(Deadline.on(TODAY)), amend);
  }

  private void cell(String state, ItemCommand command, String expected) {
    var before = history(state);
    var decision = decider.decide(spec.given(before).state(), command);
    String found =
        switch (decision) {
          case Decision.Refused<ItemEvent> _ -> "-";
          case Decision.Accepted<ItemEvent>(var events) when events.isEmpty() -> "same";
          case Decision.Accepted<ItemEvent> _ ->
              ItemStates.name((WorkItem.Known) spec.given(before).when(command).thenState());
        };
    assertThat(found).as("%s, %s", state, command).isEqualTo(expected);
  }

  private static List<ItemEvent> history(String state) {
    var progress = List.<ItemEvent>of(registered(), reported(1, "kjj", "lead"));
    return switch (state) {
      case "registered" -> List.of(registered());
      case "in-progress" -> progress;
      case "completion-claimed" -> List.of(registered(), reported(1, "kjj", "lead"), claimed(2));
      case "suspended" -> List.of(registered(), reported(1, "kjj", "lead"), SUSPENDED);
      case "closed" -> List.of(registered(), reported(1, "kjj", "lead"), claimed(2), verified(2));
      case "withdrawn" -> List.of(registered(), reported(1, "kjj", "lead"), WITHDRAWN);
      default -> throw new IllegalArgumentException(state);
    };
  }

  @Test
  void nothing_is_said_about_an_item_that_no_plan_has() {
    spec.given().when(report(1, "kjj")).thenRefused("item-unknown");
  }

  @Test
  void an_amendment_adds_an_item_that_no_plan_had() {
    spec.given().when(amend(Deadline.on(DUE))).thenEvents(registered());
  }
}
