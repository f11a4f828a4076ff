package io.duban.kernel.inbox;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/// Takes up streams whose missing events have come after all; a stream whose event failed waits for
/// operations.
@Singleton
class GapCloser {
  private static final String CLOSED =
      """
      select p.stream
      from (select distinct on (stream) stream, version, reason
            from parked_event order by stream, version) p
      left join inbox_seen s on s.stream = p.stream
      where p.reason in ('gap', 'behind') and p.version <= coalesce(s.version, 0) + 1
      limit 100
      """;

  private final Mutiny.SessionFactory sessions;
  private final ParkedEvents parked;

  GapCloser(Mutiny.SessionFactory sessions, ParkedEvents parked) {
    this.sessions = sessions;
    this.parked = parked;
  }

  void close() throws Throwable {
    Supplier<Uni<List<String>>> closed =
        () ->
            sessions.withSession(
                session -> session.createNativeQuery(CLOSED, String.class).getResultList());
    for (String stream : VertxContextSupport.subscribeAndAwait(closed)) {
      VertxContextSupport.subscribeAndAwait(() -> parked.retry(stream));
    }
  }
}
