package io.duban.projection.rows;

import io.duban.projection.overdue.rule.ItemFacts.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Duties of an item that amendments ended, as text: `cadence/first day/last day`.
final class Duties {
  private Duties() {}

  static String[] with(String[] earlier, Duty ended) {
    String text = String.join("/", ended.cadence(), ended.from().toString(), ended.to().toString());
    return Stream.concat(Stream.of(earlier), Stream.of(text)).toArray(String[]::new);
  }

  /// The earlier duties and the present one, in their order. None outlives the item's last day.
  static List<Duty> all(String[] earlier, Duty present) {
    return Stream.concat(
            Stream.of(earlier).map(text -> until(present.to(), read(text))), Stream.of(present))
        .toList();
  }

  private static Duty until(LocalDate lastDay, Duty duty) {
    return duty.to().isAfter(lastDay) ? new Duty(duty.cadence(), duty.from(), lastDay) : duty;
  }

  private static Duty read(String text) {
    String[] parts = text.split("/", -1);
    return new Duty(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
  }
}
