package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.TasksHeard.CompletionClaimed;
import io.duban.projection.incoming.heard.TasksHeard.CompletionReturned;
import io.duban.projection.incoming.heard.TasksHeard.CompletionVerified;
import io.duban.projection.incoming.heard.TasksHeard.NamedUnit;
import io.duban.projection.incoming.heard.TasksHeard.PlanAdopted;
import io.duban.projection.incoming.heard.TasksHeard.PlanDrafted;
import io.duban.projection.incoming.heard.TasksHeard.ProgressReported;
import io.duban.projection.incoming.heard.TasksHeard.TaskRegistered;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemRegistered;
import io.duban.projection.overdue.Touched;
import io.duban.projection.rows.ItemRow;
import io.duban.projection.rows.PlanRow;
import io.duban.projection.rows.ReportRow;
import io.duban.projection.rows.TaskRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/// Plans, key tasks, work items and their reports.
@ApplicationScoped
class TasksFeed {
  private static final String INSERT_ACTIONS =
      """
      insert into plan_action (plan, number, title)
      select plan, number, title
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(plan uuid, number int, title text)
      on conflict do nothing
      """;
  private static final String INSERT_UNITS =
      """
      insert into item_unit (item, unit, name, role, basis, ordinal)
      select item, unit, name, role, basis, ordinal
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
        as r(item uuid, unit text, name text, role text, basis text, ordinal int)
      on conflict do nothing
      """;

  private final Folds folds;

  TasksFeed(Folds folds) {
    this.folds = folds;
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
      case "WorkItemRegistered" -> registered(session, event);
      case "ProgressReported" -> reported(session, event);
      case "CompletionClaimed" ->
          item(session, event, r -> r.claimed(event.version(), event.as(CompletionClaimed.class)));
      case "CompletionVerified" ->
          item(
              session, event, r -> r.verified(event.version(), event.as(CompletionVerified.class)));
      case "CompletionReturned" ->
          item(
              session, event, r -> r.returned(event.version(), event.as(CompletionReturned.class)));
      default -> Folds.nothing();
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
    List<Map<String, Object>> actions = new ArrayList<>();
    plan.actions()
        .forEach(
            a ->
                actions.add(
                    Map.of("plan", event.stream().id(), "number", a.number(), "title", a.title())));
    return Folds.change(
            session,
            event,
            PlanRow.class,
            row -> row.adopted(event.version(), plan),
            new Touched.Nothing())
        .call(() -> folds.batch(session, INSERT_ACTIONS, actions));
  }

  private Uni<Touched> registered(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    WorkItemRegistered item = event.as(WorkItemRegistered.class);
    List<Map<String, Object>> units = new ArrayList<>();
    for (NamedUnit unit : item.units()) {
      units.add(
          Map.of(
              "item", id,
              "unit", unit.unit(),
              "name", unit.name(),
              "role", unit.role(),
              "basis", unit.basis(),
              "ordinal", units.size()));
    }
    return Folds.insert(session, new ItemRow(id, event.version(), item), new Touched.Item(id))
        .call(() -> folds.batch(session, INSERT_UNITS, units));
  }

  private static Uni<Touched> reported(Mutiny.Session session, Incoming event) {
    ProgressReported report = event.as(ProgressReported.class);
    return item(session, event, row -> row.reported(event.version(), report))
        .call(() -> session.persist(new ReportRow(event.stream().id(), event.version(), report)));
  }

  private static Uni<Touched> item(
      Mutiny.Session session, Incoming event, Consumer<ItemRow> change) {
    return Folds.change(
        session, event, ItemRow.class, change, new Touched.Item(event.stream().id()));
  }
}
