package io.duban.indicators.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// The list of indicators, in the order of the plan: document, then first target that states it.
@ApplicationScoped
public class IndicatorList {
  private static final String MATCHING =
      """
      from IndicatorRow i
      where (:document = '' or i.documentNumber = :document)
        and (:owner = '' or position(:owner in i.owners) > 0)
        and (:kind = '' or i.kind = :kind)
      """;

  private final Mutiny.SessionFactory sessions;

  IndicatorList(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// What to list; empty text matches everything.
  public record Filter(String documentNumber, String owner, String kind) {}

  /// At most `limit` indicators after the given sort key.
  public Uni<List<IndicatorRow>> after(Filter filter, String sortKey, int limit) {
    return sessions.withSession(
        session ->
            bind(
                    session.createQuery(
                        MATCHING + " and i.sortKey > :after order by i.sortKey",
                        IndicatorRow.class),
                    filter)
                .setParameter("after", sortKey)
                .setMaxResults(limit)
                .getResultList());
  }

  /// How many match, on all pages.
  public Uni<Long> count(Filter filter) {
    return sessions.withSession(
        session ->
            bind(session.createQuery("select count(i) " + MATCHING, Long.class), filter)
                .getSingleResult());
  }

  private static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, Filter filter) {
    var owner = filter.owner();
    return query
        .setParameter("document", filter.documentNumber())
        .setParameter("owner", owner.isEmpty() ? "" : "\n" + owner + "\n")
        .setParameter("kind", filter.kind());
  }
}
