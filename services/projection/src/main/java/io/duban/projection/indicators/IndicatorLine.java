package io.duban.projection.indicators;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.duban.projection.listing.UnitName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One indicator in the list.
///
/// @param target the figure to reach, an exact decimal; null for a target relative to another
///     series
/// @param measure the unit of the figures, for example 家
/// @param value of the latest reported period
/// @param status met, no-value or open; withdrawn where no place of the plan states it any more
/// @param owners empty while nobody answers for it
/// @param statements where the plan states it; more than one where it stands in several places
/// @param light of the last opened day; null before the first
public record IndicatorLine(
    UUID id,
    UUID plan,
    String documentNumber,
    String name,
    String kind,
    String comparator,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal target,
    @Nullable String measure,
    @Nullable String reference,
    int scale,
    LocalDate periodFrom,
    LocalDate periodTo,
    String cadence,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal value,
    @Nullable String valuePeriod,
    @Nullable LocalDate valueOn,
    String status,
    @Nullable Boolean met,
    @Nullable String light,
    List<String> why,
    List<UnitName> owners,
    List<Statement> statements,
    long version) {

  /// One place where the plan states the target.
  ///
  /// @param item number of the work item; null for a headline
  public record Statement(int target, @Nullable String item, String name) {}
}
