package io.duban.indicators.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `duban.tasks.v1`.
public interface TasksHeard {

  /// An adopted plan states a target.
  ///
  /// @param units the units of the item that states it; none for a headline target
  record TargetStated(
      String documentNumber,
      UUID plan,
      Target target,
      @Nullable UUID itemId,
      List<UnitRole> units,
      LocalDate effectiveFrom,
      LocalDate to) {}

  record Target(
      int number,
      String name,
      String indicator,
      @Nullable String item,
      String kind,
      String comparator,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String reference) {}

  record UnitRole(String unit, String role) {}
}
