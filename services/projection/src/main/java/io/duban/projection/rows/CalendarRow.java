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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// One year's days off and working weekends, as last published.
@Entity
@Table(name = "calendar_year")
public class CalendarRow {
  @Id int year;
  String stream;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> daysOff;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> workingWeekends;

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
    daysOff = calendar.daysOff().stream().map(LocalDate::toString).toList();
    workingWeekends = calendar.workingWeekends().stream().map(LocalDate::toString).toList();
    source = calendar.source();
  }

  public int year() {
    return year;
  }

  public CalendarYear published() {
    return new CalendarYear(year, dates(daysOff), dates(workingWeekends));
  }

  private static Set<LocalDate> dates(List<String> texts) {
    return texts.stream().map(LocalDate::parse).collect(Collectors.toSet());
  }

  public String token() {
    return stream + "@" + version;
  }
}
