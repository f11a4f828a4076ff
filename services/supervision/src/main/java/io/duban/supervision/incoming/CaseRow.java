package io.duban.supervision.incoming;

import io.duban.supervision.domain.Case;
import io.duban.supervision.domain.CaseEvent;
import io.duban.supervision.domain.CaseEvent.CaseOpened;
import io.duban.supervision.domain.CaseEvent.CaseSettled;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the list of cases.
@Entity
@Table(name = "case_row")
public class CaseRow {
  @Id UUID id;
  long version;

  /// The last day to reply and the id, so that sorting by it puts the most urgent first.
  String sortKey;

  UUID alert;
  String kind;
  String subject;
  String unit;
  @Nullable String documentNumber;
  @Nullable String item;
  String step;
  LocalDate openedOn;
  LocalDate replyBy;
  @Nullable Boolean provisional;
  String title;
  String status;
  @Nullable LocalDate settledOn;
  @Nullable String reason;

  @SuppressWarnings("NullAway.Init")
  protected CaseRow() {}

  CaseRow(UUID id, long version, CaseOpened opened) {
    this.id = id;
    this.version = version;
    opened(opened);
  }

  /// Opened, or opened again: what the alert says by then, it may be another unit's.
  private void opened(CaseOpened opened) {
    alert = opened.alert();
    kind = opened.kind();
    subject = opened.subject();
    unit = opened.unit();
    documentNumber = opened.documentNumber();
    item = opened.item();
    step = opened.step();
    openedOn = opened.openedOn();
    replyBy = opened.replyBy();
    provisional = opened.provisional();
    title = opened.title();
    status = "open";
    settledOn = null;
    reason = null;
    sortKey = replyBy + " " + id;
  }

  void change(long at, CaseEvent event) {
    version = at;
    switch (event) {
      case CaseOpened again -> opened(again);
      case CaseSettled settled -> {
        status = "settled";
        settledOn = settled.settledOn();
        reason = settled.reason();
      }
    }
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
  public Case.Known state() {
    var opened =
        new CaseOpened(
            alert,
            kind,
            subject,
            unit,
            documentNumber,
            item,
            step,
            openedOn,
            replyBy,
            provisional,
            title);
    var on = settledOn;
    var why = reason;
    return on == null || why == null
        ? new Case.Open(opened)
        : new Case.Settled(opened, new CaseSettled(why, on));
  }
}
