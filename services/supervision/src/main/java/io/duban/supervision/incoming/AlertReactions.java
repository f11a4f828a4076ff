package io.duban.supervision.incoming;

import io.duban.calendar.CalendarYear;
import io.duban.calendar.Deadlines;
import io.duban.calendar.WorkingDays;
import io.duban.calendar.WorkingDays.Reckoned;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.duban.supervision.domain.Calendar;
import io.duban.supervision.domain.CalendarCommand;
import io.duban.supervision.domain.CalendarEvent;
import io.duban.supervision.domain.Case;
import io.duban.supervision.domain.CaseCommand;
import io.duban.supervision.domain.CaseCommand.Open;
import io.duban.supervision.domain.CaseCommand.Settle;
import io.duban.supervision.domain.CaseEvent;
import io.duban.supervision.domain.CaseEvent.CaseOpened;
import io.duban.supervision.domain.Policy;
import io.duban.supervision.domain.PolicyCommand;
import io.duban.supervision.domain.PolicyEvent;
import io.duban.supervision.domain.PolicyRules;
import io.duban.supervision.domain.Streams;
import io.duban.supervision.incoming.AlertsHeard.AlertCleared;
import io.duban.supervision.incoming.AlertsHeard.AlertRaised;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/// Opens a case with a reminder for each raised alert that the policy wants one for, and settles it
/// when the alert is cleared. What holds is read in the same transaction: the policy of the day on
/// which the alert was raised, and the calendars as they are published now.
@ApplicationScoped
public class AlertReactions implements IncomingHandler {
  /// The longest time to reply that a policy can give ends in the second year after the alert.
  private static final int YEARS_AHEAD = 2;

  private final CommandHandler<Case, CaseCommand, CaseEvent> cases;
  private final CommandHandler<Policy, PolicyCommand, PolicyEvent> policies;
  private final CommandHandler<Calendar, CalendarCommand, CalendarEvent> calendars;

  AlertReactions(
      CommandHandler<Case, CaseCommand, CaseEvent> cases,
      CommandHandler<Policy, PolicyCommand, PolicyEvent> policies,
      CommandHandler<Calendar, CalendarCommand, CalendarEvent> calendars) {
    this.cases = cases;
    this.policies = policies;
    this.calendars = calendars;
  }

  @Override
  public Set<String> topics() {
    return Set.of("duban.alerts.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    return switch (event.type()) {
      case "AlertRaised" -> raised(session, event, event.as(AlertRaised.class));
      case "AlertCleared" ->
          react(
              session,
              event,
              new Settle("alert-cleared", event.as(AlertCleared.class).clearedOn()));
      default -> Uni.createFrom().voidItem();
    };
  }

  /// An alert that names no unit reminds nobody.
  private Uni<Void> raised(Mutiny.Session session, Incoming event, AlertRaised alert) {
    if (alert.unit().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return policies
        .load(session, Streams.policy())
        .map(loaded -> loaded.state().rulesOn(alert.raisedOn()))
        .chain(
            rules ->
                rules.reminderFor().contains(alert.kind())
                    ? remind(session, event, alert, rules)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> remind(
      Mutiny.Session session, Incoming event, AlertRaised alert, PolicyRules rules) {
    return workingDays(session, alert.raisedOn().getYear())
        .map(
            days ->
                new Deadlines(days).answerDue(alert.raisedOn(), rules.reminderReplyWorkingDays()))
        .map(replyBy -> new Open(opening(event.stream().id(), alert, replyBy)))
        .chain(open -> react(session, event, open));
  }

  private Uni<Void> react(Mutiny.Session session, Incoming event, CaseCommand command) {
    var context =
        CommandContext.reaction("supervision", event.time(), event.correlation(), event.id());
    return cases
        .react(session, context, Streams.caseOfAlert(event.stream().id()), command)
        .replaceWithVoid();
  }

  private Uni<WorkingDays> workingDays(Mutiny.Session session, int from) {
    return Multi.createFrom()
        .range(from, from + YEARS_AHEAD + 1)
        .onItem()
        .transformToUniAndConcatenate(year -> calendars.load(session, Streams.calendar(year)))
        .onItem()
        .transformToIterable(
            loaded ->
                switch (loaded.state()) {
                  case Calendar.Unpublished _ -> List.<CalendarYear>of();
                  case Calendar.Published(var published) ->
                      List.of(
                          new CalendarYear(
                              published.year(),
                              Set.copyOf(published.daysOff()),
                              Set.copyOf(published.workingWeekends())));
                })
        .collect()
        .asList()
        .map(WorkingDays::of);
  }

  private static CaseOpened opening(UUID id, AlertRaised alert, Reckoned replyBy) {
    return new CaseOpened(
        id,
        alert.kind(),
        alert.subject(),
        alert.unit(),
        alert.documentNumber(),
        alert.item(),
        "reminder",
        alert.raisedOn(),
        replyBy.date(),
        replyBy.provisional(),
        alert.title());
  }
}
