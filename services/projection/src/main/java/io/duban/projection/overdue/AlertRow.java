package io.duban.projection.overdue;

import io.duban.kernel.StreamId;
import io.duban.projection.overdue.AlertEvent.AlertCleared;
import io.duban.projection.overdue.AlertEvent.AlertRaised;
import io.duban.projection.overdue.rule.AlertKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An alert as it stands. Its version is that of its stream and guards the next append, so that it
/// is raised once and cleared once.
@Entity
public class AlertRow {
  @Id UUID id;
  String kind;
  String subject;
  String dueVersion;
  String unit;
  String title;
  @Nullable String documentNumber;
  @Nullable String item;
  LocalDate raisedOn;
  LocalDate dueOn;
  int policyVersion;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> inputs;

  String[] causes;

  String status;
  @Nullable LocalDate clearedOn;
  @Nullable String reason;
  long version;

  @SuppressWarnings("NullAway.Init")
  protected AlertRow() {}

  @SuppressWarnings("NullAway.Init")
  AlertRow(UUID id, AlertRaised raised) {
    this.id = id;
    raised(raised);
  }

  final void raised(AlertRaised raised) {
    version++;
    kind = raised.kind();
    subject = raised.subject();
    dueVersion = raised.dueVersion();
    unit = raised.unit();
    title = raised.title();
    documentNumber = raised.documentNumber();
    item = raised.item();
    raisedOn = raised.raisedOn();
    dueOn = raised.dueOn();
    policyVersion = raised.policyVersion();
    inputs = raised.inputs();
    causes = raised.causes().toArray(String[]::new);
    status = "open";
    clearedOn = null;
    reason = null;
  }

  void cleared(AlertCleared cleared) {
    version++;
    status = "cleared";
    clearedOn = cleared.clearedOn();
    reason = cleared.reason();
  }

  static StreamId stream(UUID id) {
    return StreamId.of("alert", id);
  }

  UUID id() {
    return id;
  }

  String subject() {
    return subject;
  }

  AlertKind kind() {
    return AlertKind.of(kind);
  }

  String unit() {
    return unit;
  }

  String dueVersion() {
    return dueVersion;
  }

  boolean open() {
    return status.equals("open");
  }

  long version() {
    return version;
  }
}
