package io.duban.supervision.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.supervision.domain.Calendar.Published;
import io.duban.supervision.domain.Calendar.Unpublished;
import io.duban.supervision.domain.CalendarCommand.Publish;
import io.duban.supervision.domain.CalendarEvent.CalendarPublished;
import java.time.LocalDate;
import java.util.List;

/// The rules of one year's calendar: the same content changes nothing, other content supersedes.
public final class CalendarDecider implements Decider<Calendar, CalendarCommand, CalendarEvent> {

  @Override
  public Calendar initial() {
    return new Unpublished();
  }

  @Override
  public Decision<CalendarEvent> decide(Calendar state, CalendarCommand command) {
    return switch (command) {
      case Publish publish -> {
        List<Violation> violations = CalendarRules.check(publish);
        yield violations.isEmpty() ? publish(state, published(publish)) : refuse(violations);
      }
    };
  }

  @Override
  public Calendar evolve(Calendar state, CalendarEvent event) {
    return switch (event) {
      case CalendarPublished content -> new Published(content);
    };
  }

  private static Decision<CalendarEvent> publish(Calendar state, CalendarPublished content) {
    return switch (state) {
      case Unpublished _ -> Decision.accept(content);
      case Published(var last) ->
          last.equals(content) ? Decision.unchanged() : Decision.accept(content);
    };
  }

  private static Decision<CalendarEvent> refuse(List<Violation> violations) {
    Violation first = violations.getFirst();
    return Decision.refuse(Refusal.invalid("calendar-invalid", first.pointer()));
  }

  private static CalendarPublished published(Publish publish) {
    return new CalendarPublished(
        Streams.REGION,
        publish.year(),
        inOrder(publish.daysOff()),
        inOrder(publish.workingWeekends()),
        publish.source());
  }

  private static List<LocalDate> inOrder(List<LocalDate> days) {
    return days.stream().sorted().toList();
  }
}
