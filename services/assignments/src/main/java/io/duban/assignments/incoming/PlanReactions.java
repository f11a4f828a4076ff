package io.duban.assignments.incoming;

import io.duban.assignments.domain.Assignment;
import io.duban.assignments.domain.AssignmentCommand;
import io.duban.assignments.domain.AssignmentCommand.Offer;
import io.duban.assignments.domain.AssignmentCommand.Release;
import io.duban.assignments.domain.AssignmentEvent;
import io.duban.assignments.domain.AssignmentEvent.AssignmentOffered;
import io.duban.assignments.domain.AssignmentEvent.ItemRef;
import io.duban.assignments.domain.Streams;
import io.duban.assignments.incoming.TasksHeard.UnitNamed;
import io.duban.assignments.incoming.TasksHeard.UnitReleased;
import io.duban.assignments.incoming.TasksHeard.UnitsImplied;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Offers an assignment to each unit that an adopted plan names, and to each that it implies: one
/// per item and unit, and one per implied unit for its whole range. What an amendment names or
/// implies again goes through the same offer; what it no longer does is released.
@ApplicationScoped
public class PlanReactions implements IncomingHandler {
  private final CommandHandler<Assignment, AssignmentCommand, AssignmentEvent> assignments;

  PlanReactions(CommandHandler<Assignment, AssignmentCommand, AssignmentEvent> assignments) {
    this.assignments = assignments;
  }

  @Override
  public Set<String> topics() {
    return Set.of("duban.tasks.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    return switch (event.type()) {
      case "UnitNamed" -> offerAll(session, event, List.of(named(event.as(UnitNamed.class))));
      case "UnitsImplied" -> offerAll(session, event, implied(event.as(UnitsImplied.class)));
      case "UnitReleased" -> release(session, event, event.as(UnitReleased.class));
      default -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> offerAll(
      Mutiny.Session session, Incoming event, List<AssignmentOffered> offers) {
    var context = context(event);
    return Multi.createFrom()
        .iterable(offers)
        .onItem()
        .transformToUniAndConcatenate(
            offer ->
                assignments.react(
                    session,
                    context,
                    Streams.assignment(offer.documentNumber(), offer.item(), offer.unit()),
                    new Offer(offer)))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> release(Mutiny.Session session, Incoming event, UnitReleased released) {
    return assignments
        .react(
            session,
            context(event),
            Streams.assignment(released.documentNumber(), released.item(), released.unit()),
            new Release(released.authorisedBy(), released.from()))
        .replaceWithVoid();
  }

  private static CommandContext context(Incoming event) {
    return CommandContext.reaction("assignments", event.time(), event.correlation(), event.id());
  }

  private static AssignmentOffered named(UnitNamed named) {
    return new AssignmentOffered(
        named.documentNumber(),
        named.plan(),
        named.unit(),
        named.role(),
        named.basis(),
        "item",
        named.item(),
        named.itemNumber(),
        named.itemTitle(),
        List.of(new ItemRef(named.item(), named.itemNumber())),
        named.from(),
        named.from(),
        named.to());
  }

  private static List<AssignmentOffered> implied(UnitsImplied implied) {
    var items =
        implied.items().stream().map(item -> new ItemRef(item.id(), item.number())).toList();
    return implied.units().stream()
        .map(
            unit ->
                new AssignmentOffered(
                    implied.documentNumber(),
                    implied.plan(),
                    unit,
                    implied.role(),
                    "rule",
                    "range",
                    null,
                    null,
                    null,
                    items,
                    implied.from(),
                    implied.from(),
                    implied.to()))
        .toList();
  }
}
