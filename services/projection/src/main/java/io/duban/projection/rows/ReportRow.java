package io.duban.projection.rows;

import io.duban.projection.incoming.heard.TasksHeard.ProgressReported;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One unit's report on one item for one period. Later ones for the same period stand beside it.
@Entity
@Table(name = "item_report")
public class ReportRow {
  @Id UUID id;
  UUID item;
  String unit;
  String role;
  String period;
  @Nullable Integer percent;
  String narrative;
  LocalDate submittedOn;
  long version;

  @SuppressWarnings("NullAway.Init")
  protected ReportRow() {}

  public ReportRow(UUID item, long version, ProgressReported report) {
    this.id = report.report();
    this.item = item;
    this.version = version;
    unit = report.unit();
    role = report.role();
    period = report.period();
    percent = report.percent();
    narrative = report.narrative();
    submittedOn = report.submittedOn();
  }
}
