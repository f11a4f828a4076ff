package io.duban.projection.rows;

import io.duban.calendar.CalendarYear;
import io.duban.projection.incoming.heard.SupervisionHeard.CalendarPublished;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One year's days off and working weekends, as last published.
@Entity
@Table(name = "calendar_year")
public class CalendarRow {
  @Id int year;
  String stream;

  String[] daysOff;

  String[] workingWeekends;

  String source;
  long version;

  @SuppressWarnings("NullAway.Init")
  protected CalendarRow() {}

  @SuppressWarnings("NullAway.Init")
  public CalendarRow(String stream, long version, CalendarPublished calendar) {
    this.year = calendar.year();
    this.stream = stream;
    published(version, calendar);
  }

  public final void published(long at, CalendarPublished calendar) {
    version = at;
    daysOff = texts(calendar.daysOff());
    workingWeekends = texts(calendar.workingWeekends());
    source = calendar.source();
  }

  public int year() {
    return year;
  }

  public CalendarYear published() {
    return new CalendarYear(year, dates(daysOff), dates(workingWeekends));
  }

  private static String[] texts(List<LocalDate> dates) {
    return dates.stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private static Set<LocalDate> dates(String[] texts) {
    return Stream.of(texts).map(LocalDate::parse).collect(Collectors.toSet());
  }

  public String token() {
    return stream + "@" + version;
  }
}
