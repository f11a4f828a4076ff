package io.duban.supervision.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// The list of published calendars, by year.
@ApplicationScoped
public class CalendarList {
  private final Mutiny.SessionFactory sessions;

  CalendarList(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// At most `limit` calendars after the given year.
  public Uni<List<CalendarRow>> after(String year, int limit) {
    return sessions.withSession(
        session ->
            session
                .createQuery(
                    "from CalendarRow c where c.year > :after order by c.year", CalendarRow.class)
                .setParameter("after", year)
                .setMaxResults(limit)
                .getResultList());
  }

  /// How many there are.
  public Uni<Long> count() {
    return sessions.withSession(
        session ->
            session
                .createQuery("select count(c) from CalendarRow c", Long.class)
                .getSingleResult());
  }
}
