package io.duban.projection.overdue.rule;

import static io.duban.projection.overdue.rule.Cases.item;
import static io.duban.projection.overdue.rule.Cases.on;
import static io.duban.projection.overdue.rule.Cases.report;
import static io.duban.projection.overdue.rule.Cases.resting;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.projection.overdue.rule.ItemFacts.FirstReport;
import org.junit.jupiter.api.Test;

/// Which reports are owed when the state table takes none for a time.
class RestingItemRuleTest {
  private static final FirstReport[] UNTIL_MAY = {
    report("2024-03", "2024-04-01"),
    report("2024-04", "2024-05-06"),
    report("2024-05", "2024-06-03")
  };

  @Test
  void no_report_is_owed_that_falls_due_while_a_claim_awaits_its_verification() {
    var claimed = resting(item("completion-claimed", UNTIL_MAY), "2024-06-25/");
    Verdict verdict = ItemRule.judge(claimed, on("2024-07-08"));
    assertThat(verdict.light()).isEqualTo(Light.GREEN);
    assertThat(verdict.wanted()).isEmpty();
    assertThat(verdict.nextDue()).isNull();
  }

  @Test
  void a_report_that_was_missing_before_the_claim_stays_missing() {
    var claimed = resting(item("completion-claimed", UNTIL_MAY), "2024-07-06/");
    assertThat(ItemRule.judge(claimed, on("2024-07-08")).missing()).containsExactly("2024-06");
  }

  @Test
  void a_claim_on_the_day_on_which_a_report_is_due_comes_in_its_place() {
    var claimed = resting(item("completion-claimed", UNTIL_MAY), "2024-07-05/");
    assertThat(ItemRule.judge(claimed, on("2024-07-08")).missing()).isEmpty();
  }

  @Test
  void what_fell_due_while_suspended_is_not_owed_after_the_resumption() {
    var resumed = resting(item("registered"), "2024-04-01/2024-09-02");
    assertThat(ItemRule.judge(resumed, on("2024-09-02")).missing()).isEmpty();
    assertThat(ItemRule.judge(resumed, on("2024-09-02")).nextDue()).isEqualTo("2024-09-06");
    assertThat(ItemRule.judge(resumed, on("2024-09-07")).missing()).containsExactly("2024-08");
  }

  @Test
  void catching_up_on_what_is_not_owed_is_not_late() {
    var resumed = resting(item("in-progress", UNTIL_MAY), "2024-04-01/2024-06-30");
    assertThat(ItemRule.judge(resumed, on("2024-07-01")).light()).isEqualTo(Light.GREEN);
    var caughtUp =
        resting(item("in-progress", report("2024-03", "2024-09-03")), "2024-04-01/2024-09-02");
    assertThat(ItemRule.judge(caughtUp, on("2024-09-03")).light()).isEqualTo(Light.GREEN);
  }

  @Test
  void a_reopened_item_owes_from_its_reopening_on() {
    var reopened = resting(item("in-progress", UNTIL_MAY), "2024-06-25/2024-11-11");
    assertThat(ItemRule.judge(reopened, on("2024-11-30")).missing()).isEmpty();
    assertThat(ItemRule.judge(reopened, on("2024-12-07")).missing()).containsExactly("2024-11");
  }

  @Test
  void on_the_day_of_return_reports_are_taken_again() {
    var returned = resting(item("in-progress", UNTIL_MAY), "2024-06-25/2024-07-05");
    assertThat(ItemRule.judge(returned, on("2024-07-06")).missing()).containsExactly("2024-06");
  }
}
