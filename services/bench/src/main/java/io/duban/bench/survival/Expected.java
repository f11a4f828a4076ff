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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which alerts must be open on the day, worked out from the stores alone and without the product's
/// rule: for plans whose items report monthly, as the Hangzhou plan's do.
final class Expected {
  private static final Set<String> SETTLED = Set.of("closed", "suspended", "withdrawn");

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
    var rows = RowLaws.items(evidence);
    var registered = new HashMap<String, JsonNode>();
    var extended = new HashMap<String, LocalDate>();
    var reported = new HashSet<String>();
    for (Fact fact : evidence.stores().getOrDefault("tasks", List.of())) {
      String id = fact.stream().replaceFirst("^item-", "");
      switch (fact.type()) {
        case "WorkItemRegistered" -> registered.put(id, fact.data());
        case "ExtensionGranted" -> extended.put(id, date(fact.data(), "dueOn"));
        case "ProgressReported" -> {
          if (fact.data().path("role").asText().equals("lead")) {
            reported.add(id + fact.data().path("period").asText());
          }
        }
        default -> {}
      }
    }
    var wanted = new HashSet<String>();
    registered.forEach(
        (id, item) -> {
          Evidence.Row row = rows.get(id);
          if (row == null || SETTLED.contains(row.status())) {
            return;
          }
          LocalDate due = extended.getOrDefault(id, due(item));
          deadline(evidence, id, due).ifPresent(wanted::add);
          LocalDate last = due == null ? date(item, "to") : due;
          wanted.addAll(missing(evidence, id, date(item, "effectiveFrom"), last, reported));
        });
    return wanted;
  }

  private static @Nullable LocalDate due(JsonNode item) {
    JsonNode deadline = item.path("deadline");
    if (deadline.path("kind").asText().equals("continuous")) {
      return null;
    }
    return deadline.has("date") ? date(deadline, "date") : date(item, "to");
  }

  private static Optional<String> deadline(Evidence evidence, String id, @Nullable LocalDate due) {
    if (due == null) {
      return Optional.empty();
    }
    if (evidence.today().isAfter(due)) {
      return Optional.of(key("overdue", "item:" + id, due.toString()));
    }
    int soon = policy(evidence).path("dueSoonWorkingDays").asInt();
    return due.isBefore(workingDaysAfter(evidence, evidence.today(), soon + 1))
        ? Optional.of(key("due-soon", "item:" + id, due.toString()))
        : Optional.empty();
  }

  /// The months that have ended, are past their grace and have no report of the lead.
  private static Set<String> missing(
      Evidence evidence, String id, LocalDate from, LocalDate last, Set<String> reported) {
    int grace = policy(evidence).path("reportGraceWorkingDays").asInt();
    var wanted = new HashSet<String>();
    var month = YearMonth.from(from);
    for (; !month.atEndOfMonth().isAfter(last); month = month.plusMonths(1)) {
      LocalDate dueOn = workingDaysAfter(evidence, month.atEndOfMonth(), grace);
      if (evidence.today().isAfter(dueOn) && !reported.contains(id + month)) {
        wanted.add(key("report-missing", "item:" + id, month.toString()));
      }
    }
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
