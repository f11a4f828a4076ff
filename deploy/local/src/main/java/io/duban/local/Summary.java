package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/// What `./duban up` ends with: the lists, the alerts, and where to go on.
final class Summary {
  private final Installation installation;
  private final PrintStream out;

  Summary(Installation installation, PrintStream out) {
    this.installation = installation;
    this.out = out;
  }

  void print() throws IOException {
    var office = new Office(installation);
    out.println();
    out.println("business day  " + office.dayText());
    for (String list : List.of("indicators", "tasks", "problems")) {
      JsonNode page = office.list(list);
      line(list, page.path("total").asLong(), page.path("byLight"));
    }
    JsonNode alerts = office.openAlerts();
    line("open alerts", alerts.path("total").asLong(), alerts.path("byKind"));
  }

  void whereToGoOn() {
    int port = installation.ports().of("projection");
    out.printf(
        """

        console       http://localhost:%1$d/q/swagger-ui  (Authorize: paste a token)
        a token       ./duban token --role office
        to try        curl -s "localhost:%1$d/api/v1/lists/tasks?number=5.2" \\
                        -H "Authorization: Bearer $(./duban token --role office)"
        """,
        port);
  }

  private void line(String name, long total, JsonNode counts) {
    String parts =
        counts.properties().stream()
            .map(count -> count.getKey() + " " + count.getValue().asLong())
            .collect(Collectors.joining(", "));
    out.printf("%-12s %5d%s%n", name, total, parts.isEmpty() ? "" : "  " + parts);
  }
}
