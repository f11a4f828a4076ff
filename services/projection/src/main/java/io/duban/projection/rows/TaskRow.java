package io.duban.projection.rows;

import io.duban.projection.incoming.heard.TasksHeard.TaskRegistered;
import io.duban.projection.incoming.heard.TasksHeard.TaskWithdrawn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key task: the heading under which work items stand.
@Entity
public class TaskRow {
  @Id UUID id;
  UUID plan;
  String documentNumber;
  String number;
  String title;
  int action;
  String actionTitle;
  @Nullable LocalDate withdrawnOn;
  long version;

  @SuppressWarnings("NullAway.Init")
  protected TaskRow() {}

  @SuppressWarnings("NullAway.Init")
  public TaskRow(UUID id, long version, TaskRegistered task) {
    this.id = id;
    reads(version, task);
  }

  /// Registered, or amended by a later notice.
  public final void reads(long at, TaskRegistered task) {
    version = at;
    plan = task.plan();
    documentNumber = task.documentNumber();
    number = task.number();
    title = task.title();
    action = task.action();
    actionTitle = task.actionTitle();
  }

  public void withdrawn(long at, TaskWithdrawn withdrawn) {
    version = at;
    withdrawnOn = withdrawn.withdrawnOn();
  }
}
