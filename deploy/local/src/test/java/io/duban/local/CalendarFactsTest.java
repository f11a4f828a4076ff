package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The calendars and the first policy under `deploy/plans`.
class CalendarFactsTest {
  private Path plans;
  private JsonNode calendars;

  @BeforeEach
  void read() throws Exception {
    plans = Path.of(System.getProperty("duban.root"), "deploy/plans");
    calendars = Documents.read(plans.resolve("calendars.yaml")).path("calendars");
  }

  @Test
  void every_day_lies_in_its_year_and_stands_once() {
    for (JsonNode calendar : calendars) {
      var days = days(calendar, "daysOff");
      assertThat(days).doesNotContainAnyElementsOf(days(calendar, "workingWeekends"));
      for (String field : List.of("daysOff", "workingWeekends")) {
        assertThat(days(calendar, field))
            .doesNotHaveDuplicates()
            .allMatch(day -> day.getYear() == calendar.path("year").asInt());
      }
      assertThat(days(calendar, "workingWeekends")).allMatch(CalendarFactsTest::isWeekend);
    }
  }

  @Test
  void the_years_have_251_248_and_248_working_days() {
    var worked =
        StreamSupport.stream(calendars.spliterator(), false)
            .collect(Collectors.toMap(c -> c.path("year").asInt(), CalendarFactsTest::workingDays));
    assertThat(worked).isEqualTo(Map.of(2024, 251L, 2025, 248L, 2026, 248L));
  }

  @Test
  void the_first_policy_is_the_default_from_2024_on() throws Exception {
    assertThat(Documents.read(plans.resolve("policy.yaml")))
        .isEqualTo(
            Documents.parse(
                """
                {"effectiveFrom":"2024-01-01","rules":{"acknowledgeWithinWorkingDays":3,
                "dueSoonWorkingDays":10,"paceThreshold":"0.9","reportGraceWorkingDays":5,
                "reportsFrom":["lead"],
                "reminderFor":["overdue","report-missing","not-acknowledged"],
                "reminderReplyWorkingDays":5}}
                """));
  }

  private static long workingDays(JsonNode calendar) {
    var off = days(calendar, "daysOff");
    var worked = days(calendar, "workingWeekends");
    LocalDate first = LocalDate.of(calendar.path("year").asInt(), 1, 1);
    return first
        .datesUntil(first.plusYears(1))
        .filter(day -> worked.contains(day) || (!isWeekend(day) && !off.contains(day)))
        .count();
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static List<LocalDate> days(JsonNode calendar, String field) {
    return StreamSupport.stream(calendar.path(field).spliterator(), false)
        .map(day -> LocalDate.parse(day.asText()))
        .toList();
  }
}
