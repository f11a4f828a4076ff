package io.duban.tasks.domain;

import io.duban.calendar.Cadence;
import io.duban.calendar.Period;
import java.util.Optional;

/// Reads the name of a reporting period.
final class ReportPeriod {
  private ReportPeriod() {}

  /// Empty if the name is not a period of the cadence.
  static Optional<Period> of(String cadence, String name) {
    try {
      var period = Period.parse(name);
      return Optional.of(period)
          .filter(Period.containing(period.firstDay(), Cadence.of(cadence))::equals);
    } catch (IllegalArgumentException noPeriod) {
      return Optional.empty();
    }
  }
}
