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
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration UNTIL_QUIET = Duration.ofMinutes(10);

  private final Installation installation;
  private final Cluster cluster;
  private final Quiet quiet;
  private final List<Integer> writers;
  private final Duration duration;
  private final int rounds;
  private final PrintStream out;

  Comparison(
      Installation installation,
      List<Integer> writers,
      Duration duration,
      int rounds,
      PrintStream out) {
    this.installation = installation;
    this.cluster = new Cluster(installation);
    this.quiet = new Quiet(installation);
    this.writers = List.copyOf(writers);
    this.duration = duration;
    this.rounds = rounds;
    this.out = out;
  }

  void run() throws IOException, SQLException, InterruptedException {
    var sample = sample();
    String token = installation.token("supervisor", null, "bench-commands");
    int port = installation.ports().of("supervision");
    Writer.Source rest = () -> new Raising(port, token, sample);
    machine();
    Map<Integer, List<Round>> measured = new TreeMap<>();
    try (var floor = new Floor(cluster, sample)) {
      out.println("warming up");
      Load.measure(rest, 16, WARM_UP);
      Load.measure(floor::open, 16, WARM_UP.dividedBy(3));
      for (int round = 1; round <= rounds; round++) {
        for (int count : writers) {
          var both = both(rest, floor, count, round % 2 == 1);
          out.printf("round %d, %2d writers: %s%n", round, count, both);
          measured.computeIfAbsent(count, _ -> new ArrayList<>()).add(both);
        }
      }
    }
    Medians.print(measured, out);
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
    return Load.measure(source, count, duration);
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
        "%d cores, load %.1f, Java %s, PostgreSQL %s, fsync %s, synchronous_commit %s%n",
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        Runtime.version(),
        cluster.show("server_version"),
        cluster.show("fsync"),
        cluster.show("synchronous_commit"));
  }
}
