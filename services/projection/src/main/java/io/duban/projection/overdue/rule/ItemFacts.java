package io.duban.projection.overdue.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rule reads of a work item.
///
/// @param due the last day in time; null for a continuous item
/// @param duties for which periods reports are owed, one after the other; the last one ends
///     with the due date, or with the plan for a continuous item
/// @param rests when it took no reports
/// @param reports the first report of each unit for each period
public record ItemFacts(
    UUID id,
    String number,
    String title,
    String documentNumber,
    String status,
    @Nullable LocalDate due,
    List<Duty> duties,
    List<Rest> rests,
    List<Owed> owed,
    List<FirstReport> reports) {
  public ItemFacts {
    duties = List.copyOf(duties);
    rests = List.copyOf(rests);
    owed = List.copyOf(owed);
    reports = List.copyOf(reports);
  }

  /// The periods of a cadence from the one that holds the first day on, that end by the last day.
  public record Duty(String cadence, LocalDate from, LocalDate to) {}

  /// From the one day on, until the other; null while it lasts.
  public record Rest(LocalDate from, @Nullable LocalDate until) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  /// A unit that answers for the item, and as what.
  ///
  /// @param since when an amendment named it so; null where the plan did from the first
  public record Owed(String unit, String role, @Nullable LocalDate since) {
    LocalDate from(LocalDate duty) {
      return since == null || since.isBefore(duty) ? duty : since;
    }
  }

  /// When a unit first reported for a period.
  public record FirstReport(String unit, String period, LocalDate submittedOn) {}

  public String subject() {
    return "item:" + id;
  }

  /// No report can be handed in on that day.
  boolean rests(LocalDate day) {
    return rests.stream().anyMatch(rest -> rest.holds(day));
  }

  /// Nothing is owed any more, or for now.
  public boolean settled() {
    return switch (status) {
      case "closed", "withdrawn", "suspended" -> true;
      default -> false;
    };
  }

  /// The unit that leads; empty where none is named.
  public String lead() {
    return owed.stream()
        .filter(o -> o.role().equals("lead"))
        .map(Owed::unit)
        .findFirst()
        .orElse("");
  }
}
