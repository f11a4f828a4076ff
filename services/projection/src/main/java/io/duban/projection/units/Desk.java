package io.duban.projection.units;

import io.duban.projection.listing.AsOf;
import io.duban.projection.overdue.AlertLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a unit has to do now: assignments to acknowledge, reports to hand in, alerts to answer.
///
/// @param unit code of the unit
/// @param items the items that it leads or supports and that are not over, next report first
public record Desk(
    String unit,
    List<ToAcknowledge> unacknowledged,
    List<ToReport> items,
    List<AlertLine> alerts,
    AsOf asOf) {
  public Desk {
    unacknowledged = List.copyOf(unacknowledged);
    items = List.copyOf(items);
    alerts = List.copyOf(alerts);
  }

  /// An assignment that the unit has not answered.
  ///
  /// @param items how many items it covers
  public record ToAcknowledge(
      UUID id,
      String documentNumber,
      String role,
      String scope,
      @Nullable String itemNumber,
      @Nullable String itemTitle,
      int items,
      LocalDate offeredOn,
      long version) {}

  /// An item that the unit answers for.
  ///
  /// @param nextReportDue when the next report is due; null for a role that owes none
  /// @param missingPeriods of the unit itself
  public record ToReport(
      UUID id,
      String documentNumber,
      String number,
      String title,
      String role,
      String status,
      @Nullable String light,
      @Nullable LocalDate due,
      @Nullable LocalDate nextReportDue,
      List<String> missingPeriods,
      @Nullable String lastPeriod,
      long version) {}
}
