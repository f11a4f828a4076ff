package io.duban.bench.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What holds of the logs themselves.
final class LogLaws {
  private LogLaws() {}

  static List<Finding> positionsAndVersionsAreGapless(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    evidence
        .stores()
        .forEach(
            (service, facts) -> {
              long position = 0;
              var versions = new HashMap<String, Long>();
              for (Fact fact : facts) {
                if (fact.position() != ++position) {
                  findings.add(new Finding("gapless positions", service, "at " + fact.position()));
                  position = fact.position();
                }
                long expected = versions.merge(fact.stream(), 1L, Long::sum);
                if (fact.version() != expected) {
                  findings.add(new Finding("gapless versions", service, fact.at()));
                  versions.put(fact.stream(), fact.version());
                }
              }
            });
    return findings;
  }

  static List<Finding> chainsVerify(Evidence evidence) {
    return evidence.brokenChains().stream()
        .map(service -> new Finding("digest chain", service, "does not verify"))
        .toList();
  }

  /// A topic may repeat an event (at least once), never change, miss, add or reorder one.
  static List<Finding> topicsEqualStores(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    evidence
        .stores()
        .forEach(
            (service, stored) -> {
              var sent = new LinkedHashMap<String, Fact>();
              var last = new HashMap<String, Long>();
              var again = new HashSet<String>();
              for (Fact fact : evidence.topics().getOrDefault(service, List.of())) {
                Fact first = sent.putIfAbsent(fact.at(), fact);
                if (first == null) {
                  if (fact.version() != last.merge(fact.stream(), 1L, Long::sum)) {
                    findings.add(new Finding("topic order", service, fact.at()));
                    last.put(fact.stream(), fact.version());
                  }
                } else if (!same(first, fact) && again.add(fact.at())) {
                  findings.add(new Finding("topic repeats the same", service, fact.at()));
                }
              }
              findings.addAll(difference(service, stored, sent));
            });
    return findings;
  }

  private static List<Finding> difference(
      String service, List<Fact> stored, Map<String, Fact> sent) {
    var findings = new ArrayList<Finding>();
    var unexpected = new HashMap<>(sent);
    for (Fact fact : stored) {
      Fact other = unexpected.remove(fact.at());
      if (other == null) {
        findings.add(new Finding("topic misses nothing", service, fact.at()));
      } else if (!same(fact, other)) {
        findings.add(new Finding("topic equals store", service, fact.at()));
      }
    }
    for (String at : unexpected.keySet()) {
      findings.add(new Finding("topic adds nothing", service, at));
    }
    return findings;
  }

  private static boolean same(Fact one, Fact other) {
    return one.position() == other.position()
        && one.type().equals(other.type())
        && one.actor().equals(other.actor())
        && one.data().equals(other.data());
  }
}
