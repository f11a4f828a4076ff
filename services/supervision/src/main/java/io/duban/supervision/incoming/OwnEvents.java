package io.duban.supervision.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.duban.kernel.store.EventCodec;
import io.duban.supervision.domain.CalendarEvent.CalendarPublished;
import io.duban.supervision.domain.CaseEvent;
import io.duban.supervision.domain.CaseEvent.CaseOpened;
import io.duban.supervision.domain.ProblemEvent;
import io.duban.supervision.domain.ProblemEvent.ProblemRaised;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Keeps the rows of this service's own lists: they are heard, like everyone else's. The business
/// day and the policy have none, since each is one stream that is read itself.
@ApplicationScoped
public class OwnEvents implements IncomingHandler {
  private static final EventCodec<ProblemEvent> PROBLEMS = EventCodec.of(ProblemEvent.class);
  private static final EventCodec<CaseEvent> CASES = EventCodec.of(CaseEvent.class);

  @Override
  public Set<String> topics() {
    return Set.of("duban.supervision.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    var problem = PROBLEMS.types().get(event.type());
    if (problem != null) {
      return problem(session, event, event.as(problem));
    }
    var supervised = CASES.types().get(event.type());
    if (supervised != null) {
      return supervised(session, event, event.as(supervised));
    }
    return event.type().equals("CalendarPublished")
        ? session
            .merge(new CalendarRow(event.version(), event.as(CalendarPublished.class)))
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static Uni<Void> problem(Mutiny.Session session, Incoming event, ProblemEvent happened) {
    var id = event.stream().id();
    if (happened instanceof ProblemRaised raised) {
      return session.persist(new ProblemRow(id, event.version(), raised));
    }
    return session
        .find(ProblemRow.class, id)
        .invoke(row -> row.step(event.version(), happened))
        .replaceWithVoid();
  }

  private static Uni<Void> supervised(Mutiny.Session session, Incoming event, CaseEvent happened) {
    var id = event.stream().id();
    if (event.version() == 1 && happened instanceof CaseOpened opened) {
      return session.persist(new CaseRow(id, event.version(), opened));
    }
    return session
        .find(CaseRow.class, id)
        .invoke(row -> row.change(event.version(), happened))
        .replaceWithVoid();
  }
}
