package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.projection.incoming.heard.IndicatorsHeard.IndicatorDefined;
import io.duban.projection.incoming.heard.IndicatorsHeard.StatementJoined;
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
  private static final String INSERT_STATEMENT =
      """
      insert into indicator_statement (indicator, target, item, name)
      select indicator, target, item, name
      from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
        as r(indicator uuid, target int, item text, name text)
      on conflict do nothing
      """;

  private final Folds folds;

  IndicatorsFeed(Folds folds) {
    this.folds = folds;
  }

  Uni<Touched> on(Mutiny.Session session, Incoming event) {
    return switch (event.type()) {
      case "IndicatorDefined" -> defined(session, event);
      case "StatementJoined" -> joined(session, event);
      case "ValueReported" -> valued(session, event, event.as(ValueReported.class));
      case "ValueCorrected" ->
          valued(session, event, ValueReported.of(event.as(ValueCorrected.class)));
      default -> Folds.nothing();
    };
  }

  private Uni<Touched> defined(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    IndicatorDefined indicator = event.as(IndicatorDefined.class);
    return Folds.insert(
            session, new IndicatorRow(id, event.version(), indicator), new Touched.Indicator(id))
        .call(() -> owners(session, id, indicator.owners()));
  }

  private Uni<Touched> joined(Mutiny.Session session, Incoming event) {
    UUID id = event.stream().id();
    StatementJoined joined = event.as(StatementJoined.class);
    Map<String, Object> statement = new HashMap<>();
    statement.put("indicator", id);
    statement.put("target", joined.statement().target());
    statement.put("item", joined.statement().item());
    statement.put("name", joined.statement().name());
    return Folds.change(
            session,
            event,
            IndicatorRow.class,
            row -> row.at(event.version()),
            new Touched.Nothing())
        .call(() -> folds.batch(session, INSERT_STATEMENT, List.of(statement)))
        .call(() -> owners(session, id, joined.owners()));
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

  private Uni<Void> owners(Mutiny.Session session, UUID id, List<String> units) {
    return folds.batch(
        session,
        INSERT_OWNERS,
        units.stream().map(unit -> Map.of("indicator", id, "unit", unit)).toList());
  }
}
