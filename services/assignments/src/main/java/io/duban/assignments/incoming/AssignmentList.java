package io.duban.assignments.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// The list of assignments, in the order of the plan: document, item, unit.
@ApplicationScoped
public class AssignmentList {
  private static final String MATCHING =
      """
      from AssignmentRow a
      where (:unit = '' or a.unit = :unit)
        and (:document = '' or a.documentNumber = :document)
        and (:status = '' or a.status = :status)
        and (:item = '' or position(:item in a.items) > 0)
      """;

  private final Mutiny.SessionFactory sessions;

  AssignmentList(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// What to list; empty text matches everything.
  ///
  /// @param item the id of an item that the assignment covers, alone or in its range
  public record Filter(String unit, String documentNumber, String status, String item) {}

  /// At most `limit` assignments after the given sort key.
  public Uni<List<AssignmentRow>> after(Filter filter, String sortKey, int limit) {
    return sessions.withSession(
        session ->
            bind(
                    session.createQuery(
                        MATCHING + " and a.sortKey > :after order by a.sortKey",
                        AssignmentRow.class),
                    filter)
                .setParameter("after", sortKey)
                .setMaxResults(limit)
                .getResultList());
  }

  /// How many match, on all pages.
  public Uni<Long> count(Filter filter) {
    return sessions.withSession(
        session ->
            bind(session.createQuery("select count(a) " + MATCHING, Long.class), filter)
                .getSingleResult());
  }

  private static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, Filter filter) {
    return query
        .setParameter("unit", filter.unit())
        .setParameter("document", filter.documentNumber())
        .setParameter("status", filter.status())
        .setParameter("item", filter.item());
  }
}
