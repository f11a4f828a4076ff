package io.duban.tasks.domain;

import io.duban.tasks.domain.TaskEvent.TaskRegistered;
import java.time.LocalDate;

/// What an amendment of its plan asks of a key task.
///
/// @see Amendment
public sealed interface TaskCommand {

  /// Be there, and read so.
  record Amend(TaskRegistered now, String authorisedBy, LocalDate on) implements TaskCommand {}

  /// Be there no more.
  record Withdraw(String authorisedBy, LocalDate on) implements TaskCommand {}
}
