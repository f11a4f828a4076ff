package io.duban.supervision.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.duban.kernel.store.Json;
import io.duban.supervision.domain.Problem;
import io.duban.supervision.domain.Problem.Facts;
import io.duban.supervision.domain.ProblemEvent;
import io.duban.supervision.domain.ProblemEvent.Evidence;
import io.duban.supervision.domain.ProblemEvent.ProblemClosedOut;
import io.duban.supervision.domain.ProblemEvent.ProblemRaised;
import io.duban.supervision.domain.ProblemEvent.ProblemRectified;
import io.duban.supervision.domain.ProblemEvent.ProblemReopened;
import io.duban.supervision.domain.ProblemEvent.RectificationPlanned;
import io.duban.supervision.domain.ProblemEvent.RectificationReturned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the list of problems.
@Entity
@Table(name = "problem_row")
public class ProblemRow {
  @Id UUID id;
  long version;

  /// The date to rectify it by and the id, so that sorting by it puts the most urgent first.
  String sortKey;

  String title;
  String description;
  String source;
  @Nullable String documentNumber;
  @Nullable String item;
  String unit;
  LocalDate raisedOn;
  String raisedBy;
  LocalDate firstRectifyBy;
  LocalDate rectifyBy;

  String status;

  /// When, by whom and with which words the last step was taken.
  LocalDate since;

  String stepBy;
  @Nullable String words;

  /// A JSON array.
  String evidence;

  @Nullable LocalDate recheckOn;

  @SuppressWarnings("NullAway.Init")
  protected ProblemRow() {}

  @SuppressWarnings("NullAway.Init")
  ProblemRow(UUID id, long version, ProblemRaised raised) {
    this.id = id;
    title = raised.title();
    description = raised.description();
    source = raised.source();
    documentNumber = raised.documentNumber();
    item = raised.item();
    unit = raised.unit();
    raisedOn = raised.raisedOn();
    raisedBy = raised.by();
    firstRectifyBy = raised.rectifyBy();
    step(version, raised);
  }

  final void step(long at, ProblemEvent event) {
    version = at;
    switch (event) {
      case ProblemRaised last -> {
        step("raised", last.raisedOn(), last.by(), null);
        until(last.rectifyBy());
      }
      case RectificationPlanned last -> step("planned", last.plannedOn(), last.by(), last.plan());
      case ProblemRectified last -> {
        step("rectified", last.rectifiedOn(), last.by(), last.statement());
        evidence = Json.MAPPER.valueToTree(last.evidence()).toString();
      }
      case RectificationReturned last ->
          step("returned", last.returnedOn(), last.by(), last.reason());
      case ProblemClosedOut last -> {
        step("closed", last.closedOn(), last.by(), last.note());
        recheckOn = last.recheckOn();
      }
      case ProblemReopened last -> {
        step("reopened", last.reopenedOn(), last.by(), last.reason());
        until(last.rectifyBy());
      }
    }
  }

  private void step(String to, LocalDate on, String by, @Nullable String with) {
    status = to;
    since = on;
    stepBy = by;
    words = with;
    evidence = "[]";
    recheckOn = null;
  }

  private void until(LocalDate day) {
    rectifyBy = day;
    sortKey = day + " " + id;
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
  public Problem.Known state() {
    var raised =
        new ProblemRaised(
            title,
            description,
            source,
            documentNumber,
            item,
            unit,
            firstRectifyBy,
            raisedOn,
            raisedBy);
    var facts = new Facts(raised, rectifyBy);
    var said = words == null ? "" : words;
    return switch (status) {
      case "planned" ->
          new Problem.Planned(facts, new RectificationPlanned(said, since, unit, stepBy));
      case "rectified" ->
          new Problem.Rectified(facts, new ProblemRectified(said, evidence(), since, unit, stepBy));
      case "returned" ->
          new Problem.Returned(facts, new RectificationReturned(said, since, stepBy));
      case "closed" ->
          new Problem.ClosedOut(facts, new ProblemClosedOut(words, since, recheckOn, stepBy));
      case "reopened" ->
          new Problem.Reopened(facts, new ProblemReopened(said, since, rectifyBy, stepBy));
      default -> new Problem.Raised(facts);
    };
  }

  private List<Evidence> evidence() {
    try {
      return Json.MAPPER.readerForListOf(Evidence.class).readValue(evidence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("evidence of " + id, e);
    }
  }
}
