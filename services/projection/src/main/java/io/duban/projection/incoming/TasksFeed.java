package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.TasksHeard.Action;
import io.duban.projection.incoming.heard.TasksHeard.PlanAdopted;
import io.duban.projection.incoming.heard.TasksHeard.PlanAmended;
import io.duban.projection.incoming.heard.TasksHeard.PlanDrafted;
import io.duban.projection.incoming.heard.TasksHeard.TaskAmended;
import io.duban.projection.incoming.heard.TasksHeard.TaskRegistered;
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
  private static final String DELETE_ACTIONS = "delete from plan_action where plan = :id";
  private static final String INSERT_ACTIONS =
      """
      insert into plan_action (plan, number, title)
      select plan, number, title
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(plan uuid, number int, title text)
      on conflict do nothing
      """;

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
      case "PlanAmended" -> amended(session, event);
      case "AmendmentAuthorised" -> plan(session, event, row -> row.authorised(event.version()));
      case "TaskAmended" ->
          Folds.change(
              session,
              event,
              TaskRow.class,
              row -> row.amended(event.version(), event.as(TaskAmended.class)),
              new Touched.Nothing());
      case "TaskWithdrawn" ->
          session
              .find(TaskRow.class, event.stream().id())
              .chain(session::remove)
              .replaceWith(new Touched.Nothing());
      case "TaskRegistered" ->
          Folds.insert(
              session,
              new TaskRow(event.stream().id(), event.version(), event.as(TaskRegistered.class)),
              new Touched.Nothing());
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
        .call(() -> actions(session, event, plan.actions()));
  }

  private Uni<Touched> amended(Mutiny.Session session, Incoming event) {
    PlanAmended amended = event.as(PlanAmended.class);
    return plan(session, event, row -> row.amended(event.version(), amended))
        .call(() -> Folds.run(session, DELETE_ACTIONS, event.stream().id()))
        .call(() -> actions(session, event, amended.plan().actions()));
  }

  private static Uni<Touched> plan(
      Mutiny.Session session, Incoming event, Consumer<PlanRow> change) {
    return Folds.change(session, event, PlanRow.class, change, new Touched.Nothing());
  }

  private Uni<Void> actions(Mutiny.Session session, Incoming event, List<Action> actions) {
    List<Map<String, Object>> rows = new ArrayList<>();
    actions.forEach(
        a ->
            rows.add(
                Map.of("plan", event.stream().id(), "number", a.number(), "title", a.title())));
    return folds.batch(session, INSERT_ACTIONS, rows);
  }
}
