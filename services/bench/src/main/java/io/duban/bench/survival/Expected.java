package io.duban.bench.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which alerts must be open on the day, worked out from the stores alone and without the product's
/// rule: plans whose items are due at a date and report monthly, as the Hangzhou plan's do.
final class Expected {
  private Expected() {}

  static String key(String kind, String subject, String dueVersion) {
    return kind + " " + subject + " " + dueVersion;
  }

  static Set<String> alerts(Evidence evidence) {
    var wanted = new HashSet<String>();
    wanted.addAll(notAcknowledged(evidence));
    wanted.addAll(ofItems(evidence));
    wanted.addAll(ofProblems(evidence));
    return wanted;
  }

  static Set<String> remindedKinds(Evidence evidence) {
    var kinds = new HashSet<String>();
    policy(evidence).path("reminderFor").forEach(kind -> kinds.add(kind.asText()));
    return kinds;
  }

  private static Set<String> notAcknowledged(Evidence evidence) {
    int within = policy(evidence).path("acknowledgeWithinWorkingDays").asInt();
    Map<String, LocalDate> waiting = new HashMap<>();
    for (Fact fact : evidence.stores().getOrDefault("assignments", List.of())) {
      switch (fact.type()) {
        case "AssignmentOffered" ->
            waiting.put(
                fact.stream().substring("assignment-".length()), date(fact.data(), "offeredOn"));
        case "AssignmentAcknowledged", "AssignmentReturned" ->
            waiting.remove(fact.stream().substring("assignment-".length()));
        default -> {}
      }
    }
    var wanted = new HashSet<String>();
    waiting.forEach(
        (id, offered) -> {
          if (evidence.today().isAfter(workingDaysAfter(evidence, offered, within))) {
            wanted.add(key("not-acknowledged", "assignment:" + id, offered.toString()));
          }
        });
    return wanted;
  }

  private static Set<String> ofItems(Evidence evidence) {
    int grace = policy(evidence).path("reportGraceWorkingDays").asInt();
    var rows = RowLaws.items(evidence);
    var registered = new HashMap<String, JsonNode>();
    var reported = new HashSet<String>();
    for (Fact fact : evidence.stores().getOrDefault("tasks", List.of())) {
      if (fact.type().equals("WorkItemRegistered")) {
        registered.put(fact.stream().substring("item-".length()), fact.data());
      } else if (fact.type().equals("ProgressReported")
          && fact.data().path("role").asText().equals("lead")) {
        reported.add(
            fact.stream().substring("item-".length()) + fact.data().path("period").asText());
      }
    }
    var wanted = new HashSet<String>();
    registered.forEach(
        (id, item) -> {
          Evidence.Row row = rows.get(id);
          if (row != null && row.status().equals("closed")) {
            return;
          }
          LocalDate due =
              item.path("deadline").has("date")
                  ? date(item.path("deadline"), "date")
                  : date(item, "to");
          if (evidence.today().isAfter(due)) {
            wanted.add(key("overdue", "item:" + id, due.toString()));
          }
          var month = YearMonth.from(date(item, "effectiveFrom"));
          for (; !month.atEndOfMonth().isAfter(due); month = month.plusMonths(1)) {
            boolean late =
                evidence.today().isAfter(workingDaysAfter(evidence, month.atEndOfMonth(), grace));
            if (late && !reported.contains(id + month)) {
              wanted.add(key("report-missing", "item:" + id, month.toString()));
            }
          }
        });
    return wanted;
  }

  private static Set<String> ofProblems(Evidence evidence) {
    var due = new HashMap<String, LocalDate>();
    for (Fact fact : evidence.stores().getOrDefault("supervision", List.of())) {
      String id = fact.stream().replaceFirst("^problem-", "");
      switch (fact.type()) {
        case "ProblemRaised", "ProblemReopened" -> due.put(id, date(fact.data(), "rectifyBy"));
        case "ProblemClosedOut" -> due.remove(id);
        default -> {}
      }
    }
    var wanted = new HashSet<String>();
    due.forEach(
        (id, by) -> {
          if (evidence.today().isAfter(by)) {
            wanted.add(key("rectification-overdue", "problem:" + id, by.toString()));
          }
        });
    return wanted;
  }

  private static JsonNode policy(Evidence evidence) {
    return evidence.stores().getOrDefault("supervision", List.of()).stream()
        .filter(fact -> fact.type().equals("PolicyAdopted"))
        .reduce((first, second) -> second)
        .map(fact -> fact.data().path("rules"))
        .orElse(MissingNode.getInstance());
  }

  private static LocalDate workingDaysAfter(Evidence evidence, LocalDate from, int days) {
    Set<String> off = new HashSet<>();
    Set<String> on = new HashSet<>();
    for (Fact fact : evidence.stores().getOrDefault("supervision", List.of())) {
      if (fact.type().equals("CalendarPublished")) {
        fact.data().path("daysOff").forEach(day -> off.add(day.asText()));
        fact.data().path("workingWeekends").forEach(day -> on.add(day.asText()));
      }
    }
    LocalDate date = from;
    for (int left = days; left > 0; ) {
      date = date.plusDays(1);
      boolean weekend =
          date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
      if (on.contains(date.toString()) || (!weekend && !off.contains(date.toString()))) {
        left--;
      }
    }
    return date;
  }

  private static LocalDate date(JsonNode data, String field) {
    return LocalDate.parse(data.path(field).asText());
  }
}
