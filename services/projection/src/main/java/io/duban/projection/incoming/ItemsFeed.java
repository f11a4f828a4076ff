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
import io.duban.projection.incoming.heard.TasksHeard.WorkItemResumed;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemSuspended;
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

/// Work items and what units report on them.
@ApplicationScoped
class ItemsFeed {
  private static final String INSERT_UNITS =
      """
      insert into item_unit (item, unit, name, role, basis, ordinal, since)
      select item, unit, name, role, basis, ordinal, since
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
        as r(item uuid, unit text, name text, role text, basis text, ordinal int, since date)
      on conflict (item, unit) do update set
        name = excluded.name, role = excluded.role, basis = excluded.basis,
        ordinal = excluded.ordinal,
        since = case when item_unit.role = excluded.role then item_unit.since
                     else excluded.since end
      """;
  private static final String RELEASE_UNITS =
      "delete from item_unit where item = :item and not (unit = any(:units))";
  private static final String KEEP_NUMBER =
      """
      insert into item_number_before (item, until, number) values (:item, :until, :number)
      on conflict (item, until) do nothing
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
          end(session, event, row -> row.verified(at, event.as(CompletionVerified.class)));
      case "CompletionReturned" ->
          item(session, event, row -> row.returned(at, event.as(CompletionReturned.class)));
      case "WorkItemSuspended" ->
          item(session, event, row -> row.suspended(at, event.as(WorkItemSuspended.class)));
      case "WorkItemResumed" ->
          item(session, event, row -> row.resumed(at, event.as(WorkItemResumed.class)));
      case "WorkItemWithdrawn" -> end(session, event, row -> row.withdrawn(at));
      case "WorkItemReopened" ->
          end(session, event, row -> row.reopened(at, event.as(WorkItemReopened.class)));
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
        .call(() -> folds.batch(session, INSERT_UNITS, units(id, item.units())));
  }

  private Uni<Touched> amended(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    WorkItemRegistered item = event.as(WorkItemRegistered.class);
    LocalDate on = event.as(WorkItemAmended.class).amendedOn();
    List<Map<String, Object>> units = units(id, item.units());
    units.forEach(unit -> unit.put("since", on.toString()));
    return keepNumber(session, id, item.number(), on)
        .chain(() -> item(session, event, row -> row.amended(event.version(), item, on)))
        .call(() -> folds.batch(session, INSERT_UNITS, units))
        .call(() -> release(session, id, item.units()));
  }

  private static Uni<Void> keepNumber(
      Mutiny.Session session, UUID id, String number, LocalDate until) {
    return session
        .find(ItemRow.class, id)
        .chain(
            row ->
                row == null || row.number().equals(number)
                    ? Uni.createFrom().voidItem()
                    : session
                        .createNativeQuery(KEEP_NUMBER)
                        .setParameter("item", id)
                        .setParameter("until", until)
                        .setParameter("number", row.number())
                        .executeUpdate()
                        .replaceWithVoid());
  }

  private static Uni<Void> release(Mutiny.Session session, UUID id, List<NamedUnit> standing) {
    return session
        .createNativeQuery(RELEASE_UNITS)
        .setParameter("item", id)
        .setParameter("units", standing.stream().map(NamedUnit::unit).toArray(String[]::new))
        .executeUpdate()
        .replaceWithVoid();
  }

  private static List<Map<String, Object>> units(UUID id, List<NamedUnit> named) {
    List<Map<String, Object>> units = new ArrayList<>();
    for (NamedUnit unit : named) {
      Map<String, Object> row = new HashMap<>();
      row.put("item", id);
      row.put("unit", unit.unit());
      row.put("name", unit.name());
      row.put("role", unit.role());
      row.put("basis", unit.basis());
      row.put("ordinal", units.size());
      units.add(row);
    }
    return units;
  }

  private static Uni<Touched> reported(Mutiny.Session session, Incoming event) {
    ProgressReported report = event.as(ProgressReported.class);
    return item(session, event, row -> row.reported(event.version(), report))
        .call(() -> session.persist(new ReportRow(event.stream().id(), event.version(), report)));
  }

  private static Uni<Touched> end(
      Mutiny.Session session, Incoming event, Consumer<ItemRow> change) {
    return Folds.change(
        session, event, ItemRow.class, change, new Touched.ItemEnd(event.stream().id()));
  }

  private static Uni<Touched> item(
      Mutiny.Session session, Incoming event, Consumer<ItemRow> change) {
    return Folds.change(
        session, event, ItemRow.class, change, new Touched.Item(event.stream().id()));
  }
}
