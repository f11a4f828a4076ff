package io.duban.tasks.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// The list of plans, by document number.
@ApplicationScoped
public class PlanList {
  private static final String MATCHING =
      """
      from PlanRow p
      where (:status = '' or p.status = :status)
        and (:document = '' or p.documentNumber = :document)
      """;

  private final Mutiny.SessionFactory sessions;

  PlanList(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// What to list; empty text matches everything.
  public record Filter(String status, String documentNumber) {}

  /// At most `limit` plans after the given document number.
  public Uni<List<PlanRow>> after(Filter filter, String documentNumber, int limit) {
    return sessions.withSession(
        session ->
            bind(
                    session.createQuery(
                        MATCHING + " and p.documentNumber > :after order by p.documentNumber",
                        PlanRow.class),
                    filter)
                .setParameter("after", documentNumber)
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
        .setParameter("status", filter.status())
        .setParameter("document", filter.documentNumber());
  }
}
