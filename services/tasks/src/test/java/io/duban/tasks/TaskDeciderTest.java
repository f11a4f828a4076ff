package io.duban.tasks;

import io.duban.tasks.domain.KeyTask;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.domain.TaskCommand;
import io.duban.tasks.domain.TaskDecider;
import io.duban.tasks.domain.TaskEvent;
import io.duban.tasks.domain.TaskEvent.TaskAmended;
import io.duban.tasks.domain.TaskEvent.TaskRegistered;
import io.duban.tasks.domain.TaskEvent.TaskWithdrawn;
import io.duban.testkit.DeciderSpec;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskDeciderTest {
  private static final UUID PLAN = Streams.planId(Notices.FIRST);
  private static final TaskEvent WITHDRAWN =
      new TaskWithdrawn(Notices.FIRST, PLAN, "1", Notices.LATER, Items.TODAY);

  private final DeciderSpec<KeyTask, TaskCommand, TaskEvent> spec =
      DeciderSpec.of(new TaskDecider(), TaskEvent.class);

  @Test
  void every_cell_of_its_table() {
    spec.given().when(amend("重大平台")).thenEvents(registered("重大平台"));
    spec.given().when(withdraw()).thenRefused("task-unknown");
    spec.given(registered("重大平台")).when(amend("重大平台")).thenUnchanged();
    spec.given(registered("重大平台")).when(amend("大平台")).thenEvents(amended("大平台"));
    spec.given(registered("重大平台"), amended("大平台")).when(amend("大平台")).thenUnchanged();
    spec.given(registered("重大平台")).when(withdraw()).thenEvents(WITHDRAWN);
    spec.given(registered("重大平台"), WITHDRAWN).when(withdraw()).thenUnchanged();
    spec.given(registered("重大平台"), WITHDRAWN).when(amend("大平台")).thenRefused("task-withdrawn");
  }

  private static TaskCommand amend(String title) {
    return new TaskCommand.Amend(registered(title), Notices.LATER, Items.TODAY);
  }

  private static TaskCommand withdraw() {
    return new TaskCommand.Withdraw(Notices.LATER, Items.TODAY);
  }

  private static TaskRegistered registered(String title) {
    return new TaskRegistered(
        Notices.FIRST, PLAN, "1", title, 1, "行动", List.of(Streams.itemId(Notices.FIRST, "1.1")));
  }

  private static TaskAmended amended(String title) {
    return new TaskAmended(
        Notices.FIRST,
        PLAN,
        "1",
        title,
        1,
        "行动",
        List.of(Streams.itemId(Notices.FIRST, "1.1")),
        Notices.LATER,
        Items.TODAY);
  }
}
