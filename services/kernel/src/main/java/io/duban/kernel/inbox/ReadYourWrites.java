package io.duban.kernel.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;
import org.hibernate.reactive.mutiny.Mutiny;

/// Lets a query wait until the inbox has handled what a command's token names.
@Singleton
public class ReadYourWrites {
  private static final Duration FIRST_LOOK = Duration.ofMillis(15);
  private static final Duration LAST_LOOK = Duration.ofMillis(120);

  private static final String BEHIND =
      """
      select count(*)
      from unnest(cast(:streams as text[]), cast(:versions as bigint[])) as wanted (stream, version)
      left join inbox_seen seen using (stream)
      where coalesce(seen.version, 0) < wanted.version
      """;

  private final Mutiny.SessionFactory sessions;

  ReadYourWrites(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// Completes when those versions of the streams were handled; fails with {@link NotYet} (503,
  /// Retry-After) after the wait.
  public Uni<Void> await(Map<String, Long> versions, Duration atMost) {
    var context = Vertx.currentContext();
    Executor onContext = work -> context.runOnContext(_ -> work.run());
    return look(versions, Instant.now().plus(atMost), FIRST_LOOK, onContext);
  }

  private Uni<Void> look(
      Map<String, Long> versions, Instant until, Duration pause, Executor onContext) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(BEHIND, Long.class)
                    .setParameter("streams", versions.keySet().toArray(String[]::new))
                    .setParameter("versions", versions.values().toArray(Long[]::new))
                    .getSingleResult())
        .chain(
            behind -> {
              if (behind == 0) {
                return Uni.createFrom().voidItem();
              }
              if (Instant.now().isAfter(until)) {
                return Uni.createFrom().failure(new NotYet(versions.toString()));
              }
              var longer = pause.multipliedBy(2);
              var next = longer.compareTo(LAST_LOOK) < 0 ? longer : LAST_LOOK;
              return Uni.createFrom()
                  .voidItem()
                  .onItem()
                  .delayIt()
                  .by(pause)
                  .emitOn(onContext)
                  .chain(() -> look(versions, until, next, onContext));
            });
  }

  /// The read model has not reached the token in time.
  public static final class NotYet extends RuntimeException {
    NotYet(String versions) {
      super(versions, null, false, false);
    }
  }
}
