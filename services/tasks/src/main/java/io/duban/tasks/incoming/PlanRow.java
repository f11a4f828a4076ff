package io.duban.tasks.incoming;

import io.duban.tasks.domain.PlanEvent.PlanAdopted;
import io.duban.tasks.domain.PlanEvent.PlanDrafted;
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

  @SuppressWarnings("NullAway.Init")
  protected PlanRow() {}

  PlanRow(UUID id, long version, PlanDrafted drafted) {
    this.id = id;
    documentNumber = drafted.documentNumber();
    drafted(version, drafted);
  }

  final void drafted(long at, PlanDrafted drafted) {
    var plan = drafted.plan();
    version = at;
    title = plan.title();
    issuingBody = plan.issuingBody();
    issueDate = plan.issueDate();
    validFrom = plan.period().from();
    validTo = plan.period().to();
    status = "draft";
    tasks = plan.tasks().size();
    items = (int) plan.items().count();
    targets = plan.targetCount();
    unresolved = drafted.unresolved().size();
  }

  void adopted(long at, PlanAdopted adopted) {
    version = at;
    status = "adopted";
    unresolved = 0;
    adoptedOn = adopted.adoptedOn();
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
        adoptedOn);
  }

  /// A plan in the list.
  ///
  /// @param status draft or adopted
  /// @param unresolved places of the draft that name no registered unit, when it was submitted
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
      @Nullable LocalDate adoptedOn) {}
}
