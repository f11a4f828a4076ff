package io.duban.bench.commands;

import io.duban.bench.Cluster;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Measures its sides in turn, several rounds of each number of writers.
final class Comparison {
  private static final Duration BLOCK = Duration.ofSeconds(5);
  private static final int MOST_BLOCKS = 48;
  private static final int LEAST_COMMANDS = 10_000;

  private final List<Side> sides;
  private final Plan plan;
  private final PrintStream out;

  /// What is asked for.
  ///
  /// @param writers numbers of writers, each of which is measured
  /// @param duration of each measurement
  /// @param rounds how often each is measured
  record Plan(List<Integer> writers, Duration duration, int rounds) {}

  /// @param sides the first is compared with each of the others
  Comparison(List<Side> sides, Plan plan, PrintStream out) {
    this.sides = List.copyOf(sides);
    this.plan = plan;
    this.out = out;
  }

  void run() throws IOException, SQLException, InterruptedException {
    for (Side side : sides) {
      warmUp(side);
    }
    Map<Integer, List<Round>> measured = new TreeMap<>();
    for (int round = 1; round <= plan.rounds(); round++) {
      for (int count : plan.writers()) {
        var all = round(count, round);
        out.printf("round %d, %2d writers: %s%n", round, count, all);
        measured.computeIfAbsent(count, _ -> new ArrayList<>()).add(all);
      }
    }
    Medians.print(sides.stream().map(Side::name).toList(), measured, out);
  }

  /// A service that has just been started compiles for thousands of commands; it is warm when after
  /// those it gets no faster.
  private void warmUp(Side side) throws IOException, SQLException, InterruptedException {
    if (!side.isService()) {
      Load.measure(side, 16, BLOCK);
      return;
    }
    double best = 0;
    double commands = 0;
    int slower = 0;
    int blocks = 0;
    while ((slower < 3 || commands < LEAST_COMMANDS) && blocks < MOST_BLOCKS) {
      double now = Load.measure(side, 16, BLOCK).perSecond();
      commands += now * BLOCK.toSeconds();
      slower = now > 1.05 * best ? 0 : slower + 1;
      best = Math.max(best, now);
      blocks++;
    }
    out.printf(
        "%s: warmed up by %.0f commands in %d s, %.0f/s%n",
        side.name(), commands, blocks * BLOCK.toSeconds(), best);
  }

  /// Whichever goes first may find the machine in another state, so that they take turns at it.
  private Round round(int count, int number)
      throws IOException, SQLException, InterruptedException {
    var speeds = new Load.Speed[sides.size()];
    for (int i = 0; i < speeds.length; i++) {
      int turn = (i + number) % speeds.length;
      sides.get(turn).settle();
      speeds[turn] = Load.measure(sides.get(turn), count, plan.duration());
    }
    return new Round(Arrays.asList(speeds));
  }

  /// What a reader of the figures must know of the machine.
  static String machine(Cluster cluster) throws SQLException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return "%d cores, load %.1f, Java %s, PostgreSQL %s, fsync %s, synchronous_commit %s"
        .formatted(
            system.getAvailableProcessors(),
            system.getSystemLoadAverage(),
            Runtime.version(),
            cluster.show("server_version"),
            cluster.show("fsync"),
            cluster.show("synchronous_commit"));
  }
}
