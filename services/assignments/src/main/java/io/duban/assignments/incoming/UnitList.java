package io.duban.assignments.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// The list of units, sorted by code.
@ApplicationScoped
public class UnitList {
  private static final String MATCHING =
      """
      from UnitRow u
      where (:kind = '' or u.kind = :kind)
        and (:region = '' or u.region = :region)
        and (:query = '' or position(lower(:query) in lower(u.names)) > 0)
      """;

  private final Mutiny.SessionFactory sessions;

  UnitList(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// What to list; empty text matches everything.
  ///
  /// @param query part of any of a unit's names
  public record Filter(String kind, String region, String query) {}

  /// At most `limit` units whose code comes after the given one.
  public Uni<List<UnitRow>> after(Filter filter, String code, int limit) {
    return sessions.withSession(
        session ->
            bind(
                    session.createQuery(
                        MATCHING + " and u.code > :after order by u.code", UnitRow.class),
                    filter)
                .setParameter("after", code)
                .setMaxResults(limit)
                .getResultList());
  }

  /// How many match, on all pages.
  public Uni<Long> count(Filter filter) {
    return sessions.withSession(
        session ->
            bind(session.createQuery("select count(u) " + MATCHING, Long.class), filter)
                .getSingleResult());
  }

  private static <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query, Filter filter) {
    return query
        .setParameter("kind", filter.kind())
        .setParameter("region", filter.region())
        .setParameter("query", filter.query());
  }
}
