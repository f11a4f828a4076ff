package io.duban.tasks.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What happened to a key task. It changes with the plan alone: what moves are its work items.
public sealed interface TaskEvent extends TasksEvent {

  /// An adopted plan has this key task, with these work items.
  record TaskRegistered(
      String documentNumber,
      UUID plan,
      String number,
      String title,
      int action,
      String actionTitle,
      List<UUID> items)
      implements TaskEvent {
    public TaskRegistered {
      items = List.copyOf(items);
    }
  }

  /// A later notice changed the key task, or which work items it has.
  record TaskAmended(
      String documentNumber,
      UUID plan,
      String number,
      String title,
      int action,
      String actionTitle,
      List<UUID> items,
      String authorisedBy,
      LocalDate amendedOn)
      implements TaskEvent {
    public TaskAmended {
      items = List.copyOf(items);
    }

    static TaskAmended of(TaskRegistered now, String authorisedBy, LocalDate on) {
      return new TaskAmended(
          now.documentNumber(),
          now.plan(),
          now.number(),
          now.title(),
          now.action(),
          now.actionTitle(),
          now.items(),
          authorisedBy,
          on);
    }

    TaskRegistered task() {
      return new TaskRegistered(documentNumber, plan, number, title, action, actionTitle, items);
    }
  }

  /// A later notice no longer has the key task.
  record TaskWithdrawn(
      String documentNumber, UUID plan, String number, String authorisedBy, LocalDate withdrawnOn)
      implements TaskEvent {}
}
