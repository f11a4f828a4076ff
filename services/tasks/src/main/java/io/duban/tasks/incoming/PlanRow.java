package io.duban.tasks.incoming;

import io.duban.tasks.domain.PlanEvent.AmendmentAuthorised;
import io.duban.tasks.domain.PlanEvent.PlanAdopted;
import io.duban.tasks.domain.PlanEvent.PlanAmended;
import io.duban.tasks.domain.PlanEvent.PlanDrafted;
import io.duban.tasks.domain.StructuredPlan;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the list of plans.
@Entity
@Table(name = "plan_row")
public class PlanRow {
  @Id UUID id;
  long version;
  String documentNumber;
  String title;
  String issuingBody;
  LocalDate issueDate;
  LocalDate validFrom;
  LocalDate validTo;
  String status;
  int tasks;
  int items;
  int targets;
  int unresolved;
  @Nullable LocalDate adoptedOn;
  @Nullable LocalDate amendedOn;

  /// Document number of the plan that this notice amended.
  @Nullable String amends;

  @SuppressWarnings("NullAway.Init")
  protected PlanRow() {}

  PlanRow(UUID id, long version, PlanDrafted drafted) {
    this.id = id;
    this.version = version;
    documentNumber = drafted.documentNumber();
    status = "draft";
    unresolved = drafted.unresolved().size();
    reads(drafted.plan());
  }

  void drafted(long at, PlanDrafted drafted) {
    version = at;
    status = "draft";
    unresolved = drafted.unresolved().size();
    reads(drafted.plan());
  }

  private void reads(StructuredPlan plan) {
    title = plan.title();
    issuingBody = plan.issuingBody();
    issueDate = plan.issueDate();
    validFrom = plan.period().from();
    validTo = plan.period().to();
    tasks = plan.tasks().size();
    items = (int) plan.items().count();
    targets = plan.targetCount();
  }

  void adopted(long at, PlanAdopted adopted) {
    version = at;
    status = "adopted";
    unresolved = 0;
    adoptedOn = adopted.adoptedOn();
  }

  void amended(long at, PlanAmended amended) {
    version = at;
    status = "amended";
    amendedOn = amended.amendedOn();
    reads(amended.plan());
  }

  void authorised(long at, AmendmentAuthorised authorised) {
    version = at;
    status = "authorising";
    unresolved = 0;
    amends = authorised.amends();
  }

  void reached(long at) {
    version = at;
  }

  public String documentNumber() {
    return documentNumber;
  }

  /// The line as it is answered.
  public Line line() {
    return new Line(
        id,
        version,
        documentNumber,
        title,
        issuingBody,
        issueDate,
        validFrom,
        validTo,
        status,
        tasks,
        items,
        targets,
        unresolved,
        adoptedOn,
        amendedOn,
        amends);
  }

  /// A plan in the list.
  ///
  /// @param status draft, adopted, amended, or authorising for a draft that amends another plan
  /// @param unresolved places of the draft that name no registered unit, when it was submitted
  /// @param amendedOn day of the last amendment
  /// @param amends document number of the plan that this notice amended
  public record Line(
      UUID id,
      long version,
      String documentNumber,
      String title,
      String issuingBody,
      LocalDate issueDate,
      LocalDate from,
      LocalDate to,
      String status,
      int tasks,
      int items,
      int targets,
      int unresolved,
      @Nullable LocalDate adoptedOn,
      @Nullable LocalDate amendedOn,
      @Nullable String amends) {}
}
