package io.duban.projection.overdue.rule;

import static io.duban.projection.overdue.rule.Cases.ISSUED;
import static io.duban.projection.overdue.rule.Cases.YEAR_END;
import static io.duban.projection.overdue.rule.Cases.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.projection.overdue.rule.ItemFacts.Duty;
import io.duban.projection.overdue.rule.ItemFacts.Owed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The counts of a plan of 33 items and 112 assignments, worked out by hand, in which nobody does
/// anything: issued on 12 March 2024, monthly reports, no deadline of an item's own.
class WholePlanTest {

  @Test
  void nobody_has_acknowledged_by_8_april_and_no_report_is_missing_yet() {
    assertThat(countsOn("2024-04-08")).isEqualTo(Map.of(AlertKind.NOT_ACKNOWLEDGED, 112L));
  }

  @Test
  void three_months_of_reports_are_missing_on_1_july() {
    assertThat(countsOn("2024-07-01"))
        .isEqualTo(Map.of(AlertKind.NOT_ACKNOWLEDGED, 112L, AlertKind.REPORT_MISSING, 99L));
  }

  @Test
  void everything_is_overdue_on_10_january_2025() {
    assertThat(countsOn("2025-01-10"))
        .isEqualTo(
            Map.of(
                AlertKind.NOT_ACKNOWLEDGED,
                112L,
                AlertKind.REPORT_MISSING,
                330L,
                AlertKind.OVERDUE,
                33L));
  }

  @Test
  void every_alert_has_an_id_of_its_own() {
    List<Wanted> wanted = wantedOn("2025-01-10").toList();
    assertThat(wanted.stream().map(Wanted::id).collect(Collectors.toSet())).hasSize(475);
  }

  private static Map<AlertKind, Long> countsOn(String day) {
    return wantedOn(day)
        .collect(
            Collectors.groupingBy(
                Wanted::kind, () -> new EnumMap<>(AlertKind.class), Collectors.counting()));
  }

  private static Stream<Wanted> wantedOn(String day) {
    Moment moment = on(day);
    return Stream.concat(
            IntStream.range(0, 33).mapToObj(n -> ItemRule.judge(item(n), moment)),
            IntStream.range(0, 112).mapToObj(n -> AssignmentRule.judge(assignment(n), moment)))
        .flatMap(verdict -> verdict.wanted().stream());
  }

  private static ItemFacts item(int n) {
    return new ItemFacts(
        new UUID(1, n),
        Integer.toString(n + 1),
        "item " + n,
        "杭科领办〔2024〕1号",
        "registered",
        YEAR_END,
        List.of(new Duty("monthly", ISSUED, YEAR_END)),
        List.of(),
        List.of(new Owed("330100-kj", "lead", null), new Owed("330102", "implied", null)),
        List.of());
  }

  private static AssignmentFacts assignment(int n) {
    return new AssignmentFacts(
        new UUID(2, n), "330100-kj", "杭科领办〔2024〕1号", null, null, "offered", ISSUED, null);
  }
}
