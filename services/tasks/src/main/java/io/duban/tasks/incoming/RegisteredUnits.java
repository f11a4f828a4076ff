package io.duban.tasks.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.duban.tasks.domain.UnitRegistry;
import io.duban.tasks.incoming.AssignmentsHeard.UnitAliasAdded;
import io.duban.tasks.incoming.AssignmentsHeard.UnitRegistered;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Keeps the unit registry as this service heard it.
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
    return switch (event.type()) {
      case "UnitRegistered" -> session.persist(new UnitRow(event.as(UnitRegistered.class)));
      case "UnitAliasAdded" -> {
        var added = event.as(UnitAliasAdded.class);
        yield session
            .find(UnitRow.class, added.code())
            .invoke(row -> row.aliasAdded(added.alias()))
            .replaceWithVoid();
      }
      default -> Uni.createFrom().voidItem();
    };
  }

  /// All units that are registered now.
  public Uni<UnitRegistry> now() {
    return sessions.withSession(
        session ->
            session
                .createQuery("from UnitRow u order by u.code", UnitRow.class)
                .getResultList()
                .map(rows -> new UnitRegistry(rows.stream().map(UnitRow::unit).toList())));
  }
}
