package io.duban.bench.survival;

import com.fasterxml.jackson.databind.JsonNode;
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
    for (Fact fact : evidence.stores().getOrDefault("tasks", List.of())) {
      if (fact.stream().startsWith("item-")) {
        rows.merge(
            fact.stream().substring(5),
            item(new Row("", ""), fact),
            (old, none) -> item(old, fact));
      }
    }
    return rows;
  }

  private static Row item(Row row, Fact fact) {
    return switch (fact.type()) {
      case "WorkItemRegistered" -> new Row("registered", "");
      case "ProgressReported" -> reported(row, fact.data());
      case "CompletionClaimed" -> new Row("completion-claimed", row.figure());
      case "CompletionReturned" -> new Row("in-progress", row.figure());
      case "CompletionVerified" -> new Row("closed", row.figure());
      default -> row;
    };
  }

  private static Row reported(Row row, JsonNode report) {
    if (!report.path("role").asText().equals("lead")) {
      return row;
    }
    String status = row.status().equals("registered") ? "in-progress" : row.status();
    return new Row(status, report.path("percent").asText(row.figure()));
  }

  /// The value of the latest period that has one.
  private static Map<String, Row> indicators(Evidence evidence) {
    var rows = new HashMap<String, Row>();
    var values = new HashMap<String, TreeMap<String, String>>();
    for (Fact fact : evidence.stores().getOrDefault("indicators", List.of())) {
      String id = fact.stream().substring("indicator-".length());
      var byPeriod = values.computeIfAbsent(id, key -> new TreeMap<>());
      if (fact.type().equals("ValueReported")) {
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
              case "ProblemClosedOut" -> "closed-out";
              case "ProblemReopened" -> "reopened";
              default -> "raised";
            };
        rows.put(fact.stream().substring("problem-".length()), new Row(status, ""));
      }
    }
    return rows;
  }
}
