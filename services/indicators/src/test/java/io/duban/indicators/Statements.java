package io.duban.indicators;

import io.duban.indicators.domain.IndicatorCommand.ReportValue;
import io.duban.indicators.domain.IndicatorCommand.State;
import io.duban.indicators.domain.IndicatorCommand.WithdrawStatement;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.indicators.domain.IndicatorEvent.IndicatorDefined;
import io.duban.indicators.domain.IndicatorEvent.Standing;
import io.duban.indicators.domain.IndicatorEvent.Statement;
import io.duban.indicators.domain.IndicatorEvent.StatementJoined;
import io.duban.indicators.domain.IndicatorEvent.StatementWithdrawn;
import io.duban.indicators.domain.IndicatorEvent.TargetAmended;
import io.duban.indicators.domain.IndicatorEvent.ValueReported;
import io.duban.indicators.domain.Submission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Statements and figures that tests speak of.
final class Statements {
  static final LocalDate DAY = LocalDate.of(2024, 7, 3);
  static final LocalDate AT_LAST = LocalDate.of(2025, 7, 3);
  static final UUID REPORT = new UUID(7, 7);

  static final String AUTHORITY = "杭科领办〔2024〕6号";
  static final LocalDate AMENDED = LocalDate.of(2024, 7, 1);

  /// Target 6 defines the indicator.
  static final State FIRST = headline("2000");

  /// Target 18 joined it.
  static final State SECOND = inItem(18, "2000", "hz-kjj");

  private Statements() {}

  /// What the first two statements led to.
  static List<IndicatorEvent> statements() {
    return new ArrayList<>(List.of(FIRST.definition(), joined(FIRST), joined(SECOND)));
  }

  /// The same, stated by a notice that amends the plan from its own day on.
  static State authorised(State stated) {
    var by = stated.definition();
    return authorised(stated, by.kind(), by.reference(), by.to());
  }

  static State authorised(State stated, String kind, @Nullable String reference, LocalDate to) {
    var by = stated.definition();
    return new State(
        new IndicatorDefined(
            by.documentNumber(),
            by.plan(),
            by.name(),
            kind,
            by.comparator(),
            by.value(),
            by.unit(),
            reference,
            by.scale(),
            AMENDED,
            to,
            by.cadence(),
            by.owners()),
        stated.statement(),
        AUTHORITY);
  }

  static WithdrawStatement withdraw(int target) {
    return new WithdrawStatement(target, AUTHORITY, AMENDED);
  }

  static StatementWithdrawn withdrawn(int target, @Nullable Standing standing) {
    return new StatementWithdrawn(target, standing, AUTHORITY, AMENDED);
  }

  static TargetAmended amended(State stated, Standing standing) {
    return new TargetAmended(
        stated.statement(), stated.definition().owners(), standing, AUTHORITY, AMENDED);
  }

  static Standing standing(String value, int scale, String... owners) {
    return new Standing(
        "cumulative", ">=", value, "家", null, scale, LocalDate.of(2024, 12, 31), List.of(owners));
  }

  static State headline(String value) {
    return new State(definition(value), statement(6, null, value), null);
  }

  static State inItem(int target, String value, String... owners) {
    return new State(definition(value, owners), statement(target, "6.1", value), null);
  }

  static IndicatorDefined definition(String value, String... owners) {
    return new IndicatorDefined(
        "杭科领办〔2024〕1号",
        new UUID(1, 1),
        "新增高新技术企业",
        "cumulative",
        ">=",
        value,
        "家",
        null,
        0,
        LocalDate.of(2024, 3, 12),
        LocalDate.of(2024, 12, 31),
        "monthly",
        List.of(owners));
  }

  static Statement statement(int target, @Nullable String item, String value) {
    var itemId = item == null ? null : new UUID(1, 61);
    return new Statement(target, item, itemId, "新增高新技术企业", value, ">=", "家");
  }

  static StatementJoined joined(State command) {
    return new StatementJoined(command.statement(), command.definition().owners());
  }

  static ReportValue report(@Nullable String unit, String period, String value) {
    return report(unit, period, value, DAY);
  }

  /// Said of that day on {@link #DAY}.
  static ReportValue report(@Nullable String unit, String period, String value, LocalDate on) {
    var by = new Submission(on, DAY, "clerk", unit == null);
    return new ReportValue(REPORT, unit, period, new BigDecimal(value), "统计月报", by);
  }

  /// Said on {@link #AT_LAST}, when that is the last opened day.
  static ReportValue reportAtLast(String unit, String period, String value) {
    var by = new Submission(AT_LAST, AT_LAST, "clerk", false);
    return new ReportValue(REPORT, unit, period, new BigDecimal(value), "统计月报", by);
  }

  static ValueReported reported(String unit, String period, String value) {
    return reported(unit, period, value, DAY);
  }

  static ValueReported reported(String unit, String period, String value, LocalDate on) {
    return new ValueReported(REPORT, unit, period, value, "统计月报", on, "clerk");
  }
}
