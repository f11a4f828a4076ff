package io.duban.supervision;

import io.duban.calendar.Deadlines;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import io.duban.supervision.domain.BusinessDay;
import io.duban.supervision.domain.BusinessDayCommand;
import io.duban.supervision.domain.BusinessDayDecider;
import io.duban.supervision.domain.BusinessDayEvent;
import io.duban.supervision.domain.Calendar;
import io.duban.supervision.domain.CalendarCommand;
import io.duban.supervision.domain.CalendarDecider;
import io.duban.supervision.domain.CalendarEvent;
import io.duban.supervision.domain.Case;
import io.duban.supervision.domain.CaseCommand;
import io.duban.supervision.domain.CaseDecider;
import io.duban.supervision.domain.CaseEvent;
import io.duban.supervision.domain.Policy;
import io.duban.supervision.domain.PolicyCommand;
import io.duban.supervision.domain.PolicyDecider;
import io.duban.supervision.domain.PolicyEvent;
import io.duban.supervision.domain.Problem;
import io.duban.supervision.domain.ProblemCommand;
import io.duban.supervision.domain.ProblemDecider;
import io.duban.supervision.domain.ProblemEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Which rules run on which events, and the one clock; the only wiring of this service.
@ApplicationScoped
public class SupervisionWiring {

  @Produces
  @Singleton
  CommandHandler<BusinessDay, BusinessDayCommand, BusinessDayEvent> businessDay(EventStore store) {
    return new CommandHandler<>(
        store, new BusinessDayDecider(), EventCodec.of(BusinessDayEvent.class));
  }

  @Produces
  @Singleton
  CommandHandler<Calendar, CalendarCommand, CalendarEvent> calendars(EventStore store) {
    return new CommandHandler<>(store, new CalendarDecider(), EventCodec.of(CalendarEvent.class));
  }

  @Produces
  @Singleton
  CommandHandler<Policy, PolicyCommand, PolicyEvent> policies(EventStore store) {
    return new CommandHandler<>(store, new PolicyDecider(), EventCodec.of(PolicyEvent.class));
  }

  @Produces
  @Singleton
  CommandHandler<Problem, ProblemCommand, ProblemEvent> problems(EventStore store) {
    return new CommandHandler<>(store, new ProblemDecider(), EventCodec.of(ProblemEvent.class));
  }

  @Produces
  @Singleton
  CommandHandler<Case, CaseCommand, CaseEvent> cases(EventStore store) {
    return new CommandHandler<>(store, new CaseDecider(), EventCodec.of(CaseEvent.class));
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(Deadlines.ZONE);
  }
}
