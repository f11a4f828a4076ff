package io.duban.indicators.domain;

import io.duban.calendar.Cadence;
import io.duban.calendar.Period;
import java.util.Optional;

/// Which names of periods a figure can be reported for.
final class ReportPeriods {
  private ReportPeriods() {}

  /// Empty if the name is not a period of the cadence.
  static Optional<Period> of(String cadence, String name) {
    try {
      var period = Period.parse(name);
      return Period.containing(period.firstDay(), Cadence.of(cadence)).equals(period)
          ? Optional.of(period)
          : Optional.empty();
    } catch (IllegalArgumentException noPeriod) {
      return Optional.empty();
    }
  }
}
