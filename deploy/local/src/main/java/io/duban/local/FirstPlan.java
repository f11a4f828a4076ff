package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/// Fills an empty installation: the business day, calendars and policy, the unit registry, and the
/// Hangzhou 2024 plan. Every step may be repeated.
final class FirstPlan {
  private static final Duration UNTIL_HEARD = Duration.ofMinutes(2);
  private static final Duration UNTIL_KNOWN = Duration.ofMinutes(1);
  private static final Duration UNTIL_COUNTED = Duration.ofMinutes(2);
  private static final Duration UNTIL_SETTLED = Duration.ofMinutes(2);

  private final Office office;
  private final Path plans;
  private final PrintStream out;

  FirstPlan(Installation installation, PrintStream out) {
    this.office = new Office(installation);
    this.plans = installation.layout().plans();
    this.out = out;
  }

  /// Whether no plan has been adopted yet.
  boolean isMissing() throws IOException {
    return office.list("tasks").path("total").asLong() == 0;
  }

  void load(LocalDate day) throws IOException {
    office.openDay(day);
    step("business day " + day);
    for (JsonNode calendar : calendars(Documents.read(plans.resolve("calendars.yaml")))) {
      office.publishCalendar(calendar);
    }
    office.adoptPolicy(Documents.read(plans.resolve("policy.yaml")));
    step("calendars and policy");
    var units = units(Documents.read(plans.resolve("units.yaml")));
    new UnitRegistration(office, out, UNTIL_HEARD).of(units);
    var plan = Documents.read(plans.resolve("hangzhou-2024.yaml"));
    String id = office.draftPlan(plan);
    adopt(id, UNTIL_KNOWN);
    String number = plan.path("documentNumber").asText();
    step("plan " + number + " adopted");
    awaitRows(id, RowCounts.of(plan, units));
    settle();
  }

  /// Adopts a draft as soon as the tasks service has heard of the day and of the units it names.
  void adopt(String id, Duration atMost) throws IOException {
    long deadline = System.nanoTime() + atMost.toNanos();
    var answer = office.adoptPlan(id);
    while (isTooEarly(answer) && System.nanoTime() < deadline) {
      Processes.pause();
      answer = office.adoptPlan(id);
    }
    answer.accepted("adopting the plan");
  }

  private static boolean isTooEarly(Rest.Answer answer) {
    return answer.isRefused("units-unresolved") || answer.isRefused("no-business-day");
  }

  /// Waits until the lists stand on the last opened day: its alerts are raised with it.
  void settle() throws IOException {
    long deadline = System.nanoTime() + UNTIL_SETTLED.toNanos();
    String day = office.dayText();
    while (!office.openAlerts().path("asOf").asText().equals(day)) {
      if (System.nanoTime() > deadline) {
        throw new Trouble("the lists do not stand on " + day + " yet; see ./duban status");
      }
      Processes.pause(Duration.ofMillis(200));
    }
  }

  private void awaitRows(String plan, RowCounts expected) throws IOException {
    long deadline = System.nanoTime() + UNTIL_COUNTED.toNanos();
    String told = "";
    while (true) {
      var counted = office.progress(plan).map(RowCounts::in).orElse(RowCounts.NOTHING);
      String progress = told(counted, expected);
      if (!progress.equals(told)) {
        step(progress);
        told = progress;
      }
      if (counted.equals(expected)) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new Trouble("the lists are not complete: " + progress);
      }
      Processes.pause(Duration.ofMillis(500));
    }
  }

  private static String told(RowCounts counted, RowCounts expected) {
    return "%d of %d work items, %d of %d indicators, %d of %d assignments"
        .formatted(
            counted.items(),
            expected.items(),
            counted.indicators(),
            expected.indicators(),
            counted.assignments(),
            expected.assignments());
  }

  private void step(String what) {
    out.println("  " + what);
  }

  private static Iterable<JsonNode> calendars(JsonNode document) {
    return document.isArray() ? document : document.path("calendars");
  }

  private static JsonNode units(JsonNode document) {
    return document.isArray()
        ? JsonNodeFactory.instance.objectNode().set("units", document)
        : document;
  }
}
