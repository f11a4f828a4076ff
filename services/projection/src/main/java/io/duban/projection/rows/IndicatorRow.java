package io.duban.projection.rows;

import io.duban.projection.incoming.heard.IndicatorsHeard.Definition;
import io.duban.projection.incoming.heard.IndicatorsHeard.IndicatorDefined;
import io.duban.projection.incoming.heard.IndicatorsHeard.ValueReported;
import io.duban.projection.overdue.rule.IndicatorFacts;
import io.duban.projection.overdue.rule.IndicatorVerdict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An indicator with the value of its latest period.
@Entity
public class IndicatorRow {
  @Id UUID id;
  UUID plan;
  String documentNumber;
  String name;
  String kind;
  String comparator;
  @Nullable BigDecimal target;
  @Nullable String measure;
  @Nullable String reference;
  int scale;
  LocalDate periodFrom;
  LocalDate periodTo;
  String cadence;
  @Nullable BigDecimal value;
  @Nullable String valuePeriod;
  @Nullable LocalDate valueOn;
  boolean withdrawn;
  long version;
  @Nullable String light;

  String[] why = {};

  @Nullable Boolean met;
  @Nullable LocalDate judgedOn;

  @SuppressWarnings("NullAway.Init")
  protected IndicatorRow() {}

  @SuppressWarnings("NullAway.Init")
  public IndicatorRow(UUID id, long version, IndicatorDefined defined) {
    this.id = id;
    defined(version, defined);
  }

  /// Stated for the first time, or again after it was withdrawn; its figures stay.
  public final void defined(long at, IndicatorDefined defined) {
    version = at;
    withdrawn = false;
    plan = defined.plan();
    documentNumber = defined.documentNumber();
    name = defined.name();
    kind = defined.kind();
    comparator = defined.comparator();
    target = defined.value();
    measure = defined.unit();
    reference = defined.reference();
    scale = defined.scale();
    periodFrom = defined.from();
    periodTo = defined.to();
    cadence = defined.cadence();
  }

  public void amended(long at, Definition definition) {
    version = at;
    kind = definition.kind();
    comparator = definition.comparator();
    target = definition.value();
    measure = definition.unit();
    reference = definition.reference();
    scale = definition.scale();
    periodTo = definition.to();
  }

  /// No place of the plan states it any more.
  public void withdrawn(long at) {
    version = at;
    withdrawn = true;
  }

  /// The value of the latest period counts; within a period, what was reported last.
  public void valued(long at, ValueReported reported) {
    version = at;
    if (valuePeriod == null || reported.period().compareTo(valuePeriod) >= 0) {
      value = reported.value();
      valuePeriod = reported.period();
      valueOn = reported.submittedOn();
    }
  }

  /// Something of the indicator's stream that the row does not show.
  public void at(long heard) {
    version = heard;
  }

  public UUID id() {
    return id;
  }

  /// What the rule reads of it.
  public IndicatorFacts facts() {
    return new IndicatorFacts(
        kind, comparator, target, periodFrom, periodTo, cadence, value, withdrawn);
  }

  public void judged(IndicatorVerdict verdict, LocalDate day) {
    light = verdict.light().code();
    why = verdict.why().toArray(String[]::new);
    met = verdict.met();
    judgedOn = day;
  }
}
