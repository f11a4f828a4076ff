package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentAcknowledged;
import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentAmended;
import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentOffered;
import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentReleased;
import io.duban.projection.incoming.heard.AssignmentsHeard.AssignmentReturned;
import io.duban.projection.incoming.heard.AssignmentsHeard.ItemOfRange;
import io.duban.projection.incoming.heard.AssignmentsHeard.UnitRegistered;
import io.duban.projection.overdue.Touched;
import io.duban.projection.rows.AssignmentRow;
import io.duban.projection.rows.UnitRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Units and who answers for what.
@ApplicationScoped
class AssignmentsFeed {
  private static final String INSERT_ITEMS =
      """
      insert into assignment_item (assignment, item, number)
      select assignment, item, number
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
        as r(assignment uuid, item uuid, number text)
      on conflict do nothing
      """;
  private static final String FORGET_ITEMS = "delete from assignment_item where assignment = :id";

  private final Folds folds;

  AssignmentsFeed(Folds folds) {
    this.folds = folds;
  }

  Uni<Touched> on(Mutiny.Session session, Incoming event) {
    return switch (event.type()) {
      case "UnitRegistered" ->
          session
              .merge(new UnitRow(event.version(), event.as(UnitRegistered.class)))
              .replaceWith(new Touched.Nothing());
      case "AssignmentOffered" -> offered(session, event);
      case "AssignmentAmended" -> amended(session, event);
      case "AssignmentReleased" ->
          change(
              session, event, r -> r.released(event.version(), event.as(AssignmentReleased.class)));
      case "AssignmentAcknowledged" ->
          change(
              session,
              event,
              r -> r.acknowledged(event.version(), event.as(AssignmentAcknowledged.class)));
      case "AssignmentReturned" ->
          change(
              session, event, r -> r.returned(event.version(), event.as(AssignmentReturned.class)));
      default -> Folds.nothing();
    };
  }

  private Uni<Touched> offered(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    AssignmentOffered offered = event.as(AssignmentOffered.class);
    Touched touched = new Touched.Assignment(id);
    return session
        .find(AssignmentRow.class, id)
        .chain(
            row ->
                row == null
                    ? Folds.insert(
                        session, new AssignmentRow(id, event.version(), offered), touched)
                    : Uni.createFrom()
                        .item(touched)
                        .invoke(() -> row.offered(event.version(), offered)))
        .call(() -> items(session, id, offered.items(), offered.item(), offered.itemNumber()));
  }

  private Uni<Touched> amended(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    AssignmentAmended amended = event.as(AssignmentAmended.class);
    return change(session, event, row -> row.amended(event.version(), amended))
        .call(() -> items(session, id, amended.items(), amended.item(), amended.itemNumber()));
  }

  /// In place of those that it covered before.
  private Uni<Void> items(
      Mutiny.Session session,
      UUID id,
      @Nullable List<ItemOfRange> range,
      @Nullable UUID item,
      @Nullable String number) {
    return Folds.forget(session, FORGET_ITEMS, id)
        .chain(() -> folds.batch(session, INSERT_ITEMS, items(id, range, item, number)));
  }

  private static List<Map<String, Object>> items(
      UUID id, @Nullable List<ItemOfRange> range, @Nullable UUID only, @Nullable String number) {
    List<Map<String, Object>> items = new ArrayList<>();
    if (range != null) {
      for (ItemOfRange item : range) {
        items.add(Map.of("assignment", id, "item", item.id(), "number", item.number()));
      }
    }
    if (only != null && number != null) {
      items.add(Map.of("assignment", id, "item", only, "number", number));
    }
    return items;
  }

  private static Uni<Touched> change(
      Mutiny.Session session, Incoming event, Consumer<AssignmentRow> change) {
    return Folds.change(
        session, event, AssignmentRow.class, change, new Touched.Assignment(event.stream().id()));
  }
}
