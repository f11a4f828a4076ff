package io.duban.tasks;

import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemDecider;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.KeyTask;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanDecider;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.TaskCommand;
import io.duban.tasks.domain.TaskDecider;
import io.duban.tasks.domain.TaskEvent;
import io.duban.tasks.domain.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Puts deciders, codecs and the store together; nothing else in the service is wired by hand.
@ApplicationScoped
public class TasksWiring {

  @Produces
  @Singleton
  EventCodec<PlanEvent> planCodec() {
    return EventCodec.of(PlanEvent.class);
  }

  @Produces
  @Singleton
  EventCodec<TaskEvent> taskCodec() {
    return EventCodec.of(TaskEvent.class);
  }

  @Produces
  @Singleton
  EventCodec<ItemEvent> itemCodec() {
    return EventCodec.of(ItemEvent.class);
  }

  @Produces
  @Singleton
  CommandHandler<Plan, PlanCommand, PlanEvent> plans(
      EventStore store, EventCodec<PlanEvent> codec) {
    return new CommandHandler<>(store, new PlanDecider(), codec);
  }

  @Produces
  @Singleton
  CommandHandler<WorkItem, ItemCommand, ItemEvent> items(
      EventStore store, EventCodec<ItemEvent> codec) {
    return new CommandHandler<>(store, new ItemDecider(), codec);
  }

  @Produces
  @Singleton
  CommandHandler<KeyTask, TaskCommand, TaskEvent> tasks(
      EventStore store, EventCodec<TaskEvent> codec) {
    return new CommandHandler<>(store, new TaskDecider(), codec);
  }
}
