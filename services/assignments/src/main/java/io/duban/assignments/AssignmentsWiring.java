package io.duban.assignments;

import io.duban.assignments.domain.AliasEvent;
import io.duban.assignments.domain.Assignment;
import io.duban.assignments.domain.AssignmentCommand;
import io.duban.assignments.domain.AssignmentDecider;
import io.duban.assignments.domain.AssignmentEvent;
import io.duban.assignments.domain.Unit;
import io.duban.assignments.domain.UnitCommand;
import io.duban.assignments.domain.UnitDecider;
import io.duban.assignments.domain.UnitEvent;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Which rules run on which events; the only wiring of this service.
@ApplicationScoped
public class AssignmentsWiring {

  @Produces
  @Singleton
  CommandHandler<Unit, UnitCommand, UnitEvent> units(EventStore store) {
    return new CommandHandler<>(store, new UnitDecider(), EventCodec.of(UnitEvent.class));
  }

  @Produces
  @Singleton
  EventCodec<AliasEvent> aliases() {
    return EventCodec.of(AliasEvent.class);
  }

  @Produces
  @Singleton
  CommandHandler<Assignment, AssignmentCommand, AssignmentEvent> assignments(EventStore store) {
    return new CommandHandler<>(
        store, new AssignmentDecider(), EventCodec.of(AssignmentEvent.class));
  }
}
