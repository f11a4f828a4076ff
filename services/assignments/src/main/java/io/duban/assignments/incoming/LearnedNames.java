package io.duban.assignments.incoming;

import io.duban.assignments.domain.Streams;
import io.duban.assignments.domain.Unit;
import io.duban.assignments.domain.UnitCommand;
import io.duban.assignments.domain.UnitCommand.AddAlias;
import io.duban.assignments.domain.UnitEvent;
import io.duban.assignments.incoming.TasksHeard.UnitAliasLearned;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/// Lets units be known by the names of notices, once the office said whom they mean. What the
/// registry cannot take is told in the log and passed over; the plan goes on.
@ApplicationScoped
public class LearnedNames implements IncomingHandler {
  private static final Logger LOG = Logger.getLogger(LearnedNames.class);

  private final CommandHandler<Unit, UnitCommand, UnitEvent> units;
  private final UnitNames names;

  LearnedNames(CommandHandler<Unit, UnitCommand, UnitEvent> units, UnitNames names) {
    this.units = units;
    this.names = names;
  }

  @Override
  public Set<String> topics() {
    return Set.of("duban.tasks.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    if (!event.type().equals("UnitAliasLearned")) {
      return Uni.createFrom().voidItem();
    }
    var learned = event.as(UnitAliasLearned.class);
    var name = learned.name().strip();
    if (name.isEmpty() || name.length() > UnitNames.LONGEST || !name.matches(UnitNames.ONE_LINE)) {
      LOG.warnf("%s: no unit can have this name of %d characters", event.stream(), name.length());
      return Uni.createFrom().voidItem();
    }
    return learn(session, event, name, learned.unit())
        .onFailure(Refused.class)
        .recoverWithUni(refused -> passOver(event, learned, refused));
  }

  private Uni<Void> learn(Mutiny.Session session, Incoming event, String name, String unit) {
    var context =
        CommandContext.reaction("assignments", event.time(), event.correlation(), event.id());
    return names
        .holders(session, List.of(name))
        .chain(
            holders ->
                units.react(
                    session,
                    context,
                    Streams.unit(unit),
                    new AddAlias(name, holders),
                    (_, events) -> names.taking(events, holders)))
        .replaceWithVoid();
  }

  private static Uni<Void> passOver(Incoming event, UnitAliasLearned learned, Refused refused) {
    var refusal = refused.refusal();
    LOG.warnf(
        "%s: the unit %s cannot be known as %s: %s %s",
        event.stream(), learned.unit(), learned.name(), refusal.code(), refusal.details());
    return Uni.createFrom().voidItem();
  }
}
