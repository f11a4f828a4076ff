package io.duban.bench.survival;

import io.duban.bench.Cluster;
import io.duban.local.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./duban bench survival`
@Command(
    name = "survival",
    description = {
      "Kills every part of a running installation while clients write, and then proves that"
          + " nothing is lost and nothing doubled.",
      "Begin with: ./duban up --fresh --today 2024-07-01",
      "Only look at what is there: --resume --minutes 0 --kills 0"
    })
public final class Survival implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this")
  boolean help;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "how long the clients write; default: ${DEFAULT-VALUE}")
  int minutes = 3;

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "how many write at once; default: ${DEFAULT-VALUE}")
  int clients = 8;

  @Option(
      names = "--kills",
      paramLabel = "N",
      description = "how often each part is killed; default: ${DEFAULT-VALUE}")
  int kills = 3;

  @Option(
      names = "--pace",
      paramLabel = "MS",
      description = "a client's rest between commands; default: ${DEFAULT-VALUE} ms")
  int pace = 100;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of the order of the kills and of the script; default: ${DEFAULT-VALUE}")
  long seed = 1;

  @Option(names = "--resume", description = "go on where an earlier run has left its data")
  boolean resume;

  @Override
  public Integer call() throws Exception {
    var installation = Installation.at(Path.of(System.getProperty("duban.root", ".")));
    new Cluster(installation).requireDurable();
    var plan =
        new Campaign.Plan(
            Duration.ofMinutes(minutes), clients, kills, Duration.ofMillis(pace), seed, resume);
    return new Campaign(installation, plan, System.out).run() ? 0 : 1;
  }
}
