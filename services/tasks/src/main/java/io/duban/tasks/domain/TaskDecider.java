package io.duban.tasks.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.tasks.domain.TaskCommand.Amend;
import io.duban.tasks.domain.TaskCommand.Withdraw;
import io.duban.tasks.domain.TaskEvent.TaskAmended;
import io.duban.tasks.domain.TaskEvent.TaskRegistered;
import io.duban.tasks.domain.TaskEvent.TaskWithdrawn;

/// The rules of a key task, which only follows its plan.
///
/// | state \ command | amend | withdraw |
/// | --- | --- | --- |
/// | Absent | Registered | refused |
/// | Registered | same: unchanged; other: Registered | Withdrawn |
/// | Withdrawn | refused | unchanged |
public final class TaskDecider implements Decider<KeyTask, TaskCommand, TaskEvent> {

  @Override
  public KeyTask initial() {
    return new KeyTask.Absent();
  }

  @Override
  public Decision<TaskEvent> decide(KeyTask state, TaskCommand command) {
    return switch (state) {
      case KeyTask.Absent _ ->
          switch (command) {
            case Amend(var now, _, _) -> Decision.accept(now);
            case Withdraw _ -> Decision.refuse(Refusal.unknown("task-unknown"));
          };
      case KeyTask.Registered(var task) ->
          switch (command) {
            case Amend(var now, var by, var on) ->
                now.equals(task)
                    ? Decision.unchanged()
                    : Decision.accept(TaskAmended.of(now, by, on));
            case Withdraw(var by, var on) ->
                Decision.accept(
                    new TaskWithdrawn(task.documentNumber(), task.plan(), task.number(), by, on));
          };
      case KeyTask.Withdrawn _ ->
          switch (command) {
            case Amend _ -> Decision.refuse("task-withdrawn");
            case Withdraw _ -> Decision.unchanged();
          };
    };
  }

  @Override
  public KeyTask evolve(KeyTask state, TaskEvent event) {
    return switch (event) {
      case TaskRegistered registered -> new KeyTask.Registered(registered);
      case TaskAmended amended -> new KeyTask.Registered(amended.task());
      case TaskWithdrawn _ -> new KeyTask.Withdrawn();
    };
  }
}
