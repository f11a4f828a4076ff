package io.duban.tasks.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// The list of work items, in the order of their plans.
@ApplicationScoped
public class ItemList {
  private static final String MATCHING =
      """
      from ItemRow i
      where (:document = '' or i.documentNumber = :document)
        and (:unit = '' or position(:unit in concat(:line, i.units)) > 0)
        and (:status = '' or i.status = :status)
        and (:number = '' or i.number = :number)
      """;

  private final Mutiny.SessionFactory sessions;

  ItemList(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// What to list; empty text matches everything.
  ///
  /// @param unit code of a unit that answers for the item, in any role
  public record Filter(String documentNumber, String unit, String status, String number) {}

  /// At most `limit` items after the given sort key.
  public Uni<List<ItemRow>> after(Filter filter, String sortKey, int limit) {
    return sessions.withSession(
        session ->
            bind(
                    session.createQuery(
                        MATCHING + " and i.sortKey > :after order by i.sortKey", ItemRow.class),
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
    return query
        .setParameter("document", filter.documentNumber())
        .setParameter("line", "\n")
        .setParameter("unit", filter.unit().isEmpty() ? "" : "\n" + filter.unit() + " ")
        .setParameter("status", filter.status())
        .setParameter("number", filter.number());
  }
}
