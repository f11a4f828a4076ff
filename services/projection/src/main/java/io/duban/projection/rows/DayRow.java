package io.duban.projection.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/// The last opened business day.
@Entity
@Table(name = "business_day")
public class DayRow {
  @Id String stream;
  LocalDate day;
  long version;

  @SuppressWarnings("NullAway.Init")
  protected DayRow() {}

  public DayRow(String stream, long version, LocalDate day) {
    this.stream = stream;
    this.version = version;
    this.day = day;
  }

  /// Days go forward only.
  public void opened(long at, LocalDate opened) {
    version = at;
    if (opened.isAfter(day)) {
      day = opened;
    }
  }

  public LocalDate day() {
    return day;
  }

  public String token() {
    return stream + "@" + version;
  }
}
