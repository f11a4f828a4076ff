package io.duban.supervision.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.duban.supervision.incoming.AssignmentsHeard.UnitRegistered;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Keeps the codes of the units that exist, so that nothing is asked of one that does not.
@ApplicationScoped
public class RegisteredUnits implements IncomingHandler {
  private final Mutiny.SessionFactory sessions;

  RegisteredUnits(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Set<String> topics() {
    return Set.of("duban.assignments.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    return event.type().equals("UnitRegistered")
        ? session
            .createNativeQuery("insert into registered_unit values (:code) on conflict do nothing")
            .setParameter("code", event.as(UnitRegistered.class).code())
            .executeUpdate()
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  /// Whether a unit with this code is registered.
  public Uni<Boolean> has(String code) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(
                    "select exists (select from registered_unit where code = :code)", Boolean.class)
                .setParameter("code", code)
                .getSingleResult());
  }
}
