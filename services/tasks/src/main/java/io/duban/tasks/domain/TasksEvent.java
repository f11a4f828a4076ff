package io.duban.tasks.domain;

/// Every event of this service; their contracts stand in `contracts/events/tasks`.
public sealed interface TasksEvent permits PlanEvent, TaskEvent, ItemEvent {}
