package io.duban.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
      Map<String, Long> asked = new LinkedHashMap<>();
      long begun = System.nanoTime();
      for (String name : together.stream().filter(components::contains).toList()) {
        installation.requestStop(name).ifPresent(pid -> asked.put(name, pid));
      }
      for (var process : asked.entrySet()) {
        installation.awaitStop(process.getKey());
        double took = (System.nanoTime() - begun) / 1e9;
        out.printf(
            "  %-12s stopped  %5.1f s   pid %d%n", process.getKey(), took, process.getValue());
      }
      stopped += asked.size();
    }
    return stopped;
  }
}
