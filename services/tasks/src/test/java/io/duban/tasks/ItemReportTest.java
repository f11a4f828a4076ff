package io.duban.tasks;

import static io.duban.tasks.Items.DUE;
import static io.duban.tasks.Items.TODAY;
import static io.duban.tasks.Items.accept;
import static io.duban.tasks.Items.amended;
import static io.duban.tasks.Items.asked;
import static io.duban.tasks.Items.by;
import static io.duban.tasks.Items.id;
import static io.duban.tasks.Items.on;
import static io.duban.tasks.Items.registered;
import static io.duban.tasks.Items.report;
import static io.duban.tasks.Items.reportOn;
import static io.duban.tasks.Items.reported;
import static io.duban.tasks.Items.sendBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemCommand.AskExtension;
import io.duban.tasks.domain.ItemCommand.ClaimCompletion;
import io.duban.tasks.domain.ItemCommand.ReportProgress;
import io.duban.tasks.domain.ItemCommand.ReviewReport;
import io.duban.tasks.domain.ItemDecider;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.ItemEvent.ExtensionGranted;
import io.duban.tasks.domain.ItemEvent.ReportAccepted;
import io.duban.tasks.domain.Submission;
import io.duban.tasks.domain.Verdict;
import io.duban.tasks.domain.WorkItem;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reports of progress: who gives them, about which period and on which day, and who reviews them.
class ItemReportTest {
  private final ItemDecider decider = new ItemDecider();
  private final DeciderSpec<WorkItem, ItemCommand, ItemEvent> spec =
      DeciderSpec.of(decider, ItemEvent.class);

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
                id(1), "2024-06", null, "进展", List.of(), null, null, on(TODAY.plusDays(1), "kjj")))
        .thenRefused("submitted-in-future");
  }

  @Test
  void reports_are_taken_until_the_item_is_due_where_that_is_after_the_plan() {
    var january = reportOn("2025-02-10", "2025-01");
    var moved =
        new ExtensionGranted(id(3), LocalDate.parse("2025-03-31"), null, TODAY, "office-01");
    spec.given(registered()).when(january).thenRefused("period-outside-plan");
    taken(january, registered(), asked(3, "2025-03-31"), moved);
    spec.given(registered(), asked(3, "2025-03-31"), moved)
        .when(reportOn("2025-04-10", "2025-04"))
        .thenRefused("period-outside-plan");
    taken(january, registered(Deadline.on(LocalDate.parse("2025-02-15"))));
    taken(
        reportOn("2025-01-02", "2024-12"), registered(Deadline.on(LocalDate.parse("2024-10-31"))));
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
  void a_unit_speaks_on_the_day_itself_and_the_office_enters_what_came_on_paper() {
    var yesterday = on(TODAY.minusDays(1), "kjj");
    var item = spec.given(registered(), reported(1, "kjj", "lead"));
    item.when(late(yesterday)).thenRefused("submitted-in-past");
    item.when(new ClaimCompletion(id(2), "完成", List.of(), yesterday))
        .thenRefused("submitted-in-past");
    item.when(new AskExtension(id(2), "延迟", "过半", DUE.plusDays(1), yesterday))
        .thenRefused("submitted-in-past");
    taken(
        late(new Submission(yesterday.on(), TODAY, "office-01", "kjj", true)),
        registered(),
        reported(1, "kjj", "lead"));
    item.when(new ReviewReport(id(1), new Verdict.Yes(null), on(TODAY.minusDays(1), null)))
        .thenEvents(new ReportAccepted(id(1), null, TODAY.minusDays(1), "office-01"));
  }

  @Test
  void a_day_that_has_not_come_is_named_by_its_own_field() {
    var tomorrow = on(TODAY.plusDays(1), null);
    var review = new ReviewReport(id(1), new Verdict.Yes(null), tomorrow);
    assertThat(decider.decide(spec.given(registered(), reported(1, "kjj", "lead")).state(), review))
        .isEqualTo(
            Decision.refuse(
                Refusal.invalid("submitted-in-future", "/decidedOn")
                    .with("submittedOn", "2024-07-02")
                    .with("lastOpened", "2024-07-01")));
  }

  @Test
  void a_report_is_reviewed_once_and_outside_its_unit() {
    var item = spec.given(registered(), reported(1, "kjj", "lead"));
    item.when(sendBack(7)).thenRefused("report-unknown");
    item.when(new ReviewReport(id(1), new Verdict.Yes(null), by("kjj")))
        .thenRefused("inside-the-unit");
    var reviewed =
        spec.given(
            registered(),
            reported(1, "kjj", "lead"),
            new ReportAccepted(id(1), null, TODAY, "office-01"));
    reviewed.when(accept(1)).thenUnchanged();
    reviewed.when(sendBack(1)).thenRefused("report-already-reviewed");
  }

  private void taken(ReportProgress report, ItemEvent... before) {
    var facts = ((WorkItem.Known) spec.given(before).when(report).thenState()).facts();
    assertThat(facts.reports()).anyMatch(known -> known.said().period().equals(report.period()));
  }

  private static ReportProgress late(Submission by) {
    return new ReportProgress(id(2), "2024-05", null, "进展", List.of(), null, null, by);
  }
}
