package io.duban.bench.survival;

import io.duban.bench.survival.Evidence.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The three lists against a second, plain fold of the stores.
final class RowLaws {
  private RowLaws() {}

  static List<Finding> listsEqualTheFold(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    findings.addAll(compare("tasks", items(evidence), evidence));
    findings.addAll(compare("indicators", indicators(evidence), evidence));
    findings.addAll(compare("problems", problems(evidence), evidence));
    return findings;
  }

  private static List<Finding> compare(String list, Map<String, Row> folded, Evidence evidence) {
    var findings = new ArrayList<Finding>();
    var listed = new HashMap<>(evidence.rows().getOrDefault(list, Map.of()));
    folded.forEach(
        (id, row) -> {
          Row shown = listed.remove(id);
          if (!row.equals(shown)) {
            findings.add(
                new Finding("lists equal the fold", list + "/" + id, shown + " for " + row));
          }
        });
    listed.forEach(
        (id, row) -> findings.add(new Finding("lists add nothing", list + "/" + id, "" + row)));
    return findings;
  }

  /// Status and the percent that the lead last reported.
  static Map<String, Row> items(Evidence evidence) {
    var rows = new HashMap<String, Row>();
    var suspended = new HashMap<String, String>();
    for (Fact fact : evidence.stores().getOrDefault("tasks", List.of())) {
      if (fact.stream().startsWith("item-")) {
        String id = fact.stream().substring("item-".length());
        Row row = rows.getOrDefault(id, new Row("", ""));
        if (fact.type().equals("WorkItemSuspended")) {
          suspended.put(id, row.status());
        }
        String before = suspended.getOrDefault(id, row.status());
        rows.put(id, new Row(status(row.status(), before, fact), percent(row.figure(), fact)));
      }
    }
    return rows;
  }

  private static String status(String status, String beforeSuspension, Fact fact) {
    return switch (fact.type()) {
      case "WorkItemRegistered" -> "registered";
      case "ProgressReported" ->
          status.equals("registered") && byLead(fact) ? "in-progress" : status;
      case "CompletionClaimed" -> "completion-claimed";
      case "CompletionReturned", "WorkItemReopened" -> "in-progress";
      case "CompletionVerified" -> "closed";
      case "WorkItemSuspended" -> "suspended";
      case "WorkItemResumed" -> beforeSuspension;
      case "WorkItemWithdrawn" -> "withdrawn";
      default -> status;
    };
  }

  private static String percent(String percent, Fact fact) {
    return fact.type().equals("ProgressReported") && byLead(fact)
        ? fact.data().path("percent").asText(percent)
        : percent;
  }

  private static boolean byLead(Fact report) {
    return report.data().path("role").asText().equals("lead");
  }

  /// The value of the latest period that has one.
  private static Map<String, Row> indicators(Evidence evidence) {
    var rows = new HashMap<String, Row>();
    var values = new HashMap<String, TreeMap<String, String>>();
    for (Fact fact : evidence.stores().getOrDefault("indicators", List.of())) {
      String id = fact.stream().substring("indicator-".length());
      var byPeriod = values.computeIfAbsent(id, key -> new TreeMap<>());
      if (fact.type().equals("ValueReported") || fact.type().equals("ValueCorrected")) {
        byPeriod.put(fact.data().path("period").asText(), fact.data().path("value").asText());
      }
      rows.put(id, new Row("", byPeriod.isEmpty() ? "" : byPeriod.lastEntry().getValue()));
    }
    return rows;
  }

  private static Map<String, Row> problems(Evidence evidence) {
    var rows = new HashMap<String, Row>();
    for (Fact fact : evidence.stores().getOrDefault("supervision", List.of())) {
      if (fact.stream().startsWith("problem-")) {
        String status =
            switch (fact.type()) {
              case "RectificationPlanned" -> "planned";
              case "ProblemRectified" -> "rectified";
              case "RectificationReturned" -> "returned";
              case "ProblemClosedOut" -> "closed";
              case "ProblemReopened" -> "reopened";
              default -> "raised";
            };
        rows.put(fact.stream().substring("problem-".length()), new Row(status, ""));
      }
    }
    return rows;
  }
}
