package io.duban.tasks;

import static io.duban.tasks.Items.DUE;
import static io.duban.tasks.Items.TODAY;
import static io.duban.tasks.Items.accept;
import static io.duban.tasks.Items.amend;
import static io.duban.tasks.Items.amended;
import static io.duban.tasks.Items.ask;
import static io.duban.tasks.Items.asked;
import static io.duban.tasks.Items.by;
import static io.duban.tasks.Items.claim;
import static io.duban.tasks.Items.claimed;
import static io.duban.tasks.Items.giveBack;
import static io.duban.tasks.Items.grant;
import static io.duban.tasks.Items.id;
import static io.duban.tasks.Items.recheck;
import static io.duban.tasks.Items.registered;
import static io.duban.tasks.Items.reopen;
import static io.duban.tasks.Items.report;
import static io.duban.tasks.Items.reportOn;
import static io.duban.tasks.Items.reported;
import static io.duban.tasks.Items.resume;
import static io.duban.tasks.Items.returned;
import static io.duban.tasks.Items.sendBack;
import static io.duban.tasks.Items.suspend;
import static io.duban.tasks.Items.verified;
import static io.duban.tasks.Items.verify;
import static io.duban.tasks.Items.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemCommand.ClaimCompletion;
import io.duban.tasks.domain.ItemCommand.DecideExtension;
import io.duban.tasks.domain.ItemCommand.ReportProgress;
import io.duban.tasks.domain.ItemDecider;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.ItemEvent.WorkItemSuspended;
import io.duban.tasks.domain.ItemEvent.WorkItemWithdrawn;
import io.duban.tasks.domain.ItemStates;
import io.duban.tasks.domain.Submission;
import io.duban.tasks.domain.Verdict;
import io.duban.tasks.domain.WorkItem;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemDeciderTest {
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

  @Test
  void an_amended_deadline_goes_before_an_extension_of_the_old_one_and_reports_stay() {
    var extended = List.of(registered(), reported(1, "kjj", "lead"), asked(2, "2025-02-28"));
    var granted = new java.util.ArrayList<ItemEvent>(extended);
    granted.add(
        new ItemEvent.ExtensionGranted(
            id(2), LocalDate.parse("2025-02-28"), null, TODAY, "office-01"));
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
  void a_supporting_unit_reports_for_itself_and_moves_nothing() {
    var state = spec.given(registered()).when(report(1, "czj")).thenState();
    assertThat(state).isInstanceOf(WorkItem.Registered.class);
    spec.given(registered()).when(report(1, "czj")).thenEvents(reported(1, "czj", "support"));
    spec.given(registered()).when(report(1, "hzj")).thenRefused("not-your-unit");
  }

  @Test
  void a_report_is_about_a_period_of_the_plan_that_has_begun() {
    var item = spec.given(registered());
    item.when(report(1, "kjj", "2024-Q2", 40)).thenRefused("period-format");
    item.when(report(1, "kjj", "June", 40)).thenRefused("period-format");
    item.when(report(1, "kjj", "2024-02", 40)).thenRefused("period-outside-plan");
    item.when(report(1, "kjj", "2025-01", 40)).thenRefused("period-outside-plan");
    item.when(report(1, "kjj", "2024-08", 40)).thenRefused("period-not-begun");
    item.when(report(1, "kjj", "2024-06", 101)).thenRefused("percent-out-of-range");
    item.when(report(1, "kjj", "2024-06", -1)).thenRefused("percent-out-of-range");
    item.when(
            new ReportProgress(
                id(1),
                "2024-06",
                null,
                "进展",
                List.of(),
                null,
                null,
                Items.on(TODAY.plusDays(1), "kjj")))
        .thenRefused("submitted-in-future");
  }

  @Test
  void a_unit_speaks_on_the_day_itself_and_the_office_enters_what_came_on_paper() {
    var yesterday = Items.on(TODAY.minusDays(1), "kjj");
    var item = spec.given(registered(), reported(1, "kjj", "lead"));
    item.when(late(yesterday)).thenRefused("submitted-in-past");
    item.when(new ClaimCompletion(id(2), "完成", List.of(), yesterday))
        .thenRefused("submitted-in-past");
    item.when(new ItemCommand.AskExtension(id(2), "延迟", "过半", DUE.plusDays(1), yesterday))
        .thenRefused("submitted-in-past");
    taken(
        late(new Submission(yesterday.on(), TODAY, "office-01", "kjj", true)),
        registered(),
        reported(1, "kjj", "lead"));
    item.when(
            new ItemCommand.ReviewReport(
                id(1), new Verdict.Yes(null), Items.on(TODAY.minusDays(1), null)))
        .thenEvents(new ItemEvent.ReportAccepted(id(1), null, TODAY.minusDays(1), "office-01"));
  }

  private static ReportProgress late(Submission by) {
    return new ReportProgress(id(2), "2024-05", null, "进展", List.of(), null, null, by);
  }

  @Test
  void a_day_that_has_not_come_is_named_by_its_own_field() {
    var tomorrow = Items.on(TODAY.plusDays(1), null);
    var review = new ItemCommand.ReviewReport(id(1), new Verdict.Yes(null), tomorrow);
    assertThat(decider.decide(spec.given(registered(), reported(1, "kjj", "lead")).state(), review))
        .isEqualTo(
            Decision.refuse(
                Refusal.invalid("submitted-in-future", "/decidedOn")
                    .with("submittedOn", "2024-07-02")
                    .with("lastOpened", "2024-07-01")));
  }

  @Test
  void reports_are_taken_until_the_item_is_due_where_that_is_after_the_plan() {
    var january = reportOn("2025-02-10", "2025-01");
    var moved =
        new ItemEvent.ExtensionGranted(
            id(3), LocalDate.parse("2025-03-31"), null, TODAY, "office-01");
    spec.given(registered()).when(january).thenRefused("period-outside-plan");
    taken(january, registered(), asked(3, "2025-03-31"), moved);
    spec.given(registered(), asked(3, "2025-03-31"), moved)
        .when(reportOn("2025-04-10", "2025-04"))
        .thenRefused("period-outside-plan");
    taken(january, registered(Deadline.on(LocalDate.parse("2025-02-15"))));
    taken(
        reportOn("2025-01-02", "2024-12"), registered(Deadline.on(LocalDate.parse("2024-10-31"))));
  }

  private void taken(ReportProgress report, ItemEvent... before) {
    var facts = ((WorkItem.Known) spec.given(before).when(report).thenState()).facts();
    assertThat(facts.reports()).anyMatch(known -> known.said().period().equals(report.period()));
  }

  @Test
  void a_period_of_an_earlier_cadence_is_taken_for_the_time_that_it_held() {
    var weekly = amended("2024-07-15", Deadline.on(DUE), "weekly");
    taken(reportOn("2024-07-20", "2024-06"), registered(), weekly);
    taken(reportOn("2024-07-20", "2024-07"), registered(), weekly);
    taken(reportOn("2024-07-20", "2024-W29"), registered(), weekly);
    spec.given(registered(), weekly)
        .when(reportOn("2024-08-20", "2024-08"))
        .thenRefused("period-format");
    var monthly = amended("2024-09-02", Deadline.on(DUE), "monthly");
    taken(reportOn("2024-09-20", "2024-W30"), registered(), weekly, monthly);
    spec.given(registered(), weekly, monthly)
        .when(reportOn("2024-09-20", "2024-W20"))
        .thenRefused("period-format");
  }

  @Test
  void words_about_the_same_deadline_keep_its_extension() {
    var moved =
        new ItemEvent.ExtensionGranted(
            id(3), LocalDate.parse("2025-03-31"), null, TODAY, "office-01");
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
  void a_report_is_reviewed_once_and_outside_its_unit() {
    var item = spec.given(registered(), reported(1, "kjj", "lead"));
    item.when(sendBack(7)).thenRefused("report-unknown");
    item.when(new ItemCommand.ReviewReport(id(1), new Verdict.Yes(null), by("kjj")))
        .thenRefused("inside-the-unit");
    var reviewed =
        spec.given(
            registered(),
            reported(1, "kjj", "lead"),
            new ItemEvent.ReportAccepted(id(1), null, TODAY, "office-01"));
    reviewed.when(accept(1)).thenUnchanged();
    reviewed.when(sendBack(1)).thenRefused("report-already-reviewed");
  }

  @Test
  void only_the_lead_claims_and_nobody_verifies_their_own_claim() {
    spec.given(registered(), reported(1, "kjj", "lead"))
        .when(new ClaimCompletion(id(2), "完成", List.of(), by("czj")))
        .thenRefused("not-lead");
    var claim = spec.given(registered(), reported(1, "kjj", "lead"), claimed(2));
    claim
        .when(new ItemCommand.VerifyCompletion(null, new Verdict.Yes(null), by("kjj")))
        .thenRefused("inside-the-unit");
    claim
        .when(new ItemCommand.VerifyCompletion(id(7), new Verdict.Yes(null), by(null)))
        .thenRefused("claim-unknown");
    claim.when(verify()).thenEvents(verified(2));
    claim.when(giveBack()).thenEvents(returned(2));
  }

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
    assertThat(state.facts().registered().deadline()).isEqualTo(Deadline.on(Items.DUE));
  }
}
