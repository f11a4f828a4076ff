package io.duban.projection.overdue;

import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/// The overdue watch. Runs in the inbox transaction of each event that may change a light: for the
/// subjects that the event touched, or for all when the day, the policy or a calendar changed.
/// Lights and alerts therefore always are those of the last opened day.
@ApplicationScoped
public class Watch {
  private static final long LOCK = 8085_0001L;

  private final EventStore store;
  private final Standings standings;
  private final Subjects subjects;
  private final EventCodec<AlertEvent> codec = EventCodec.of(AlertEvent.class);

  Watch(EventStore store, Standings standings, Subjects subjects) {
    this.store = store;
    this.standings = standings;
    this.subjects = subjects;
  }

  /// To be called before the event is handled. Events of single subjects go side by side; a new
  /// day, policy or calendar goes alone, so that no subject is judged by an older one after it.
  public Uni<Void> enter(Mutiny.Session session, boolean alone) {
    String lock = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
    return session
        .createNativeQuery("select 1 from " + lock + "(" + LOCK + ")", Integer.class)
        .getSingleResult()
        .replaceWithVoid();
  }

  /// To be called after the event's rows were changed.
  public Uni<Void> run(Mutiny.Session session, Touched touched, Incoming cause) {
    if (touched instanceof Touched.Nothing) {
      return Uni.createFrom().voidItem();
    }
    return session
        .flush()
        .chain(() -> standings.current(session))
        .chain(
            standing ->
                standing.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : judge(session, touched, cause, standing.get()));
  }

  private Uni<Void> judge(
      Mutiny.Session session, Touched touched, Incoming cause, Standing standing) {
    var alerts = new Alerts(store, codec, session, standing);
    var round = new Subjects.Round(session, standing.moment(), alerts);
    return subjects.judge(round, touched).chain(() -> alerts.append(cause));
  }
}
