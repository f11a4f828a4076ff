package io.duban.projection;

import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.duban.projection.Facts.Fact;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;

/// Tells the service what the others said.
@ApplicationScoped
class Told {
  private final IncomingHandler feed;
  private final Mutiny.SessionFactory sessions;
  private final AtomicLong position = new AtomicLong();

  Told(IncomingHandler feed, Mutiny.SessionFactory sessions) {
    this.feed = feed;
    this.sessions = sessions;
  }

  void all(List<Fact> facts) {
    facts.forEach(this::tell);
  }

  void again(Fact fact) {
    tell(fact);
  }

  private void tell(Fact fact) {
    var event =
        new Incoming(
            "duban." + fact.service() + ".v1",
            0,
            position.get(),
            fact.token(),
            fact.type(),
            fact.stream(),
            fact.version(),
            position.incrementAndGet(),
            Instant.now(),
            "test",
            "office-01",
            fact.data());
    try {
      VertxContextSupport.subscribeAndAwait(
          () -> sessions.withTransaction(session -> feed.on(session, event)));
    } catch (Throwable e) {
      throw new IllegalStateException(fact.token() + " " + fact.type(), e);
    }
  }
}
