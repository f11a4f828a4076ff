package io.duban.projection.rows;

import io.duban.kernel.Names;
import io.duban.projection.incoming.heard.IndicatorsHeard.ValueReported;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// A reported figure. The first one of a period stays beside its corrections.
@Entity
@Table(name = "indicator_value")
public class ValueRow {
  @Id UUID id;
  UUID indicator;
  String unit;
  String period;
  BigDecimal value;
  String source;
  LocalDate submittedOn;
  long version;

  @SuppressWarnings("NullAway.Init")
  protected ValueRow() {}

  public ValueRow(UUID indicator, long version, ValueReported reported) {
    this.id = Names.id("indicator-value", indicator.toString(), Long.toString(version));
    this.indicator = indicator;
    this.version = version;
    unit = reported.unit();
    period = reported.period();
    value = reported.value();
    source = reported.source();
    submittedOn = reported.submittedOn();
  }
}
