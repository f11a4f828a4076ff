package io.duban.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./duban down`
@Command(name = "down", description = "Stops the services, Kafka and PostgreSQL; the data stay.")
final class Down implements Callable<Integer> {
  @Mixin Help help = new Help();

  @Override
  public Integer call() throws IOException {
    var installation = Installation.at(Main.root());
    try (var _ = Lock.take(installation.layout())) {
      int stopped = new Shutdown(installation, System.out).stop(installation.components());
      System.out.println(stopped == 0 ? "nothing was running" : "stopped; the data are in .duban/");
    }
    return 0;
  }
}
