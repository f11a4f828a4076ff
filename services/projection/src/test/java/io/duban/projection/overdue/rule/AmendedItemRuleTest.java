package io.duban.projection.overdue.rule;

import static io.duban.projection.overdue.rule.Cases.ISSUED;
import static io.duban.projection.overdue.rule.Cases.YEAR_END;
import static io.duban.projection.overdue.rule.Cases.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.projection.overdue.rule.ItemFacts.Duty;
import io.duban.projection.overdue.rule.ItemFacts.FirstReport;
import io.duban.projection.overdue.rule.ItemFacts.Owed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which reports an item owes that a later notice amended.
class AmendedItemRuleTest {
  private static final LocalDate AMENDED = LocalDate.of(2024, 7, 5);
  private static final Duty YEAR = new Duty("monthly", ISSUED, YEAR_END);

  @Test
  void a_unit_owes_no_report_for_months_before_an_amendment_named_it() {
    var item = item(List.of(YEAR), new Owed("330100-jx", "lead", AMENDED));
    assertThat(ItemRule.judge(item, on("2024-08-07")).missing()).isEmpty();
    assertThat(ItemRule.judge(item, on("2024-08-07")).nextDue()).isEqualTo("2024-08-07");
    assertThat(ItemRule.judge(item, on("2024-08-08")).missing()).containsExactly("2024-07");
  }

  @Test
  void who_led_from_the_first_owes_what_it_owed() {
    var item =
        item(
            List.of(YEAR),
            new Owed("330100-jx", "lead", null),
            new Owed("330100-kj", "lead", AMENDED));
    assertThat(ItemRule.judge(item, on("2024-08-08")).wanted())
        .extracting(Wanted::unit, Wanted::dueVersion)
        .containsExactly(
            tuple("330100-jx", "2024-03"),
            tuple("330100-jx", "2024-04"),
            tuple("330100-jx", "2024-05"),
            tuple("330100-jx", "2024-06"),
            tuple("330100-jx", "2024-07"),
            tuple("330100-kj", "2024-07/330100-kj"));
  }

  @Test
  void another_cadence_asks_for_no_period_of_the_past() {
    var months = new Duty("monthly", ISSUED, AMENDED.minusDays(1));
    var quarters = new Duty("quarterly", AMENDED, YEAR_END);
    var item = item(List.of(months, quarters), new Owed("330100-jx", "lead", null));
    assertThat(ItemRule.judge(item, on("2024-10-15")).missing())
        .containsExactly("2024-03", "2024-04", "2024-05", "2024-06", "2024-Q3");
  }

  @Test
  void no_report_is_owed_between_the_old_deadline_and_the_amendment_that_moved_it() {
    var before = new Duty("monthly", ISSUED, LocalDate.of(2024, 4, 30));
    var item =
        item(List.of(before, new Duty("monthly", AMENDED, YEAR_END)), new Owed("a", "lead", null));
    assertThat(ItemRule.judge(item, on("2024-08-08")).missing())
        .containsExactly("2024-03", "2024-04", "2024-07");
  }

  @Test
  void what_the_cadence_of_its_time_asked_for_is_answered_for_ever() {
    var months = new Duty("monthly", ISSUED, LocalDate.of(2024, 3, 31));
    var quarters = new Duty("quarterly", LocalDate.of(2024, 4, 1), YEAR_END);
    var item =
        new ItemFacts(
            new UUID(1, 1),
            "5.2",
            "title",
            "document",
            "in-progress",
            YEAR_END,
            List.of(months, quarters),
            List.of(),
            List.of(new Owed("a", "lead", null)),
            List.of(new FirstReport("a", "2024-03", LocalDate.of(2024, 4, 9))));
    Verdict verdict = ItemRule.judge(item, on("2024-06-01"));
    assertThat(verdict.light()).isEqualTo(Light.YELLOW);
    assertThat(verdict.nextDue()).isEqualTo("2024-07-05");
  }

  private static ItemFacts item(List<Duty> duties, Owed... owed) {
    return new ItemFacts(
        new UUID(1, 1),
        "5.2",
        "title",
        "document",
        "registered",
        YEAR_END,
        duties,
        List.of(),
        List.of(owed),
        List.of());
  }
}
