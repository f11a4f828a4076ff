package io.duban.indicators.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `duban.tasks.v1`.
public interface TasksHeard {

  /// An adopted plan states a target; a number that it stated before reads so from now on.
  ///
  /// @param units the units of the item that states it; none for a headline target
  /// @param authorisedBy document number of the notice that amends the plan; null if it is the plan
  record TargetStated(
      String documentNumber,
      UUID plan,
      Target target,
      @Nullable UUID itemId,
      List<UnitRole> units,
      LocalDate effectiveFrom,
      LocalDate to,
      @Nullable String authorisedBy) {}

  /// An amendment took a target out of the plan.
  ///
  /// @param number of the target within the plan
  record TargetWithdrawn(
      String documentNumber, int number, String indicator, String authorisedBy, LocalDate from) {}

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
