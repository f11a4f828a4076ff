package io.duban.bench.commands;

import io.duban.bench.Cluster;
import io.duban.local.Installation;
import io.duban.local.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./duban bench commands`
@Command(
    name = "commands",
    description = {
      "Measures problems raised over REST with the group append; with a plain SQL transaction for"
          + " each behind the same REST, in steps and as a single statement; and those steps over"
          + " JDBC alone.",
      "Runs on ./duban up, on copies of its data; the services are stopped meanwhile."
    })
public final class Commands implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this")
  boolean help;

  @Option(
      names = "--writers",
      split = ",",
      paramLabel = "N,N",
      description = "how many write at once; default: ${DEFAULT-VALUE}",
      defaultValue = "8,16,64")
  List<Integer> writers = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "how long each measurement is; default: ${DEFAULT-VALUE}")
  int seconds = 10;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "how often each is measured, in turn; default: ${DEFAULT-VALUE}")
  int rounds = 3;

  @Option(
      names = "--downstream",
      paramLabel = "WHAT",
      description = {
        "measure the installed service instead: relay (what it stores goes to Kafka) or all (the"
            + " other services listen too); the problems stay, so throw the data away afterwards"
      })
  Downstream downstream = Downstream.none;

  /// What happens with the events after they were stored.
  enum Downstream {
    none,
    relay,
    all
  }

  private final Path root = Path.of(System.getProperty("duban.root", "."));

  @Override
  public Integer call() throws Exception {
    var installation = Installation.at(root);
    for (String part : installation.components()) {
      installation.start(part);
    }
    var cluster = new Cluster(installation);
    cluster.requireDurable();
    var sample = sample(cluster);
    var idle = idle();
    System.out.printf(
        "%s, down: %s%n",
        Comparison.machine(cluster), idle.isEmpty() ? "nothing" : String.join(" ", idle));
    var sides = new ArrayList<Side>();
    try {
      for (String service : idle) {
        installation.stop(service);
      }
      open(sides, installation, sample);
      var plan = new Comparison.Plan(writers, Duration.ofSeconds(seconds), rounds);
      new Comparison(sides, plan, System.out).run();
    } finally {
      for (Side side : sides) {
        side.close();
      }
      for (String service : idle) {
        installation.start(service);
      }
    }
    return 0;
  }

  private List<String> idle() {
    return switch (downstream) {
      case none -> Cluster.STORES;
      case relay -> Cluster.STORES.stream().filter(name -> !name.equals(Trial.SERVICE)).toList();
      case all -> List.of();
    };
  }

  private void open(List<Side> sides, Installation installation, Sample sample)
      throws IOException, SQLException {
    if (downstream == Downstream.none) {
      for (String store : List.of("group", "plain", "single")) {
        sides.add(new Trial(installation, root, store, sample));
      }
    } else {
      var up = Cluster.STORES.stream().filter(name -> !idle().contains(name)).toList();
      sides.add(new Installed(installation, sample, up));
    }
    sides.add(new Floor(new Cluster(installation), sample));
  }

  private static Sample sample(Cluster cluster) throws SQLException, IOException {
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
}
