package io.duban.projection.rows;

import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentAcknowledged;
import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentAmended;
import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentOffered;
import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentReleased;
import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentReturned;
import io.duban.projection.overdue.rule.AssignmentFacts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One unit bound to one item, or to a range of items that a rule implies.
@Entity
public class AssignmentRow {
  @Id UUID id;
  UUID plan;
  String documentNumber;
  String unit;
  String role;
  String basis;
  String scope;
  @Nullable UUID item;
  @Nullable String itemNumber;
  @Nullable String itemTitle;
  LocalDate offeredOn;
  @Nullable LocalDate periodTo;
  String status;
  @Nullable LocalDate acknowledgedOn;
  @Nullable LocalDate returnedOn;
  @Nullable LocalDate releasedOn;
  @Nullable String reason;
  long version;

  @SuppressWarnings("NullAway.Init")
  protected AssignmentRow() {}

  @SuppressWarnings("NullAway.Init")
  public AssignmentRow(UUID id, long version, AssignmentOffered offered) {
    this.id = id;
    offered(version, offered);
  }

  /// Offered, or offered again: after it was returned or released, or in another role.
  public final void offered(long at, AssignmentOffered offered) {
    version = at;
    plan = offered.plan();
    documentNumber = offered.documentNumber();
    unit = offered.unit();
    role = offered.role();
    basis = offered.basis();
    scope = offered.scope();
    item = offered.item();
    itemNumber = offered.itemNumber();
    itemTitle = offered.itemTitle();
    offeredOn = offered.offeredOn();
    periodTo = offered.to();
    status = "offered";
    acknowledgedOn = null;
    returnedOn = null;
    releasedOn = null;
    reason = null;
  }

  public void acknowledged(long at, AssignmentAcknowledged answer) {
    version = at;
    status = "acknowledged";
    acknowledgedOn = answer.acknowledgedOn();
  }

  public void returned(long at, AssignmentReturned answer) {
    version = at;
    status = "returned";
    returnedOn = answer.returnedOn();
    reason = answer.reason();
  }

  /// Covers or is called something else; the unit's answer stands.
  public void amended(long at, AssignmentAmended amended) {
    version = at;
    role = amended.role();
    basis = amended.basis();
    scope = amended.scope();
    item = amended.item();
    itemNumber = amended.itemNumber();
    itemTitle = amended.itemTitle();
    periodTo = amended.to();
  }

  public void released(long at, AssignmentReleased released) {
    version = at;
    status = "released";
    releasedOn = released.from();
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /// What the rule reads of it.
  public AssignmentFacts facts(@Nullable String over) {
    return new AssignmentFacts(
        id, unit, documentNumber, itemNumber, itemTitle, status, offeredOn, over);
  }
}
