package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.TasksHeard.Action;
import io.duban.projection.incoming.heard.TasksHeard.PlanAdopted;
import io.duban.projection.incoming.heard.TasksHeard.PlanAmended;
import io.duban.projection.incoming.heard.TasksHeard.PlanDrafted;
import io.duban.projection.incoming.heard.TasksHeard.TaskRegistered;
import io.duban.projection.incoming.heard.TasksHeard.TaskWithdrawn;
import io.duban.projection.overdue.Touched;
import io.duban.projection.rows.PlanRow;
import io.duban.projection.rows.TaskRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/// Plans and key tasks; what concerns work items goes on to {@link ItemsFeed}.
@ApplicationScoped
class TasksFeed {
  private static final String INSERT_ACTIONS =
      """
      insert into plan_action (plan, number, title)
      select plan, number, title
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(plan uuid, number int, title text)
      """;

  private static final String FORGET_ACTIONS = "delete from plan_action where plan = :id";

  private final Folds folds;
  private final ItemsFeed items;

  TasksFeed(Folds folds, ItemsFeed items) {
    this.folds = folds;
    this.items = items;
  }

  Uni<Touched> on(Mutiny.Session session, Incoming event) {
    return switch (event.type()) {
      case "PlanDrafted" -> drafted(session, event);
      case "PlanAdopted" -> adopted(session, event);
      case "TaskRegistered" ->
          Folds.insert(
              session,
              new TaskRow(event.stream().id(), event.version(), event.as(TaskRegistered.class)),
              new Touched.Nothing());
      case "PlanAmended" -> amended(session, event);
      case "AmendmentAuthorised" -> plan(session, event, row -> row.amendment(event.version()));
      case "TaskAmended" ->
          task(session, event, row -> row.reads(event.version(), event.as(TaskRegistered.class)));
      case "TaskWithdrawn" ->
          task(
              session, event, row -> row.withdrawn(event.version(), event.as(TaskWithdrawn.class)));
      default -> items.on(session, event);
    };
  }

  private static Uni<Touched> drafted(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    return session
        .find(PlanRow.class, id)
        .chain(
            row ->
                row != null
                    ? Folds.nothing()
                    : Folds.insert(
                        session,
                        new PlanRow(id, event.version(), event.as(PlanDrafted.class)),
                        new Touched.Nothing()));
  }

  private Uni<Touched> adopted(Mutiny.Session session, Incoming event) {
    PlanAdopted plan = event.as(PlanAdopted.class);
    return plan(session, event, row -> row.adopted(event.version(), plan))
        .call(() -> actions(session, event.stream().id(), plan.actions()));
  }

  private Uni<Touched> amended(Mutiny.Session session, Incoming event) {
    PlanAmended amended = event.as(PlanAmended.class);
    return plan(session, event, row -> row.amended(event.version(), amended))
        .call(() -> actions(session, event.stream().id(), amended.plan().actions()));
  }

  private Uni<Void> actions(Mutiny.Session session, UUID plan, List<Action> actions) {
    List<Map<String, Object>> rows = new ArrayList<>();
    actions.forEach(a -> rows.add(Map.of("plan", plan, "number", a.number(), "title", a.title())));
    return Folds.forget(session, FORGET_ACTIONS, plan)
        .chain(() -> folds.batch(session, INSERT_ACTIONS, rows));
  }

  private static Uni<Touched> plan(
      Mutiny.Session session, Incoming event, Consumer<PlanRow> change) {
    return Folds.change(session, event, PlanRow.class, change, new Touched.Nothing());
  }

  private static Uni<Touched> task(
      Mutiny.Session session, Incoming event, Consumer<TaskRow> change) {
    return Folds.change(session, event, TaskRow.class, change, new Touched.Nothing());
  }
}
