package io.duban.assignments.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is read of `duban.tasks.v1`.
public interface TasksHeard {

  /// An item of an adopted plan names a unit.
  record UnitNamed(
      String documentNumber,
      UUID plan,
      UUID item,
      String itemNumber,
      String itemTitle,
      String unit,
      String role,
      String basis,
      LocalDate from,
      LocalDate to) {}

  /// A rule of an adopted plan makes units answer for a range of items.
  record UnitsImplied(
      String documentNumber,
      UUID plan,
      List<String> units,
      List<Item> items,
      String role,
      LocalDate from,
      LocalDate to) {}

  record Item(UUID id, String number) {}
}
