package io.duban.bench.commands;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What several rounds come to: the median of each figure, by the number of writers, as a table and
/// as a line of JSON for each.
final class Medians {
  private Medians() {}

  static void print(Map<Integer, List<Round>> measured, PrintStream out) {
    out.printf(
        "%7s | %8s %8s %8s | %8s %8s %8s | %s%n",
        "writers", "REST/s", "p50 ms", "p99 ms", "floor/s", "p50 ms", "p99 ms", "REST/floor");
    measured.forEach(
        (writers, rounds) ->
            out.printf(
                Locale.ROOT,
                "%7d | %8.0f %8.1f %8.1f | %8.0f %8.1f %8.1f | %.2f%n",
                writers,
                of(rounds, round -> round.rest().perSecond()),
                of(rounds, round -> round.rest().p50()),
                of(rounds, round -> round.rest().p99()),
                of(rounds, round -> round.floor().perSecond()),
                of(rounds, round -> round.floor().p50()),
                of(rounds, round -> round.floor().p99()),
                of(rounds, Round::ratio)));
    measured.forEach(
        (writers, rounds) -> {
          line(out, "rest", writers, rounds, Round::rest);
          line(out, "floor", writers, rounds, Round::floor);
        });
  }

  private interface Side {
    Load.Speed of(Round round);
  }

  private static void line(
      PrintStream out, String path, int writers, List<Round> rounds, Side side) {
    out.printf(
        Locale.ROOT,
        "{\"bench\":\"commands\",\"path\":\"%s\",\"writers\":%d,\"rounds\":%d,"
            + "\"perSecond\":%.1f,\"p50ms\":%.2f,\"p99ms\":%.2f,\"restToFloor\":%.3f}%n",
        path,
        writers,
        rounds.size(),
        of(rounds, round -> side.of(round).perSecond()),
        of(rounds, round -> side.of(round).p50()),
        of(rounds, round -> side.of(round).p99()),
        of(rounds, Round::ratio));
  }

  static double of(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
