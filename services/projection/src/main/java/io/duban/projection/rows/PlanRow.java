package io.duban.projection.rows;

import io.duban.projection.incoming.heard.TasksHeard.PlanAdopted;
import io.duban.projection.incoming.heard.TasksHeard.PlanAmended;
import io.duban.projection.incoming.heard.TasksHeard.PlanDrafted;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
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

  String[] amendedBy = {};

  @Nullable LocalDate amendedOn;
  String status;
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
    version = at;
    var plan = amended.plan();
    title = plan.title();
    issuingBody = plan.issuingBody();
    issueDate = plan.issueDate();
    planFrom = plan.period().from();
    planTo = plan.period().to();
    amendedBy =
        Stream.concat(Stream.of(amendedBy), Stream.of(amended.authorisedBy()))
            .distinct()
            .toArray(String[]::new);
    amendedOn = amended.amendedOn();
  }

  /// A notice that amends another plan never becomes a plan.
  public void amendment(long at) {
    version = at;
    status = "amendment";
  }
}
