package io.duban.ledger;

import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Writes a row for each event; cannot handle `poison` until there is a cure. `Counted` waits for
/// others and writes how many rows say `before`.
@ApplicationScoped
class LedgerRows implements IncomingHandler {
  private static final String CURED = "select count(*) from cure";
  private static final String COUNT =
      "insert into ledger_row select :stream, :version, cast(count(*) as text) from ledger_row"
          + " where text = 'before'";
  private static final String WRITE = "insert into ledger_row values (:stream, :version, :text)";

  @Override
  public Set<String> topics() {
    return Set.of("duban.tasks.v1");
  }

  @Override
  public boolean waits(Incoming event) {
    return event.type().equals("Counted");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    if (event.type().equals("Counted")) {
      return session
          .createNativeQuery(COUNT)
          .setParameter("stream", event.stream().value())
          .setParameter("version", event.version())
          .executeUpdate()
          .replaceWithVoid();
    }
    String text = event.data().path("text").asText();
    return session
        .createNativeQuery(CURED, Long.class)
        .getSingleResult()
        .invoke(
            cures -> {
              if (text.equals("poison") && cures == 0) {
                throw new IllegalArgumentException("there is no cure yet");
              }
            })
        .chain(
            () ->
                session
                    .createNativeQuery(WRITE)
                    .setParameter("stream", event.stream().value())
                    .setParameter("version", event.version())
                    .setParameter("text", text)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
