package io.duban.tasks.domain;

import java.util.List;
import java.util.UUID;

/// What happened to a key task. It is only registered: what moves are its work items.
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
}
