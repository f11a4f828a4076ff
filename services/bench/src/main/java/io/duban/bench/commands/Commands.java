package io.duban.bench.commands;

import io.duban.bench.Cluster;
import io.duban.local.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./duban bench commands`
@Command(
    name = "commands",
    description = {
      "Measures problems raised over REST against one plain SQL transaction for each.",
      "Runs on ./duban up --fresh; the problems stay, so throw the data away afterwards."
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
      names = "--alone",
      description = "stop the services that take no part, which otherwise hear of every command")
  boolean alone;

  @Override
  public Integer call() throws Exception {
    var installation = Installation.at(Path.of(System.getProperty("duban.root", ".")));
    for (String part : installation.components()) {
      installation.start(part);
    }
    new Cluster(installation).requireDurable();
    var idle = alone ? others() : List.<String>of();
    try {
      for (String service : idle) {
        installation.stop(service);
      }
      var plan = new Comparison.Plan(writers, Duration.ofSeconds(seconds), rounds, idle);
      new Comparison(installation, plan, System.out).run();
    } finally {
      for (String service : idle) {
        installation.start(service);
      }
    }
    return 0;
  }

  private static List<String> others() {
    return Cluster.STORES.stream().filter(name -> !name.equals(Comparison.SERVICE)).toList();
  }
}
