package io.duban.kernel.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.hibernate.reactive.mutiny.Mutiny;

/// Lets a query wait until the inbox has handled what a command's token names.
@Singleton
public class ReadYourWrites {
  private static final Duration FIRST_LOOK = Duration.ofMillis(15);
  private static final Duration LAST_LOOK = Duration.ofMillis(120);

  private final Mutiny.SessionFactory sessions;

  ReadYourWrites(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /// Completes when that version of the stream was handled; fails with {@link NotYet} (503,
  /// Retry-After) after the wait.
  public Uni<Void> await(String stream, long version, Duration atMost) {
    var context = Vertx.currentContext();
    Executor onContext = work -> context.runOnContext(_ -> work.run());
    return look(stream, version, Instant.now().plus(atMost), FIRST_LOOK, onContext);
  }

  private Uni<Void> look(
      String stream, long version, Instant until, Duration pause, Executor onContext) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(
                        "select coalesce(max(version), 0) from inbox_seen where stream = :stream",
                        Long.class)
                    .setParameter("stream", stream)
                    .getSingleResult())
        .chain(
            seen -> {
              if (seen >= version) {
                return Uni.createFrom().voidItem();
              }
              if (Instant.now().isAfter(until)) {
                return Uni.createFrom().failure(new NotYet(stream + "@" + version));
              }
              var longer = pause.multipliedBy(2);
              var next = longer.compareTo(LAST_LOOK) < 0 ? longer : LAST_LOOK;
              return Uni.createFrom()
                  .voidItem()
                  .onItem()
                  .delayIt()
                  .by(pause)
                  .emitOn(onContext)
                  .chain(() -> look(stream, version, until, next, onContext));
            });
  }

  /// The read model has not reached the token in time.
  public static final class NotYet extends RuntimeException {
    public NotYet(String token) {
      super(token, null, false, false);
    }
  }
}
