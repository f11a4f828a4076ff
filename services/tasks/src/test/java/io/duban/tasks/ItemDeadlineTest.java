package io.duban.tasks;

import static io.duban.tasks.Items.DUE;
import static io.duban.tasks.Items.TODAY;
import static io.duban.tasks.Items.amend;
import static io.duban.tasks.Items.amended;
import static io.duban.tasks.Items.ask;
import static io.duban.tasks.Items.asked;
import static io.duban.tasks.Items.by;
import static io.duban.tasks.Items.grant;
import static io.duban.tasks.Items.id;
import static io.duban.tasks.Items.registered;
import static io.duban.tasks.Items.reported;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemCommand.DecideExtension;
import io.duban.tasks.domain.ItemDecider;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.ItemEvent.ExtensionGranted;
import io.duban.tasks.domain.Verdict;
import io.duban.tasks.domain.WorkItem;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When an item is due: by its plan, by an extension, by an amendment.
class ItemDeadlineTest {
  private final DeciderSpec<WorkItem, ItemCommand, ItemEvent> spec =
      DeciderSpec.of(new ItemDecider(), ItemEvent.class);

  @Test
  void a_date_moves_only_forward_and_only_when_granted() {
    var item = spec.given(registered());
    item.when(ask(1, "2024-12-31")).thenRefused("due-not-later");
    item.when(ask(1, "2025-03-31")).thenEvents(asked(1, "2025-03-31"));
    spec.given(registered(new Deadline(Deadline.CONTINUOUS, null, "持续推进")))
        .when(ask(1, "2025-03-31"))
        .thenRefused("no-due-date");
    var asked = spec.given(registered(), asked(1, "2025-03-31"));
    asked.when(ask(2, "2025-04-30")).thenRefused("extension-pending");
    asked
        .when(
            new DecideExtension(
                id(1), new Verdict.Yes(null), LocalDate.parse("2024-12-01"), by(null)))
        .thenRefused("due-not-later");
    var state = (WorkItem.Known) asked.when(grant(1)).thenState();
    assertThat(state.facts().dueOn()).contains(LocalDate.parse("2025-03-31"));
    assertThat(state.facts().registered().deadline()).isEqualTo(Deadline.on(DUE));
  }

  @Test
  void no_date_is_moved_by_more_than_ten_years() {
    spec.given(registered()).when(ask(1, "2925-03-31")).thenRefused("due-too-far");
    spec.given(registered(), asked(1, "2025-03-31"))
        .when(
            new DecideExtension(
                id(1), new Verdict.Yes(null), LocalDate.parse("2925-02-28"), by(null)))
        .thenRefused("due-too-far");
  }

  @Test
  void an_amended_deadline_goes_before_an_extension_of_the_old_one_and_reports_stay() {
    var extended = List.of(registered(), reported(1, "kjj", "lead"), asked(2, "2025-02-28"));
    var granted = new ArrayList<ItemEvent>(extended);
    granted.add(
        new ExtensionGranted(id(2), LocalDate.parse("2025-02-28"), null, TODAY, "office-01"));
    spec.given(granted).when(amend(Deadline.on(DUE))).thenUnchanged();
    var facts =
        ((WorkItem.Known)
                spec.given(granted)
                    .when(amend(Deadline.on(LocalDate.parse("2024-10-31"))))
                    .thenState())
            .facts();
    assertThat(facts.dueOn()).contains(LocalDate.parse("2024-10-31"));
    assertThat(facts.reports()).hasSize(1);
    assertThat(facts.registered().effectiveFrom()).isEqualTo(registered().effectiveFrom());
  }

  @Test
  void words_about_the_same_deadline_keep_its_extension() {
    var moved =
        new ExtensionGranted(id(3), LocalDate.parse("2025-03-31"), null, TODAY, "office-01");
    var worded = new Deadline(Deadline.DATE, DUE, "年底前");
    var state =
        spec.given(
                registered(),
                asked(3, "2025-03-31"),
                moved,
                amended("2024-07-15", worded, "monthly"))
            .state();
    assertThat(((WorkItem.Known) state).facts().dueOn()).contains(LocalDate.parse("2025-03-31"));
  }

  @Test
  void a_grant_is_later_than_the_deadline_that_an_amendment_set_since() {
    var later = amended("2024-07-15", Deadline.on(LocalDate.parse("2025-06-30")), "monthly");
    spec.given(registered(), asked(1, "2025-03-31"), later)
        .when(grant(1))
        .thenRefused("due-not-later");
    var continuous =
        amended("2024-07-15", new Deadline(Deadline.CONTINUOUS, null, "持续推进"), "monthly");
    spec.given(registered(), asked(1, "2025-03-31"), continuous)
        .when(grant(1))
        .thenRefused("no-due-date");
  }
}
