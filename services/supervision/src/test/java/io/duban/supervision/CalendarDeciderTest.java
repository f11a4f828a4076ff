package io.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.supervision.domain.Calendar;
import io.duban.supervision.domain.CalendarCommand;
import io.duban.supervision.domain.CalendarCommand.Publish;
import io.duban.supervision.domain.CalendarDecider;
import io.duban.supervision.domain.CalendarEvent;
import io.duban.supervision.domain.CalendarEvent.CalendarPublished;
import io.duban.supervision.domain.CalendarRules;
import io.duban.supervision.domain.Violation;
import io.duban.testkit.DeciderSpec;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarDeciderTest {
  private static final LocalDate NEW_YEAR = LocalDate.parse("2025-01-01");
  private static final LocalDate LABOUR_DAY = LocalDate.parse("2025-05-01");
  private static final LocalDate SUNDAY = LocalDate.parse("2025-04-27");
  private static final Publish PUBLISH =
      new Publish(2025, List.of(NEW_YEAR, LABOUR_DAY), List.of(SUNDAY), "notice");
  private static final CalendarPublished PUBLISHED =
      new CalendarPublished("CN", 2025, List.of(NEW_YEAR, LABOUR_DAY), List.of(SUNDAY), "notice");

  private final DeciderSpec<Calendar, CalendarCommand, CalendarEvent> calendar =
      DeciderSpec.of(new CalendarDecider(), CalendarEvent.class);

  @Test
  void a_year_is_published() {
    calendar.given().when(PUBLISH).thenEvents(PUBLISHED);
  }

  @Test
  void the_same_content_in_another_order_changes_nothing() {
    calendar
        .given(PUBLISHED)
        .when(new Publish(2025, List.of(LABOUR_DAY, NEW_YEAR), List.of(SUNDAY), "notice"))
        .thenUnchanged();
  }

  @Test
  void other_content_supersedes_and_can_be_superseded_in_turn() {
    var other = new CalendarPublished("CN", 2025, List.of(NEW_YEAR), List.of(), "notice");
    calendar
        .given(PUBLISHED)
        .when(new Publish(2025, List.of(NEW_YEAR), List.of(), "notice"))
        .thenEvents(other);
    calendar.given(PUBLISHED, other).when(PUBLISH).thenEvents(PUBLISHED);
  }

  @Test
  void every_date_that_breaks_a_rule_is_named() {
    var bad =
        new Publish(
            2025,
            List.of(NEW_YEAR, NEW_YEAR.minusDays(1), NEW_YEAR, SUNDAY),
            List.of(SUNDAY, LABOUR_DAY, SUNDAY.plusYears(1)),
            "notice");
    assertThat(CalendarRules.check(bad))
        .extracting(Violation::pointer, Violation::rule)
        .containsExactlyInAnyOrder(
            tuple("/daysOff/1", "outside-year"),
            tuple("/daysOff/2", "date-twice"),
            tuple("/workingWeekends/0", "off-and-worked"),
            tuple("/workingWeekends/1", "not-a-weekend"),
            tuple("/workingWeekends/2", "outside-year"),
            tuple("/workingWeekends/2", "not-a-weekend"));
    calendar.given().when(bad).thenRefused("calendar-invalid");
  }
}
