package io.duban.supervision.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// The list of problems, the most urgent first.
@ApplicationScoped
public class ProblemList {
  private static final String MATCHING =
      """
      from ProblemRow p
      where (:unit = '' or p.unit = :unit)
        and (:status = '' or p.status = :status)
        and (:source = '' or p.source = :source)
        and (:document = '' or p.documentNumber = :document)
      """;

  private final Mutiny.SessionFactory sessions;

  ProblemList(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// What to list; empty text matches everything.
  public record Filter(String unit, String status, String source, String documentNumber) {}

  /// At most `limit` problems after the given sort key.
  public Uni<List<ProblemRow>> after(Filter filter, String sortKey, int limit) {
    return sessions.withSession(
        session ->
            bind(
                    session.createQuery(
                        MATCHING + " and p.sortKey > :after order by p.sortKey", ProblemRow.class),
                    filter)
                .setParameter("after", sortKey)
                .setMaxResults(limit)
                .getResultList());
  }

  /// How many match, on all pages.
  public Uni<Long> count(Filter filter) {
    return sessions.withSession(
        session ->
            bind(session.createQuery("select count(p) " + MATCHING, Long.class), filter)
                .getSingleResult());
  }

  private static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, Filter filter) {
    return query
        .setParameter("unit", filter.unit())
        .setParameter("status", filter.status())
        .setParameter("source", filter.source())
        .setParameter("document", filter.documentNumber());
  }
}
