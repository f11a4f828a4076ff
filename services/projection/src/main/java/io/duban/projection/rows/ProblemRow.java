package io.duban.projection.rows;

import io.duban.projection.incoming.heard.SupervisionHeard.ProblemClosedOut;
import io.duban.projection.incoming.heard.SupervisionHeard.ProblemRaised;
import io.duban.projection.incoming.heard.SupervisionHeard.ProblemRectified;
import io.duban.projection.incoming.heard.SupervisionHeard.ProblemReopened;
import io.duban.projection.overdue.rule.ProblemFacts;
import io.duban.projection.overdue.rule.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A problem on its way to being closed out.
@Entity
public class ProblemRow {
  @Id UUID id;
  String title;
  String source;
  @Nullable String documentNumber;
  @Nullable String item;
  String unit;
  LocalDate rectifyBy;
  LocalDate raisedOn;
  String status;
  @Nullable LocalDate rectifiedOn;
  @Nullable LocalDate closedOn;
  @Nullable LocalDate recheckOn;
  long version;
  @Nullable String light;

  String[] why = {};

  @Nullable LocalDate judgedOn;

  @SuppressWarnings("NullAway.Init")
  protected ProblemRow() {}

  public ProblemRow(UUID id, long version, ProblemRaised raised) {
    this.id = id;
    this.version = version;
    title = raised.title();
    source = raised.source();
    documentNumber = raised.documentNumber();
    item = raised.item();
    unit = raised.unit();
    rectifyBy = raised.rectifyBy();
    raisedOn = raised.raisedOn();
    status = "raised";
  }

  public void planned(long at) {
    version = at;
    status = "planned";
  }

  public void rectified(long at, ProblemRectified rectified) {
    version = at;
    status = "rectified";
    rectifiedOn = rectified.rectifiedOn();
  }

  public void returned(long at) {
    version = at;
    status = "returned";
    rectifiedOn = null;
  }

  public void closedOut(long at, ProblemClosedOut closed) {
    version = at;
    status = "closed";
    closedOn = closed.closedOn();
    recheckOn = closed.recheckOn();
  }

  public void reopened(long at, ProblemReopened reopened) {
    version = at;
    status = "reopened";
    rectifyBy = reopened.rectifyBy();
    rectifiedOn = null;
    closedOn = null;
    recheckOn = null;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /// What the rule reads of it.
  public ProblemFacts facts() {
    return new ProblemFacts(id, title, documentNumber, item, unit, rectifyBy, status);
  }

  public void judged(Verdict verdict, LocalDate day) {
    light = verdict.light().code();
    why = verdict.why().toArray(String[]::new);
    judgedOn = day;
  }
}
