package io.duban.projection.overdue.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rule reads of a work item.
///
/// @param due the last day in time; null for a continuous item
/// @param lastDay the due date, or the plan's end for a continuous item: no period is owed after it
/// @param reports the first report of each unit for each period
public record ItemFacts(
    UUID id,
    String number,
    String title,
    String documentNumber,
    String status,
    @Nullable LocalDate due,
    LocalDate lastDay,
    String cadence,
    LocalDate effectiveFrom,
    List<Owed> owed,
    List<FirstReport> reports) {
  public ItemFacts {
    owed = List.copyOf(owed);
    reports = List.copyOf(reports);
  }

  /// A unit that answers for the item, as what, and since when if not from the item's first day.
  public record Owed(String unit, String role, @Nullable LocalDate since) {
    public Owed(String unit, String role) {
      this(unit, role, null);
    }
  }

  /// When a unit first reported for a period.
  public record FirstReport(String unit, String period, LocalDate submittedOn) {}

  public String subject() {
    return "item:" + id;
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
