package io.duban.supervision.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// The list of cases, the most urgent first.
@ApplicationScoped
public class CaseList {
  private static final String MATCHING =
      """
      from CaseRow c
      where (:kind = '' or c.kind = :kind)
        and (:unit = '' or c.unit = :unit)
        and (:status = '' or c.status = :status)
        and (:item = '' or c.item = :item)
        and (:alert = '' or cast(c.alert as string) = :alert)
      """;

  private final Mutiny.SessionFactory sessions;

  CaseList(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// What to list; empty text matches everything.
  ///
  /// @param item number of a work item
  /// @param alert id of the alert that led to it
  public record Filter(String kind, String unit, String status, String item, String alert) {}

  /// At most `limit` cases after the given sort key.
  public Uni<List<CaseRow>> after(Filter filter, String sortKey, int limit) {
    return sessions.withSession(
        session ->
            bind(
                    session.createQuery(
                        MATCHING + " and c.sortKey > :after order by c.sortKey", CaseRow.class),
                    filter)
                .setParameter("after", sortKey)
                .setMaxResults(limit)
                .getResultList());
  }

  /// How many match, on all pages.
  public Uni<Long> count(Filter filter) {
    return sessions.withSession(
        session ->
            bind(session.createQuery("select count(c) " + MATCHING, Long.class), filter)
                .getSingleResult());
  }

  private static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, Filter filter) {
    return query
        .setParameter("kind", filter.kind())
        .setParameter("unit", filter.unit())
        .setParameter("status", filter.status())
        .setParameter("item", filter.item())
        .setParameter("alert", filter.alert());
  }
}
