package io.duban.bench.survival;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/// What a run did and found, for a person to read.
///
/// @param retries how often a client had to send a command again
record Figures(Evidence evidence, int retries, int kills, List<Finding> findings) {
  private static final int SHOWN = 50;

  void print(PrintStream out) {
    var types = new TreeMap<String, Integer>();
    evidence
        .acknowledged()
        .forEach(command -> types.merge(command.service() + " " + command.type(), 1, Integer::sum));
    out.println("acknowledged  " + evidence.acknowledged().size() + " commands");
    types.forEach((type, count) -> out.printf("  %-36s %6d%n", type, count));
    out.println("sent again    " + retries);
    out.println("kills         " + kills);
    out.println("stores and topics");
    evidence
        .stores()
        .forEach(
            (service, facts) -> {
              var records = evidence.topics().getOrDefault(service, List.of());
              var distinct = new HashSet<String>();
              records.forEach(fact -> distinct.add(fact.at()));
              out.printf(
                  "  %-12s %6d events, chain %s; %6d records, of which %d repeats%n",
                  service,
                  facts.size(),
                  evidence.brokenChains().contains(service) ? "BROKEN" : "verified",
                  records.size(),
                  records.size() - distinct.size());
            });
    out.println("rows");
    new TreeMap<>(evidence.rows())
        .forEach((list, rows) -> out.printf("  %-12s %6d%n", list, rows.size()));
    out.printf("  %-12s %6d%n", "open alerts", evidence.openAlerts().size());
    out.printf("  %-12s %6d%n", "open cases", evidence.openCases().size());
    out.println("findings      " + findings.size());
    findings.stream().limit(SHOWN).forEach(finding -> out.println("  " + finding));
    if (findings.size() > SHOWN) {
      out.println("  and " + (findings.size() - SHOWN) + " more");
    }
  }
}
