package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.IndicatorsHeard.Definition;
import io.duban.projection.incoming.heard.IndicatorsHeard.IndicatorDefined;
import io.duban.projection.incoming.heard.IndicatorsHeard.Statement;
import io.duban.projection.incoming.heard.IndicatorsHeard.StatementJoined;
import io.duban.projection.incoming.heard.IndicatorsHeard.StatementWithdrawn;
import io.duban.projection.incoming.heard.IndicatorsHeard.TargetAmended;
import io.duban.projection.incoming.heard.IndicatorsHeard.ValueCorrected;
import io.duban.projection.incoming.heard.IndicatorsHeard.ValueReported;
import io.duban.projection.overdue.Touched;
import io.duban.projection.rows.IndicatorRow;
import io.duban.projection.rows.ValueRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Indicators, their statements and figures.
@ApplicationScoped
class IndicatorsFeed {
  private static final String INSERT_OWNERS =
      """
      insert into indicator_owner (indicator, unit)
      select indicator, unit
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(indicator uuid, unit text)
      on conflict do nothing
      """;
  private static final String INSERT_STATEMENT =
      """
      insert into indicator_statement (indicator, target, item, item_id, name)
      select indicator, target, item, item_id, name
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
        as r(indicator uuid, target int, item text, item_id uuid, name text)
      on conflict (indicator, target) do update set
        item = excluded.item, item_id = excluded.item_id, name = excluded.name
      """;
  private static final String FORGET_OWNERS = "delete from indicator_owner where indicator = :id";
  private static final String FORGET_STATEMENTS =
      "delete from indicator_statement where indicator = :id";
  private static final String FORGET_STATEMENT =
      "delete from indicator_statement where indicator = :id and target = :target";

  private final Folds folds;

  IndicatorsFeed(Folds folds) {
    this.folds = folds;
  }

  Uni<Touched> on(Mutiny.Session session, Incoming event) {
    return switch (event.type()) {
      case "IndicatorDefined" -> defined(session, event);
      case "StatementJoined" -> joined(session, event);
      case "TargetAmended" -> amended(session, event);
      case "StatementWithdrawn" -> withdrawn(session, event);
      case "ValueReported" -> valued(session, event, event.as(ValueReported.class));
      case "ValueCorrected" ->
          valued(session, event, ValueReported.of(event.as(ValueCorrected.class)));
      default -> Folds.nothing();
    };
  }

  private Uni<Touched> defined(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    IndicatorDefined indicator = event.as(IndicatorDefined.class);
    Touched touched = new Touched.Indicator(id);
    return session
        .find(IndicatorRow.class, id)
        .chain(
            row ->
                row == null
                    ? Folds.insert(
                        session, new IndicatorRow(id, event.version(), indicator), touched)
                    : Uni.createFrom()
                        .item(touched)
                        .invoke(() -> row.defined(event.version(), indicator)))
        .call(() -> Folds.forget(session, FORGET_STATEMENTS, id))
        .call(() -> ownedBy(session, id, indicator.owners()));
  }

  private Uni<Touched> joined(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    StatementJoined joined = event.as(StatementJoined.class);
    return Folds.change(
            session,
            event,
            IndicatorRow.class,
            row -> row.at(event.version()),
            new Touched.Nothing())
        .call(() -> statement(session, id, joined.statement()))
        .call(() -> owners(session, id, joined.owners()));
  }

  private Uni<Touched> amended(Mutiny.Session session, Incoming event) {
    TargetAmended amended = event.as(TargetAmended.class);
    return defined(session, event, amended.standing())
        .call(() -> statement(session, event.stream().id(), amended.statement()));
  }

  private Uni<Touched> withdrawn(Mutiny.Session session, Incoming event) {
    StatementWithdrawn withdrawn = event.as(StatementWithdrawn.class);
    return defined(session, event, withdrawn.standing())
        .call(
            () ->
                session
                    .createNativeQuery(FORGET_STATEMENT)
                    .setParameter("id", event.stream().id())
                    .setParameter("target", withdrawn.target())
                    .executeUpdate());
  }

  /// As it stands from now on; without a definition no statement of it is left.
  private Uni<Touched> defined(
      Mutiny.Session session, Incoming event, @Nullable Definition standing) {
    UUID id = event.stream().id();
    Consumer<IndicatorRow> change =
        standing == null
            ? row -> row.withdrawn(event.version())
            : row -> row.amended(event.version(), standing);
    List<String> owners = standing == null ? List.of() : standing.owners();
    return Folds.change(session, event, IndicatorRow.class, change, new Touched.Indicator(id))
        .call(() -> ownedBy(session, id, owners));
  }

  private Uni<Void> statement(Mutiny.Session session, UUID id, Statement stated) {
    Map<String, Object> statement = new HashMap<>();
    statement.put("indicator", id);
    statement.put("target", stated.target());
    statement.put("item", stated.item());
    statement.put("item_id", stated.itemId());
    statement.put("name", stated.name());
    return folds.batch(session, INSERT_STATEMENT, List.of(statement));
  }

  private static Uni<Touched> valued(Mutiny.Session session, Incoming event, ValueReported value) {
    UUID id = event.stream().id();
    return Folds.change(
            session,
            event,
            IndicatorRow.class,
            row -> row.valued(event.version(), value),
            new Touched.Indicator(id))
        .call(() -> session.persist(new ValueRow(id, event.version(), value)));
  }

  /// In place of those who owned it before.
  private Uni<Void> ownedBy(Mutiny.Session session, UUID id, List<String> units) {
    return Folds.forget(session, FORGET_OWNERS, id).chain(() -> owners(session, id, units));
  }

  private Uni<Void> owners(Mutiny.Session session, UUID id, List<String> units) {
    return folds.batch(
        session,
        INSERT_OWNERS,
        units.stream().map(unit -> Map.of("indicator", id, "unit", unit)).toList());
  }
}
