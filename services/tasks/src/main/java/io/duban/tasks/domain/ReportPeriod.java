package io.duban.tasks.domain;

import io.duban.calendar.Cadence;
import io.duban.calendar.Period;
import io.duban.tasks.domain.ItemFacts.Rhythm;
import java.util.Optional;

/// Reads the name of a reporting period.
final class ReportPeriod {
  private ReportPeriod() {}

  /// Empty if the name is neither a period of the item's cadence nor one of an earlier cadence that
  /// then held.
  static Optional<Period> of(ItemFacts facts, String name) {
    return of(facts.registered().cadence(), name)
        .or(
            () ->
                facts.earlier().stream().flatMap(rhythm -> of(rhythm, name).stream()).findFirst());
  }

  private static Optional<Period> of(Rhythm rhythm, String name) {
    return of(rhythm.cadence(), name)
        .filter(period -> !period.firstDay().isAfter(rhythm.to()))
        .filter(period -> !period.lastDay().isBefore(rhythm.from()));
  }

  private static Optional<Period> of(String cadence, String name) {
    try {
      var period = Period.parse(name);
      return Optional.of(period)
          .filter(Period.containing(period.firstDay(), Cadence.of(cadence))::equals);
    } catch (IllegalArgumentException noPeriod) {
      return Optional.empty();
    }
  }
}
