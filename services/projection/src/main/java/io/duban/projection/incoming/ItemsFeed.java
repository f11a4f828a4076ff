package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.TasksHeard.CompletionClaimed;
import io.duban.projection.incoming.heard.TasksHeard.CompletionReturned;
import io.duban.projection.incoming.heard.TasksHeard.CompletionVerified;
import io.duban.projection.incoming.heard.TasksHeard.ExtensionGranted;
import io.duban.projection.incoming.heard.TasksHeard.NamedUnit;
import io.duban.projection.incoming.heard.TasksHeard.ProgressReported;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemAmended;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemRegistered;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemReopened;
import io.duban.projection.overdue.Touched;
import io.duban.projection.rows.ItemRow;
import io.duban.projection.rows.ReportRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Work items and what units report on them.
@ApplicationScoped
class ItemsFeed {
  /// A unit that answers in the same role as before does so since then.
  private static final String PUT_UNITS =
      """
      insert into item_unit as u (item, unit, name, role, basis, ordinal, since)
      select item, unit, name, role, basis, ordinal, since
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
        as r(item uuid, unit text, name text, role text, basis text, ordinal int, since date)
      on conflict (item, unit) do update
      set name = excluded.name, role = excluded.role, basis = excluded.basis,
          ordinal = excluded.ordinal,
          since = case when u.role = excluded.role then u.since else excluded.since end
      """;
  private static final String DELETE_UNITS =
      """
      delete from item_unit where item = :id and unit not in (:units)
      """;

  private final Folds folds;

  ItemsFeed(Folds folds) {
    this.folds = folds;
  }

  Uni<Touched> on(Mutiny.Session session, Incoming event) {
    long at = event.version();
    return switch (event.type()) {
      case "WorkItemRegistered" -> registered(session, event);
      case "WorkItemAmended" -> amended(session, event);
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
    return Folds.insert(session, new ItemRow(id, event.version(), item), new Touched.Item(id))
        .call(() -> units(session, id, item.units(), null));
  }

  private Uni<Touched> amended(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    WorkItemAmended item = event.as(WorkItemAmended.class);
    List<String> left = item.units().stream().map(NamedUnit::unit).toList();
    return item(session, event, row -> row.amended(event.version(), item))
        .call(
            () ->
                session
                    .createNativeQuery(DELETE_UNITS)
                    .setParameter("id", id)
                    .setParameter("units", left)
                    .executeUpdate())
        .call(() -> units(session, id, item.units(), item.amendedOn()));
  }

  private Uni<Void> units(
      Mutiny.Session session, UUID item, List<NamedUnit> units, @Nullable LocalDate since) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (NamedUnit unit : units) {
      Map<String, Object> row = new HashMap<>();
      row.put("item", item);
      row.put("unit", unit.unit());
      row.put("name", unit.name());
      row.put("role", unit.role());
      row.put("basis", unit.basis());
      row.put("ordinal", rows.size());
      if (since != null) {
        row.put("since", since.toString());
      }
      rows.add(row);
    }
    return folds.batch(session, PUT_UNITS, rows);
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
