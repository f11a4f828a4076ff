package io.duban.tasks.incoming;

import io.duban.tasks.domain.ItemEvent.WorkItemAmended;
import io.duban.tasks.domain.ItemEvent.WorkItemRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One line of the list of work items.
@Entity
@Table(name = "item_row")
public class ItemRow {
  @Id UUID id;
  long version;

  /// Document number and item number, so that sorting by it follows the plan; an id at the end, as
  /// a number may pass to another item.
  String sortKey;

  String documentNumber;
  UUID plan;
  UUID task;
  String taskNumber;
  int action;
  String number;
  String title;

  /// One unit a line: its code, a space, its role.
  String units;

  /// As the plan states it, without extensions.
  @Nullable LocalDate deadline;

  @Nullable LocalDate dueOn;
  String status;

  /// The state before a suspension, to return to.
  @Nullable String before;

  @SuppressWarnings("NullAway.Init")
  protected ItemRow() {}

  ItemRow(UUID id, WorkItemRegistered item) {
    this.id = id;
    version = 1;
    status = "registered";
    deadline = item.deadline().date();
    reads(item);
    dueOn = deadline;
  }

  private void reads(WorkItemRegistered item) {
    documentNumber = item.documentNumber();
    plan = item.plan();
    task = item.task();
    taskNumber = item.taskNumber();
    action = item.action();
    number = item.number();
    title = item.title();
    sortKey = documentNumber + " " + sortable(number) + " " + id;
    units =
        item.units().stream()
            .map(unit -> unit.unit() + " " + unit.role())
            .collect(Collectors.joining("\n"));
  }

  void amended(long at, WorkItemAmended amended) {
    var item = amended.item();
    version = at;
    reads(item);
    if (!Objects.equals(deadline, item.deadline().date())) {
      deadline = item.deadline().date();
      dueOn = deadline;
    }
  }

  void reached(long at) {
    version = at;
  }

  void reported(long at, String role) {
    version = at;
    if (status.equals("registered") && role.equals("lead")) {
      status = "in-progress";
    }
  }

  void became(long at, String newStatus) {
    version = at;
    status = newStatus;
  }

  void suspended(long at) {
    before = status;
    became(at, "suspended");
  }

  void resumed(long at) {
    became(at, before == null ? "registered" : before);
    before = null;
  }

  void extended(long at, LocalDate newDue) {
    version = at;
    dueOn = newDue;
  }

  public String sortKey() {
    return sortKey;
  }

  /// The line as it is answered.
  public Line line() {
    return new Line(
        id,
        version,
        documentNumber,
        plan,
        task,
        taskNumber,
        action,
        number,
        title,
        units.lines().map(ItemRow::unit).toList(),
        dueOn,
        status);
  }

  /// A work item in the list.
  ///
  /// @param status registered, in-progress, completion-claimed, suspended, closed or withdrawn
  /// @param dueOn absent for continuous work
  public record Line(
      UUID id,
      long version,
      String documentNumber,
      UUID plan,
      UUID task,
      String taskNumber,
      int action,
      String number,
      String title,
      List<Unit> units,
      @Nullable LocalDate dueOn,
      String status) {}

  /// A unit, by code, in its role.
  public record Unit(String unit, String role) {}

  private static Unit unit(String line) {
    int space = line.indexOf(' ');
    return new Unit(line.substring(0, space), line.substring(space + 1));
  }

  /// Numbers padded, so that 10.1 comes after 9.2.
  private static String sortable(String number) {
    return Stream.of(number.split("\\.", -1))
        .map(part -> "0".repeat(Math.max(0, 6 - part.length())) + part)
        .collect(Collectors.joining("."));
  }
}
