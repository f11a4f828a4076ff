package io.duban.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;

/// Stops components in the order in which they need each other: the services together, then Kafka,
/// then PostgreSQL.
final class Shutdown {
  private static final List<List<String>> ORDER =
      List.of(ServiceProcess.NAMES, List.of("kafka"), List.of("postgres"));

  private final Installation installation;
  private final PrintStream out;

  Shutdown(Installation installation, PrintStream out) {
    this.installation = installation;
    this.out = out;
  }

  /// Stops those of them that run, and tells each; the number of them.
  int stop(Collection<String> components) throws IOException {
    int stopped = 0;
    for (var together : ORDER) {
      var running = together.stream().filter(components::contains).toList();
      for (String name : running) {
        installation.requestStop(name);
      }
      for (String name : running) {
        stopped += await(name) ? 1 : 0;
      }
    }
    return stopped;
  }

  private boolean await(String name) throws IOException {
    var pid = installation.pid(name);
    long asked = System.nanoTime();
    installation.awaitStop(name);
    pid.ifPresent(
        number ->
            out.printf(
                "  %-12s stopped  %5.1f s   pid %d%n",
                name, (System.nanoTime() - asked) / 1e9, number));
    return pid.isPresent();
  }
}
