package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/// Registers the units and waits until the tasks service knows them all: a plan that binds a group
/// binds the units of it that are known when it is adopted.
///
/// @param atMost how long the tasks service may take
record UnitRegistration(Office office, PrintStream out, Duration atMost) {

  /// Rows that were not taken are trouble.
  void of(JsonNode units) throws IOException {
    JsonNode imported = office.importUnits(units);
    requireAll(imported.path("problems"));
    out.println("  " + units.path("units").size() + " units");
    awaitKnown(imported.path("tokens"));
  }

  private static void requireAll(JsonNode problems) throws Trouble {
    if (problems.isEmpty()) {
      return;
    }
    var first = problems.get(0);
    throw new Trouble(
        "%d units were not registered; row %s (%s): %s %s"
            .formatted(
                problems.size(),
                first.path("row").asText(),
                first.path("code").asText(),
                first.path("problem").asText(),
                first.path("detail").asText()));
  }

  private void awaitKnown(JsonNode tokens) throws IOException {
    long deadline = System.nanoTime() + atMost.toNanos();
    int known = 0;
    while (known < tokens.size()) {
      var answer = office.plansAfter(tokens.get(known).asText());
      if (answer.isTooEarly() && System.nanoTime() < deadline) {
        out.printf("  %d of %d units known to the tasks service%n", known, tokens.size());
        Processes.pause(answer.retryAfter());
      } else {
        answer.accepted("waiting for the units");
        known++;
      }
    }
  }
}
