package io.duban.bench.commands;

import io.duban.bench.Cluster;
import io.duban.bench.Quiet;
import io.duban.local.Installation;
import io.duban.local.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// REST and floor in turn, several rounds of each number of writers. Before each measurement it
/// waits until the installation has digested the one before.
final class Comparison {
  /// The service that takes the commands.
  static final String SERVICE = "supervision";

  private static final Duration BLOCK = Duration.ofSeconds(5);
  private static final int MOST_BLOCKS = 48;
  private static final int LEAST_COMMANDS = 10_000;
  private static final Duration UNTIL_QUIET = Duration.ofMinutes(10);

  private final Installation installation;
  private final Cluster cluster;
  private final Quiet quiet;
  private final Plan plan;
  private final PrintStream out;

  /// What is asked for.
  ///
  /// @param writers numbers of writers, each of which is measured
  /// @param idle the services that are down meanwhile
  record Plan(List<Integer> writers, Duration duration, int rounds, List<String> idle) {}

  Comparison(Installation installation, Plan plan, PrintStream out) {
    this.installation = installation;
    this.cluster = new Cluster(installation);
    var up = Cluster.STORES.stream().filter(name -> !plan.idle().contains(name)).toList();
    this.quiet = new Quiet(installation, up);
    this.plan = plan;
    this.out = out;
  }

  void run() throws IOException, SQLException, InterruptedException {
    var sample = sample();
    String token = installation.token("supervisor", null, "bench-commands");
    int port = installation.ports().of(SERVICE);
    Writer.Source rest = () -> new Raising(port, token, sample);
    machine();
    Map<Integer, List<Round>> measured = new TreeMap<>();
    try (var floor = new Floor(cluster, sample)) {
      warmUp(rest);
      Load.measure(floor::open, 16, BLOCK);
      for (int round = 1; round <= plan.rounds(); round++) {
        for (int count : plan.writers()) {
          var both = both(rest, floor, count, round % 2 == 1);
          out.printf("round %d, %2d writers: %s%n", round, count, both);
          measured.computeIfAbsent(count, _ -> new ArrayList<>()).add(both);
        }
      }
    }
    Medians.print(measured, out);
  }

  /// A service that has just been started compiles for thousands of commands; it is warm when after
  /// those it gets no faster.
  private void warmUp(Writer.Source rest) throws IOException, SQLException, InterruptedException {
    double best = 0;
    double commands = 0;
    int slower = 0;
    int blocks = 0;
    while ((slower < 3 || commands < LEAST_COMMANDS) && blocks < MOST_BLOCKS) {
      double now = Load.measure(rest, 16, BLOCK).perSecond();
      commands += now * BLOCK.toSeconds();
      slower = now > 1.05 * best ? 0 : slower + 1;
      best = Math.max(best, now);
      blocks++;
    }
    out.printf(
        "warmed up by %.0f commands in %d s, %.0f/s%n", commands, blocks * BLOCK.toSeconds(), best);
  }

  /// Whichever goes first may find the machine in another state, so that they take turns at it.
  private Round both(Writer.Source rest, Floor floor, int count, boolean restFirst)
      throws IOException, SQLException, InterruptedException {
    if (restFirst) {
      var one = afterQuiet(rest, floor, count);
      return new Round(one, afterQuiet(floor::open, floor, count));
    }
    var other = afterQuiet(floor::open, floor, count);
    return new Round(afterQuiet(rest, floor, count), other);
  }

  private Load.Speed afterQuiet(Writer.Source source, Floor floor, int count)
      throws IOException, SQLException, InterruptedException {
    var busy = quiet.await(UNTIL_QUIET);
    if (!busy.isEmpty()) {
      throw new Trouble("the installation does not come to rest: " + String.join("; ", busy));
    }
    floor.settle();
    return Load.measure(source, count, plan.duration());
  }

  private Sample sample() throws SQLException, IOException {
    try (var connection = cluster.connect("projection");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select (select min(code) from unit_row), (select max(day) from business_day)")) {
      rows.next();
      String unit = rows.getString(1);
      String day = rows.getString(2);
      if (unit == null || day == null) {
        throw new Trouble("there are no units; ./duban up --fresh");
      }
      return new Sample(unit, day);
    }
  }

  private void machine() throws SQLException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    out.printf(
        "%d cores, load %.1f, Java %s, PostgreSQL %s, fsync %s, synchronous_commit %s, down: %s%n",
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        Runtime.version(),
        cluster.show("server_version"),
        cluster.show("fsync"),
        cluster.show("synchronous_commit"),
        plan.idle().isEmpty() ? "nothing" : String.join(" ", plan.idle()));
  }
}
