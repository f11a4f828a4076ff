package io.duban.bench.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Alerts against what the stores and the date imply, reminders against the alerts.
final class AlertLaws {
  private AlertLaws() {}

  static List<Finding> raisedAndClearedAlternate(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    var keys = new HashMap<String, String>();
    for (Fact fact : alerts(evidence)) {
      boolean raised = fact.type().equals("AlertRaised");
      if (raised != (fact.version() % 2 == 1)) {
        findings.add(new Finding("raised once, cleared once", fact.at(), fact.type()));
      }
      if (raised) {
        String other = keys.putIfAbsent(key(fact), fact.stream());
        if (other != null && !other.equals(fact.stream())) {
          findings.add(new Finding("one stream an alert", fact.at(), "also " + other));
        }
      }
    }
    return findings;
  }

  static List<Finding> openAlertsFollowFromTheEvents(Evidence evidence) {
    var open = new HashMap<String, String>();
    for (Fact fact : alerts(evidence)) {
      if (fact.type().equals("AlertRaised")) {
        open.put(fact.stream(), key(fact));
      } else {
        open.remove(fact.stream());
      }
    }
    var findings = new ArrayList<Finding>();
    findings.addAll(
        difference("open alerts follow", Expected.alerts(evidence), new HashSet<>(open.values())));
    findings.addAll(
        difference(
            "alert list equals the store",
            ids(open.keySet(), "alert-"),
            new HashSet<>(evidence.openAlerts())));
    if (new HashSet<>(evidence.openAlerts()).size() != evidence.openAlerts().size()) {
      findings.add(new Finding("alert list equals the store", "list", "an alert stands twice"));
    }
    return findings;
  }

  /// Exactly one case for each alert of a kind that the policy reminds of, open as long as the
  /// alert.
  static List<Finding> remindersFollowFromTheAlerts(Evidence evidence) {
    Set<String> kinds = Expected.remindedKinds(evidence);
    var alerts = new HashMap<String, Boolean>();
    for (Fact fact : alerts(evidence)) {
      if (kinds.contains(fact.data().path("kind").asText())) {
        alerts.put(fact.stream().substring("alert-".length()), fact.type().equals("AlertRaised"));
      }
    }
    var findings = new ArrayList<Finding>();
    Map<String, String> cases = new HashMap<>();
    var open = new HashSet<String>();
    for (Fact fact : evidence.stores().getOrDefault("supervision", List.of())) {
      if (fact.type().equals("CaseOpened")) {
        String alert = fact.data().path("alert").asText();
        String other = cases.put(alert, fact.stream());
        if (other != null && !other.equals(fact.stream())) {
          findings.add(new Finding("one reminder an alert", alert, other + ", " + fact.stream()));
        }
        open.add(fact.stream().substring("case-".length()));
      } else if (fact.type().equals("CaseSettled")) {
        open.remove(fact.stream().substring("case-".length()));
      }
    }
    findings.addAll(difference("a reminder for each alert", alerts.keySet(), cases.keySet()));
    var stillOpen = new HashSet<String>();
    alerts.forEach(
        (alert, raised) -> {
          if (raised && cases.containsKey(alert)) {
            stillOpen.add(cases.get(alert).substring("case-".length()));
          }
        });
    findings.addAll(difference("a reminder is open as its alert is", stillOpen, open));
    findings.addAll(
        difference("case list equals the store", open, new HashSet<>(evidence.openCases())));
    return findings;
  }

  private static List<Fact> alerts(Evidence evidence) {
    return evidence.stores().getOrDefault("projection", List.of()).stream()
        .filter(fact -> fact.stream().startsWith("alert-"))
        .toList();
  }

  private static String key(Fact raised) {
    return Expected.key(
        raised.data().path("kind").asText(),
        raised.data().path("subject").asText(),
        raised.data().path("dueVersion").asText());
  }

  private static Set<String> ids(Set<String> streams, String prefix) {
    var ids = new HashSet<String>();
    streams.forEach(stream -> ids.add(stream.substring(prefix.length())));
    return ids;
  }

  private static List<Finding> difference(String law, Set<String> wanted, Set<String> found) {
    var findings = new ArrayList<Finding>();
    wanted.stream()
        .filter(key -> !found.contains(key))
        .forEach(key -> findings.add(new Finding(law, key, "is missing")));
    found.stream()
        .filter(key -> !wanted.contains(key))
        .forEach(key -> findings.add(new Finding(law, key, "is too many")));
    return findings;
  }
}
