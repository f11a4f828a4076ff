package io.duban.bench.survival;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the clients do: reports without end on shared items, and each acknowledgement, value and
/// problem once. Read from the stores, so that it needs no list to be right. Leaves alone what
/// somebody has ruled on, which may refuse what the clients send.
final class Script {
  private static final Set<String> REPORTING =
      Set.of("WorkItemRegistered", "ProgressReported", "ReportAccepted", "ReportReturned");
  private static final Set<String> MEASURING =
      Set.of("IndicatorDefined", "StatementJoined", "ValueReported");
  private static final Set<String> OFFERING = Set.of("AssignmentOffered");

  private final List<Fact> items;
  private final LocalDate today;
  private final Queue<Command> acknowledgements;
  private final Queue<Command> values;
  private final Random random;

  Script(Map<String, List<Fact>> stores, LocalDate today, long seed) {
    this.today = today;
    random = new Random(seed);
    items = monthly(only(REPORTING, stores, "tasks", "WorkItemRegistered"));
    if (items.isEmpty()) {
      throw new IllegalArgumentException(
          "no work item with monthly reports is left that nobody has ruled on");
    }
    var acts = new ArrayList<Command>();
    for (Fact offered : only(OFFERING, stores, "assignments", "AssignmentOffered")) {
      acts.add(acknowledgement(offered));
    }
    acknowledgements = shuffled(acts);
    var figures = new ArrayList<Command>();
    var owners = owners(stores);
    var done = new HashSet<String>();
    ofType(stores, "indicators", "ValueReported").forEach(f -> done.add(period(f)));
    for (Fact defined : monthly(only(MEASURING, stores, "indicators", "IndicatorDefined"))) {
      for (String period : months(defined, "from")) {
        if (!done.contains(defined.stream() + " " + period)) {
          figures.add(value(defined, owners.get(defined.stream()), period));
        }
      }
    }
    values = shuffled(figures);
  }

  private Queue<Command> shuffled(List<Command> commands) {
    Collections.shuffle(commands, random);
    return new ConcurrentLinkedQueue<>(commands);
  }

  /// The next command, for none of these services; none if there is no other. `key` makes its
  /// contents unique.
  @Nullable Command next(String key, Set<String> without) {
    int dice;
    synchronized (random) {
      dice = random.nextInt(100);
    }
    Command once = null;
    if (dice < 5 && !without.contains("assignments")) {
      once = acknowledgements.poll();
    } else if (dice < 15 && !without.contains("indicators")) {
      once = values.poll();
    }
    if (once != null) {
      return once;
    }
    boolean problem = dice < 30 || without.contains("tasks");
    if (problem && !without.contains("supervision")) {
      return problem(key);
    }
    return without.contains("tasks") ? null : report(key);
  }

  /// What the same client does next about a problem that it raised: the unit plans, and then puts
  /// it right.
  static @Nullable Command following(Acknowledged done, String key) {
    return switch (done.type()) {
      case "ProblemRaised" -> step(done, key, "plan", "plan", "RectificationPlanned");
      case "RectificationPlanned" ->
          step(done, key, "rectification", "statement", "ProblemRectified");
      default -> null;
    };
  }

  private static Command step(
      Acknowledged done, String key, String path, String field, String type) {
    String unit = String.valueOf(done.fields().get("unit"));
    return new Command(
        "supervision",
        "/api/v1/problems/" + done.stream().substring("problem-".length()) + "/" + path,
        "unit",
        unit,
        Map.of(field, key),
        type,
        Map.of(field, key, "unit", unit),
        false);
  }

