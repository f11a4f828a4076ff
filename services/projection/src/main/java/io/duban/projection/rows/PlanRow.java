package io.duban.projection.rows;

import io.duban.projection.incoming.heard.TasksHeard.PlanAdopted;
import io.duban.projection.incoming.heard.TasksHeard.PlanAmended;
import io.duban.projection.incoming.heard.TasksHeard.PlanDrafted;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan, so that roll-ups can name it.
@Entity
public class PlanRow {
  @Id UUID id;
  String documentNumber;
  @Nullable String title;
  @Nullable String issuingBody;
  @Nullable LocalDate issueDate;
  @Nullable LocalDate planFrom;
  @Nullable LocalDate planTo;
  @Nullable LocalDate adoptedOn;
  String status;

  /// Document number of the last notice that amended it.
  @Nullable String amendedBy;

  @Nullable LocalDate amendedOn;
  long version;

  @SuppressWarnings("NullAway.Init")
  protected PlanRow() {}

  public PlanRow(UUID id, long version, PlanDrafted draft) {
    this.id = id;
    this.version = version;
    documentNumber = draft.documentNumber();
    status = "draft";
  }

  public void adopted(long at, PlanAdopted plan) {
    version = at;
    title = plan.title();
    issuingBody = plan.issuingBody();
    issueDate = plan.issueDate();
    planFrom = plan.from();
    planTo = plan.to();
    adoptedOn = plan.adoptedOn();
    status = "adopted";
  }

  public void amended(long at, PlanAmended amended) {
    var plan = amended.plan();
    version = at;
    title = plan.title();
    issuingBody = plan.issuingBody();
    planFrom = plan.period().from();
    planTo = plan.period().to();
    amendedBy = amended.authorisedBy();
    amendedOn = amended.amendedOn();
    status = "amended";
  }

  /// The draft went into another plan as its amendment.
  public void authorised(long at) {
    version = at;
    status = "authorising";
  }
}
