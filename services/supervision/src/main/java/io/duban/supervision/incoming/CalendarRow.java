package io.duban.supervision.incoming;

import io.duban.supervision.domain.CalendarEvent.CalendarPublished;
import io.duban.supervision.domain.Streams;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// One line of the list of calendars: the year as it was published last.
@Entity
@Table(name = "calendar_row")
public class CalendarRow {
  /// Four digits, so that sorting by it follows time.
  @Id String year;

  long version;

  /// One date a line.
  String daysOff;

  /// One date a line.
  String workingWeekends;

  String source;

  @SuppressWarnings("NullAway.Init")
  protected CalendarRow() {}

  CalendarRow(long version, CalendarPublished calendar) {
    this.version = version;
    year = "%04d".formatted(calendar.year());
    daysOff = lines(calendar.daysOff());
    workingWeekends = lines(calendar.workingWeekends());
    source = calendar.source();
  }

  public String year() {
    return year;
  }

  public long version() {
    return version;
  }

  public CalendarPublished content() {
    return new CalendarPublished(
        Streams.REGION, Integer.parseInt(year), dates(daysOff), dates(workingWeekends), source);
  }

  private static String lines(List<LocalDate> dates) {
    return dates.stream().map(LocalDate::toString).collect(Collectors.joining("\n"));
  }

  private static List<LocalDate> dates(String lines) {
    return lines.lines().map(LocalDate::parse).toList();
  }
}