  private Command report(String key) {
    Fact item = one(items);
    JsonNode units = item.data().path("units");
    List<String> periods = months(item, "effectiveFrom");
    JsonNode unit;
    int percent;
    String period;
    synchronized (random) {
      unit = units.path(random.nextInt(units.size()));
      percent = random.nextInt(101);
      period = periods.get(random.nextInt(periods.size()));
    }
    String code = unit.path("unit").asText();
    return new Command(
        "tasks",
        "/api/v1/tasks/" + item.stream().substring("item-".length()) + "/reports",
        "unit",
        code,
        Map.of("period", period, "percent", percent, "narrative", key),
        "ProgressReported",
        Map.of(
            "unit", code, "period", period, "percent", String.valueOf(percent), "narrative", key),
        false);
  }

  private Command problem(String key) {
    String unit = one(items).data().path("units").path(0).path("unit").asText();
    boolean late;
    synchronized (random) {
      late = random.nextBoolean();
    }
    String raisedOn = today.minusDays(40).toString();
    String by = today.plusDays(late ? -10 : 80).toString();
    return new Command(
        "supervision",
        "/api/v1/problems",
        "supervisor",
        null,
        Map.of(
            "title", key,
            "description", key,
            "source", "report",
            "unit", unit,
            "raisedOn", raisedOn,
            "rectifyBy", by),
        "ProblemRaised",
        Map.of("title", key, "unit", unit, "raisedOn", raisedOn, "rectifyBy", by),
        true);
  }

  private static String period(Fact reported) {
    return reported.stream() + " " + reported.data().path("period").asText();
  }

  private static Command acknowledgement(Fact offered) {
    String unit = offered.data().path("unit").asText();
    String id = offered.stream().substring("assignment-".length());
    return new Command(
        "assignments",
        "/api/v1/assignments/" + id + "/acknowledgement",
        "unit",
        unit,
        Map.of(),
        "AssignmentAcknowledged",
        Map.of("unit", unit),
        false);
  }

  private static Command value(Fact defined, @Nullable String owner, String period) {
    String id = defined.stream().substring("indicator-".length());
    String value = String.valueOf(Math.floorMod((id + period).hashCode(), 1000));
    return new Command(
        "indicators",
        "/api/v1/indicators/" + id + "/values",
        owner == null ? "office" : "unit",
        owner,
        Map.of("period", period, "value", value, "source", "survival proof"),
        "ValueReported",
        Map.of("period", period, "value", value),
        false);
  }

  /// One owner of each indicator that has any: each statement of it may bring more.
  private static Map<String, String> owners(Map<String, List<Fact>> stores) {
    var owners = new HashMap<String, String>();
    for (Fact joined : ofType(stores, "indicators", "StatementJoined")) {
      joined
          .data()
          .path("owners")
          .forEach(owner -> owners.putIfAbsent(joined.stream(), owner.asText()));
    }
    return owners;
  }

  private static List<Fact> monthly(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.data().path("cadence").asText().equals("monthly"))
        .toList();
  }

  /// From the month of that date to today's.
  private List<String> months(Fact fact, String from) {
    var first = YearMonth.from(LocalDate.parse(fact.data().path(from).asText()));
    var months = new ArrayList<String>();
    for (var month = first; !month.isAfter(YearMonth.from(today)); month = month.plusMonths(1)) {
      months.add(month.toString());
    }
    return months;
  }

  private Fact one(List<Fact> facts) {
    synchronized (random) {
      return facts.get(random.nextInt(facts.size()));
    }
  }

  /// Those of the type on whose streams stand no other types than these.
  private static List<Fact> only(
      Set<String> types, Map<String, List<Fact>> stores, String service, String type) {
    var touched =
        stores.getOrDefault(service, List.of()).stream()
            .filter(fact -> !types.contains(fact.type()))
            .map(Fact::stream)
            .collect(Collectors.toSet());
    return ofType(stores, service, type).stream()
        .filter(fact -> !touched.contains(fact.stream()))
        .toList();
  }

  private static List<Fact> ofType(Map<String, List<Fact>> stores, String service, String type) {
    return stores.getOrDefault(service, List.of()).stream()
        .filter(fact -> fact.type().equals(type))
        .toList();
  }
}
