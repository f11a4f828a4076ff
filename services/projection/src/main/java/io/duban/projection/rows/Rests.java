package io.duban.projection.rows;

import io.duban.projection.overdue.rule.ItemFacts.Rest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// When an item took no reports, as text: `first day/day from which it took them again`, the latter
/// empty while it still takes none. From a claim or a suspension to the return, the resumption or
/// the reopening.
final class Rests {
  private Rests() {}

  static String[] begun(String[] rests, LocalDate from) {
    return Stream.concat(Stream.of(rests), Stream.of(from + "/")).toArray(String[]::new);
  }

  static String[] ended(String[] rests, LocalDate until) {
    return Stream.of(rests)
        .map(text -> text.endsWith("/") ? text + until : text)
        .toArray(String[]::new);
  }

  static List<Rest> all(String[] rests) {
    return Stream.of(rests).map(Rests::read).toList();
  }

  private static Rest read(String text) {
    String[] parts = text.split("/", -1);
    return new Rest(
        LocalDate.parse(parts[0]), parts[1].isEmpty() ? null : LocalDate.parse(parts[1]));
  }
}
