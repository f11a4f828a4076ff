package io.duban.bench.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The clients' log against the stores.
final class CommandLaws {
  private CommandLaws() {}

  static List<Finding> acknowledgedIsStored(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    var facts = new HashMap<String, Fact>();
    evidence
        .stores()
        .forEach(
            (service, stored) ->
                stored.forEach(fact -> facts.put(service + "/" + fact.at(), fact)));
    for (Acknowledged command : evidence.acknowledged()) {
      String at = command.service() + "/" + command.stream() + "@" + command.version();
      Fact fact = facts.get(at);
      if (fact == null) {
        findings.add(new Finding("acknowledged is stored", at, command.key() + " is missing"));
      } else if (!causedBy(fact, command)) {
        findings.add(new Finding("acknowledged is stored", at, command.key() + " is not this"));
      }
    }
    return findings;
  }

  /// Each event of a client stands for exactly one command of its log.
  static List<Finding> nothingIsStoredUnasked(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    Map<String, Integer> asked = new HashMap<>();
    for (Acknowledged command : evidence.acknowledged()) {
      asked.merge(
          command.service() + "/" + command.stream() + "@" + command.version(), 1, Integer::sum);
    }
    evidence
        .stores()
        .forEach(
            (service, stored) -> {
              for (Fact fact : stored) {
                int times = asked.getOrDefault(service + "/" + fact.at(), 0);
                if (fact.actor().startsWith(evidence.clients()) && times != 1) {
                  findings.add(
                      new Finding(
                          "stored was asked once", service + "/" + fact.at(), times + " times"));
                }
              }
            });
    return findings;
  }

  private static boolean causedBy(Fact fact, Acknowledged command) {
    return fact.type().equals(command.type())
        && fact.actor().equals(command.client())
        && command.fields().entrySet().stream()
            .allMatch(field -> fact.data().path(field.getKey()).asText().equals(field.getValue()));
  }
}
