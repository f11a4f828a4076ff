package io.duban.projection.rows;

import io.duban.projection.incoming.heard.TasksHeard.TaskAmended;
import io.duban.projection.incoming.heard.TasksHeard.TaskRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

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
  long version;

  @SuppressWarnings("NullAway.Init")
  protected TaskRow() {}

  public TaskRow(UUID id, long version, TaskRegistered task) {
    this.id = id;
    this.version = version;
    plan = task.plan();
    documentNumber = task.documentNumber();
    number = task.number();
    title = task.title();
    action = task.action();
    actionTitle = task.actionTitle();
  }

  public void amended(long at, TaskAmended amended) {
    version = at;
    number = amended.number();
    title = amended.title();
    action = amended.action();
    actionTitle = amended.actionTitle();
  }
}
