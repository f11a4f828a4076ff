package io.duban.projection.overdue.rule;

import static io.duban.projection.overdue.rule.Cases.ISSUED;
import static io.duban.projection.overdue.rule.Cases.item;
import static io.duban.projection.overdue.rule.Cases.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A new version of the policy judges what falls due under it, and nothing before.
class PolicyChangeTest {
  private static final Policy STRICTER =
      new Policy(2, 1, 10, new BigDecimal("0.9"), 2, Set.of("lead", "support"));
  private static final Policies CHANGED =
      new Policies(
          new TreeMap<>(
              Map.of(LocalDate.of(2024, 1, 1), Cases.POLICY, LocalDate.of(2024, 10, 1), STRICTER)));

  @Test
  void a_report_that_was_in_time_stays_in_time() {
    var inTime = item("in-progress", report("2024-03", "2024-04-08"));
    assertThat(ItemRule.judge(inTime, changed("2024-10-01")).why())
        .containsExactly("report-missing");
  }

  @Test
  void whose_reports_are_owed_is_said_by_the_policy_of_the_time() {
    List<Wanted> wanted = ItemRule.judge(item("registered"), changed("2024-11-30")).wanted();
    assertThat(wanted)
        .filteredOn(w -> w.unit().equals("330100-kj"))
        .extracting(Wanted::dueVersion)
        .containsExactly("2024-10/330100-kj");
  }

  @Test
  void what_ends_under_the_new_version_is_due_by_it() {
    var registered = item("registered");
    assertThat(ItemRule.judge(registered, changed("2024-11-05")).missing()).contains("2024-10");
    assertThat(ItemRule.judge(registered, changed("2024-11-04")).missing())
        .doesNotContain("2024-10");
  }

  @Test
  void an_alert_names_the_version_that_made_it_due() {
    List<Wanted> wanted = ItemRule.judge(item("registered"), changed("2024-11-05")).wanted();
    assertThat(wanted)
        .filteredOn(w -> w.dueVersion().equals("2024-09"))
        .allSatisfy(
            september -> {
              assertThat(september.policyVersion()).isEqualTo(1);
              assertThat(september.inputs())
                  .containsEntry("policyVersion", "1")
                  .containsEntry("graceWorkingDays", "5");
            });
  }

  @Test
  void an_offer_is_answered_within_the_time_that_held_when_it_was_made() {
    var offered =
        new AssignmentFacts(
            new UUID(2, 1),
            "a",
            "document",
            null,
            null,
            "offered",
            LocalDate.of(2024, 9, 30),
            null);
    // 1 to 7 October are off; 8, 9 and 10 October are the three working days.
    assertThat(AssignmentRule.judge(offered, changed("2024-10-10")).wanted()).isEmpty();
    assertThat(AssignmentRule.judge(offered, changed("2024-10-11")).wanted()).hasSize(1);
  }

  @Test
  void before_its_first_version_that_one_holds() {
    var late = new Policies(new TreeMap<>(Map.of(LocalDate.of(2024, 7, 1), Cases.POLICY)));
    assertThat(late.on(ISSUED)).isEqualTo(Cases.POLICY);
  }

  private static Moment changed(String day) {
    return new Moment(LocalDate.parse(day), CHANGED, Cases.PUBLISHED);
  }
}
