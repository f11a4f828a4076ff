package io.duban.projection.overdue;

import io.duban.calendar.WorkingDays;
import io.duban.projection.overdue.rule.Moment;
import io.duban.projection.overdue.rule.Policies;
import io.duban.projection.overdue.rule.Policy;
import io.duban.projection.rows.CalendarRow;
import io.duban.projection.rows.DayRow;
import io.duban.projection.rows.PolicyRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/// Reads the last opened day, the policy's versions in force until it, and the calendars.
@ApplicationScoped
class Standings {

  /// Empty until a day was opened and a policy is in force on it.
  Uni<Optional<Standing>> current(Mutiny.Session session) {
    return session
        .createSelectionQuery("from DayRow order by day desc", DayRow.class)
        .setMaxResults(1)
        .getResultList()
        .chain(days -> days.isEmpty() ? none() : on(session, days.getFirst()));
  }

  private static Uni<Optional<Standing>> none() {
    return Uni.createFrom().item(Optional.empty());
  }

  private Uni<Optional<Standing>> on(Mutiny.Session session, DayRow day) {
    return session
        .createSelectionQuery(
            "from PolicyRow where effectiveFrom <= :day order by policyVersion", PolicyRow.class)
        .setParameter("day", day.day())
        .getResultList()
        .chain(
            policies ->
                policies.isEmpty()
                    ? none()
                    : calendars(session).map(c -> Optional.of(of(day, policies, c))));
  }

  private static Uni<List<CalendarRow>> calendars(Mutiny.Session session) {
    return session.createSelectionQuery("from CalendarRow", CalendarRow.class).getResultList();
  }

  private static Standing of(DayRow day, List<PolicyRow> policies, List<CalendarRow> calendars) {
    NavigableMap<LocalDate, Policy> inForceFrom = new TreeMap<>();
    Map<Integer, String> adopted = new HashMap<>();
    for (PolicyRow row : policies) {
      inForceFrom.put(row.effectiveFrom(), row.policy());
      adopted.put(row.policy().version(), row.token());
    }
    Map<Integer, String> tokens = new HashMap<>();
    calendars.forEach(c -> tokens.put(c.year(), c.token()));
    var moment =
        new Moment(
            day.day(),
            new Policies(inForceFrom),
            WorkingDays.of(calendars.stream().map(CalendarRow::published).toList()));
    return new Standing(moment, day.token(), adopted, tokens);
  }
}
