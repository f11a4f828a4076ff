package io.duban.tasks.domain;

import io.duban.tasks.domain.TaskEvent.TaskRegistered;

/// The state of a key task's stream.
public sealed interface KeyTask {

  /// No adopted plan has this task.
  record Absent() implements KeyTask {}

  /// As the plan has it now.
  record Registered(TaskRegistered task) implements KeyTask {}

  /// An amended plan has it no more.
  record Withdrawn() implements KeyTask {}
}
