package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.TasksHeard.CompletionClaimed;
import io.duban.projection.incoming.heard.TasksHeard.CompletionReturned;
import io.duban.projection.incoming.heard.TasksHeard.CompletionVerified;
import io.duban.projection.incoming.heard.TasksHeard.ExtensionGranted;
import io.duban.projection.incoming.heard.TasksHeard.NamedUnit;
import io.duban.projection.incoming.heard.TasksHeard.ProgressReported;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemRegistered;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemReopened;
import io.duban.projection.overdue.Touched;
import io.duban.projection.rows.ItemRow;
import io.duban.projection.rows.ReportRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/// Work items and what units report on them.
@ApplicationScoped
class ItemsFeed {
  private static final String INSERT_UNITS =
      """
      insert into item_unit (item, unit, name, role, basis, ordinal)
      select item, unit, name, role, basis, ordinal
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
        as r(item uuid, unit text, name text, role text, basis text, ordinal int)
      on conflict do nothing
      """;

  private final Folds folds;

  ItemsFeed(Folds folds) {
    this.folds = folds;
  }

  Uni<Touched> on(Mutiny.Session session, Incoming event) {
    long at = event.version();
    return switch (event.type()) {
      case "WorkItemRegistered" -> registered(session, event);
      case "ProgressReported" -> reported(session, event);
      case "ExtensionGranted" ->
          item(session, event, row -> row.extended(at, event.as(ExtensionGranted.class)));
      case "CompletionClaimed" ->
          item(session, event, row -> row.claimed(at, event.as(CompletionClaimed.class)));
      case "CompletionVerified" ->
          item(session, event, row -> row.verified(at, event.as(CompletionVerified.class)));
      case "CompletionReturned" ->
          item(session, event, row -> row.returned(at, event.as(CompletionReturned.class)));
      case "WorkItemSuspended" -> item(session, event, row -> row.suspended(at));
      case "WorkItemResumed" -> item(session, event, row -> row.resumed(at));
      case "WorkItemWithdrawn" -> item(session, event, row -> row.withdrawn(at));
      case "WorkItemReopened" ->
          item(session, event, row -> row.reopened(at, event.as(WorkItemReopened.class)));
      case "ReportAccepted",
          "ReportReturned",
          "ExtensionAsked",
          "ExtensionDenied",
          "RecheckConfirmed" ->
          item(session, event, row -> row.at(at));
      default -> Folds.nothing();
    };
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
