package io.duban.projection.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.duban.projection.overdue.Touched;
import io.duban.projection.overdue.Watch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Everything that the four services say: the row first, then the watch over what it touched, in
/// one transaction with the offset.
@ApplicationScoped
class Feed implements IncomingHandler {
  static final String TASKS = "duban.tasks.v1";
  static final String INDICATORS = "duban.indicators.v1";
  static final String ASSIGNMENTS = "duban.assignments.v1";
  static final String SUPERVISION = "duban.supervision.v1";

  private static final Set<String> FOR_ALL =
      Set.of("DayOpened", "PolicyAdopted", "CalendarPublished");

  private final Watch watch;
  private final TasksFeed tasks;
  private final IndicatorsFeed indicators;
  private final AssignmentsFeed assignments;
  private final SupervisionFeed supervision;

  Feed(
      Watch watch,
      TasksFeed tasks,
      IndicatorsFeed indicators,
      AssignmentsFeed assignments,
      SupervisionFeed supervision) {
    this.watch = watch;
    this.tasks = tasks;
    this.indicators = indicators;
    this.assignments = assignments;
    this.supervision = supervision;
  }

  @Override
  public Set<String> topics() {
    return Set.of(TASKS, INDICATORS, ASSIGNMENTS, SUPERVISION);
  }

  /// A day is judged by what was reported before it opened.
  @Override
  public boolean waits(Incoming event) {
    return event.topic().equals(SUPERVISION) && event.type().equals("DayOpened");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    boolean alone = event.topic().equals(SUPERVISION) && FOR_ALL.contains(event.type());
    return watch
        .enter(session, alone)
        .chain(() -> fold(session, event))
        .chain(touched -> watch.run(session, touched, event))
        .chain(() -> heard(session, event));
  }

  private Uni<Touched> fold(Mutiny.Session session, Incoming event) {
    return switch (event.topic()) {
      case TASKS -> tasks.on(session, event);
      case INDICATORS -> indicators.on(session, event);
      case ASSIGNMENTS -> assignments.on(session, event);
      default -> supervision.on(session, event);
    };
  }

  private static Uni<Void> heard(Mutiny.Session session, Incoming event) {
    return session
        .createNativeQuery(
            """
            insert into heard (topic, position, at) values (:topic, 1, :at)
            on conflict (topic) do update
            set position = heard.position + 1,
                at = greatest(heard.at, excluded.at)
            """)
        .setParameter("topic", event.topic())
        .setParameter("at", event.time())
        .executeUpdate()
        .replaceWithVoid();
  }
}
