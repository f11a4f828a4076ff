package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.IndicatorsHeard.IndicatorDefined;
import io.duban.projection.incoming.heard.IndicatorsHeard.Standing;
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
  private static final String PUT_STATEMENT =
      """
      insert into indicator_statement (indicator, target, item, name)
      select indicator, target, item, name
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
        as r(indicator uuid, target int, item text, name text)
      on conflict (indicator, target) do update set item = excluded.item, name = excluded.name
      """;
  private static final String DELETE_OWNERS = "delete from indicator_owner where indicator = :id";
  private static final String DELETE_STATEMENT =
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
        .call(() -> owners(session, id, indicator.owners()));
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
    UUID id = event.stream().id();
    TargetAmended amended = event.as(TargetAmended.class);
    return indicator(session, event, row -> row.stands(event.version(), amended.standing()))
        .call(() -> statement(session, id, amended.statement()))
        .call(() -> ownedBy(session, id, amended.standing().owners()));
  }

  private Uni<Touched> withdrawn(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    StatementWithdrawn withdrawn = event.as(StatementWithdrawn.class);
    Standing standing = withdrawn.standing();
    return indicator(
            session,
            event,
            row -> {
              if (standing == null) {
                row.withdrawn(event.version());
              } else {
                row.stands(event.version(), standing);
              }
            })
        .call(
            () ->
                session
                    .createNativeQuery(DELETE_STATEMENT)
                    .setParameter("id", id)
                    .setParameter("target", withdrawn.target())
                    .executeUpdate())
        .call(() -> ownedBy(session, id, standing == null ? List.of() : standing.owners()));
  }

  private static Uni<Touched> indicator(
      Mutiny.Session session, Incoming event, Consumer<IndicatorRow> change) {
    return Folds.change(
        session, event, IndicatorRow.class, change, new Touched.Indicator(event.stream().id()));
  }

  private Uni<Void> statement(Mutiny.Session session, UUID id, Statement said) {
    Map<String, Object> row = new HashMap<>();
    row.put("indicator", id);
    row.put("target", said.target());
    row.put("item", said.item());
    row.put("name", said.name());
    return folds.batch(session, PUT_STATEMENT, List.of(row));
  }

  /// These units and no others.
  private Uni<Void> ownedBy(Mutiny.Session session, UUID id, List<String> units) {
    return Folds.run(session, DELETE_OWNERS, id).chain(() -> owners(session, id, units));
  }

  private static Uni<Touched> valued(Mutiny.Session session, Incoming event, ValueReported value) {
    UUID id = event.stream().id();
    return indicator(session, event, row -> row.valued(event.version(), value))
        .call(() -> session.persist(new ValueRow(id, event.version(), value)));
  }

  private Uni<Void> owners(Mutiny.Session session, UUID id, List<String> units) {
    return folds.batch(
        session,
        INSERT_OWNERS,
        units.stream().map(unit -> Map.of("indicator", id, "unit", unit)).toList());
  }
}
