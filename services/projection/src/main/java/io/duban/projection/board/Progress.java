package io.duban.projection.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far a plan, an action or a unit is.
///
/// @param scope what it is about: the plan's document number, the action's title, the unit's code
/// @param amendedBy document numbers of the notices that amended the plan, in their order
/// @param amendedOn business day of the last amendment
/// @param items how many work items
/// @param meanPercent over all items: the lead's last percent, 0 where none came, 100 where closed;
///     null without items
/// @param openAlerts by kind
/// @param incomplete an event of this scope could not be handled, so that figures may be missing
public record Progress(
    String scope,
    @Nullable String title,
    List<String> amendedBy,
    @Nullable LocalDate amendedOn,
    long items,
    Map<String, Long> byStatus,
    Map<String, Long> byLight,
    @Nullable BigDecimal meanPercent,
    Share indicators,
    Share assignments,
    Map<String, Long> openAlerts,
    boolean incomplete,
    @Nullable LocalDate asOf,
    @Nullable Integer policyVersion) {

  /// So many of so many: indicators reached, assignments acknowledged.
  public record Share(long done, long total) {}
}
