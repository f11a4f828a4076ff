package io.duban.assignments.incoming;

import io.duban.assignments.domain.AssignmentEvent.AssignmentAcknowledged;
import io.duban.assignments.domain.AssignmentEvent.AssignmentAmended;
import io.duban.assignments.domain.AssignmentEvent.AssignmentOffered;
import io.duban.assignments.domain.AssignmentEvent.AssignmentReleased;
import io.duban.assignments.domain.AssignmentEvent.AssignmentReturned;
import io.duban.assignments.domain.UnitEvent.UnitAliasAdded;
import io.duban.assignments.domain.UnitEvent.UnitRegistered;
import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/// Keeps the rows of this service's own lists: they are heard, like everyone else's.
@ApplicationScoped
public class OwnEvents implements IncomingHandler {

  @Override
  public Set<String> topics() {
    return Set.of("duban.assignments.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    var id = event.stream().id();
    long version = event.version();
    return switch (event.type()) {
      case "UnitRegistered" ->
          session.persist(new UnitRow(version, event.as(UnitRegistered.class)));
      case "UnitAliasAdded" -> {
        var added = event.as(UnitAliasAdded.class);
        yield unit(session, added.code(), row -> row.aliasAdded(version, added.alias()));
      }
      case "AssignmentOffered" -> offered(session, event, event.as(AssignmentOffered.class));
      case "AssignmentAcknowledged" -> {
        var answer = event.as(AssignmentAcknowledged.class);
        yield assignment(session, id, row -> row.acknowledged(version, answer));
      }
      case "AssignmentReturned" -> {
        var answer = event.as(AssignmentReturned.class);
        yield assignment(session, id, row -> row.returned(version, answer));
      }
      case "AssignmentAmended" -> {
        var amended = event.as(AssignmentAmended.class);
        yield assignment(session, id, row -> row.amended(version, amended));
      }
      case "AssignmentReleased" -> {
        var released = event.as(AssignmentReleased.class);
        yield assignment(session, id, row -> row.released(version, released));
      }
      default -> Uni.createFrom().voidItem();
    };
  }

  private static Uni<Void> offered(
      Mutiny.Session session, Incoming event, AssignmentOffered offer) {
    var id = event.stream().id();
    return event.version() == 1
        ? session.persist(new AssignmentRow(id, event.version(), offer))
        : assignment(session, id, row -> row.offeredAnew(event.version(), offer));
  }

  private static Uni<Void> unit(Mutiny.Session session, String code, Consumer<UnitRow> change) {
    return session.find(UnitRow.class, code).invoke(change).replaceWithVoid();
  }

  private static Uni<Void> assignment(
      Mutiny.Session session, UUID id, Consumer<AssignmentRow> change) {
    return session.find(AssignmentRow.class, id).invoke(change).replaceWithVoid();
  }
}
