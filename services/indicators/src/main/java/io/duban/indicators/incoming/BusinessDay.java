package io.duban.indicators.incoming;

import io.duban.indicators.domain.Submission;
import io.duban.indicators.incoming.SupervisionHeard.DayOpened;
import io.duban.kernel.Actor;
import io.duban.kernel.Refusal;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Roles;
import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Keeps the last opened business day: the date of what a person does without saying when.
@ApplicationScoped
public class BusinessDay implements IncomingHandler {
  private static final String KEEP =
      """
      insert into business_day (only_row, day) values (true, :day)
      on conflict (only_row) do update set day = greatest(business_day.day, excluded.day)
      """;
  private static final String READ = "select max(day) from business_day";

  private final Mutiny.SessionFactory sessions;

  BusinessDay(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Set<String> topics() {
    return Set.of("duban.supervision.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    return event.type().equals("DayOpened")
        ? session
            .createNativeQuery(KEEP)
            .setParameter("day", event.as(DayOpened.class).date())
            .executeUpdate()
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  /// Who submits, on the day given or else the last opened one; refused if there is neither.
  public Uni<Submission> submission(Actor who, @Nullable LocalDate given) {
    return sessions
        .withSession(
            session -> session.createNativeQuery(READ, LocalDate.class).getSingleResultOrNull())
        .map(
            (@Nullable LocalDate last) -> {
              var on = given == null ? last : given;
              if (on == null) {
                throw new Refused(Refusal.conflict("no-business-day"));
              }
              return new Submission(on, last, who.subject(), who.has(Roles.OFFICE));
            });
  }
}
