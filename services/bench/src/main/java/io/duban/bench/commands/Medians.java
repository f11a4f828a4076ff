package io.duban.bench.commands;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What several rounds come to: the median of each figure, by the number of writers, as a table and
/// as a line of JSON for each.
final class Medians {
  private Medians() {}

  static void print(List<String> sides, Map<Integer, List<Round>> measured, PrintStream out) {
    out.print("writers");
    for (String side : sides) {
      out.printf(" | %9s/s %8s %8s", side, "p50 ms", "p99 ms");
    }
    for (String side : sides.subList(1, sides.size())) {
      out.printf(" | %s", over(sides, side));
    }
    out.println();
    measured.forEach((writers, rounds) -> row(sides, writers, rounds, out));
    measured.forEach(
        (writers, rounds) -> {
          for (int side = 0; side < sides.size(); side++) {
            json(sides, side, writers, rounds, out);
          }
        });
  }

  private static void row(List<String> sides, int writers, List<Round> rounds, PrintStream out) {
    out.printf("%7d", writers);
    for (int side = 0; side < sides.size(); side++) {
      out.printf(
          Locale.ROOT,
          " | %11.0f %8.1f %8.1f",
          of(rounds, side, Load.Speed::perSecond),
          of(rounds, side, Load.Speed::p50),
          of(rounds, side, Load.Speed::p99));
    }
    for (int side = 1; side < sides.size(); side++) {
      int width = over(sides, sides.get(side)).length();
      out.printf(Locale.ROOT, " | %" + width + ".2f", ratio(rounds, side));
    }
    out.println();
  }

  private static void json(
      List<String> sides, int side, int writers, List<Round> rounds, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "{\"bench\":\"commands\",\"side\":\"%s\",\"writers\":%d,\"rounds\":%d,"
            + "\"perSecond\":%.1f,\"p50ms\":%.2f,\"p99ms\":%.2f,\"firstOverThis\":%.3f}%n",
        sides.get(side),
        writers,
        rounds.size(),
        of(rounds, side, Load.Speed::perSecond),
        of(rounds, side, Load.Speed::p50),
        of(rounds, side, Load.Speed::p99),
        ratio(rounds, side));
  }

  private static String over(List<String> sides, String side) {
    return sides.getFirst() + "/" + side;
  }

  private static double ratio(List<Round> rounds, int side) {
    return median(rounds.stream().mapToDouble(round -> round.ratio(side)).toArray());
  }

  private static double of(List<Round> rounds, int side, ToDoubleFunction<Load.Speed> figure) {
    return median(
        rounds.stream().map(round -> round.speeds().get(side)).mapToDouble(figure).toArray());
  }

  private static double median(double[] figures) {
    Arrays.sort(figures);
    int middle = figures.length / 2;
    return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
  }
}
