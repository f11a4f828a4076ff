package io.duban.assignments.incoming;

import io.duban.assignments.domain.Assignment;
import io.duban.assignments.domain.AssignmentEvent.AssignmentAcknowledged;
import io.duban.assignments.domain.AssignmentEvent.AssignmentAmended;
import io.duban.assignments.domain.AssignmentEvent.AssignmentOffered;
import io.duban.assignments.domain.AssignmentEvent.AssignmentReleased;
import io.duban.assignments.domain.AssignmentEvent.AssignmentReturned;
import io.duban.assignments.domain.AssignmentEvent.ItemRef;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One line of the list of assignments.
@Entity
@Table(name = "assignment_row")
public class AssignmentRow {
  @Id UUID id;
  long version;

  /// Document number, item, unit and id: sorting by it follows the plan, and two assignments that
  /// had the same item number one after the other stay apart.
  String sortKey;

  String documentNumber;
  UUID plan;
  String unit;
  String role;
  String basis;
  String scope;
  @Nullable UUID item;
  @Nullable String itemNumber;
  @Nullable String itemTitle;

  /// One item a line: its id, a space, its number.
  String items;

  LocalDate offeredOn;
  LocalDate validFrom;
  LocalDate validTo;
  String status;
  @Nullable LocalDate answeredOn;
  @Nullable String answeredBy;
  @Nullable String reason;
  @Nullable LocalDate releasedFrom;
  @Nullable String releasedBy;

  @SuppressWarnings("NullAway.Init")
  protected AssignmentRow() {}

  AssignmentRow(UUID id, long version, AssignmentOffered offer) {
    this.id = id;
    documentNumber = offer.documentNumber();
    plan = offer.plan();
    unit = offer.unit();
    became(version, "offered");
    reads(offer);
  }

  void offeredAnew(long at, AssignmentOffered offer) {
    became(at, "offered");
    reads(offer);
    answeredOn = null;
    answeredBy = null;
    reason = null;
    releasedFrom = null;
    releasedBy = null;
  }

  void amended(long at, AssignmentAmended amended) {
    version = at;
    reads(state().offer().as(amended));
  }

  void acknowledged(long at, AssignmentAcknowledged answer) {
    became(at, "acknowledged");
    answeredOn = answer.acknowledgedOn();
    answeredBy = answer.by();
  }

  void returned(long at, AssignmentReturned answer) {
    became(at, "returned");
    answeredOn = answer.returnedOn();
    answeredBy = answer.by();
    reason = answer.reason();
  }

  void released(long at, AssignmentReleased release) {
    became(at, "released");
    releasedFrom = release.from();
    releasedBy = release.authorisedBy();
  }

  private void became(long at, String what) {
    version = at;
    status = what;
  }

  private void reads(AssignmentOffered offer) {
    role = offer.role();
    basis = offer.basis();
    scope = offer.scope();
    item = offer.item();
    itemNumber = offer.itemNumber();
    itemTitle = offer.itemTitle();
    items =
        offer.items().stream()
            .map(ref -> ref.id() + " " + ref.number())
            .collect(Collectors.joining("\n"));
    offeredOn = offer.offeredOn();
    validFrom = offer.from();
    validTo = offer.to();
    sortKey = documentNumber + " " + sortable(itemNumber) + " " + unit + " " + id;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String sortKey() {
    return sortKey;
  }

  /// The line as the state that its events folded to.
  public Assignment.Known state() {
    var offer =
        new AssignmentOffered(
            documentNumber,
            plan,
            unit,
            role,
            basis,
            scope,
            item,
            itemNumber,
            itemTitle,
            items.lines().map(AssignmentRow::ref).toList(),
            offeredOn,
            validFrom,
            validTo);
    var from = releasedFrom;
    var authority = releasedBy;
    if (from != null && authority != null) {
      return new Assignment.Released(offer, from, authority);
    }
    var on = answeredOn;
    var by = answeredBy;
    if (on == null || by == null) {
      return new Assignment.Offered(offer);
    }
    return reason == null
        ? new Assignment.Acknowledged(offer, on, by)
        : new Assignment.Returned(offer, reason, on, by);
  }

  private static ItemRef ref(String line) {
    int space = line.indexOf(' ');
    return new ItemRef(UUID.fromString(line.substring(0, space)), line.substring(space + 1));
  }

  /// Numbers padded, so that 10.1 comes after 9.2; what a rule implies comes first.
  private static String sortable(@Nullable String number) {
    return number == null
        ? ""
        : List.of(number.split("\\.", -1)).stream()
            .map(part -> "0".repeat(Math.max(0, 6 - part.length())) + part)
            .collect(Collectors.joining("."));
  }
}
