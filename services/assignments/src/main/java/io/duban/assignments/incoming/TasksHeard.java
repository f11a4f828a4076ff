package io.duban.assignments.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `duban.tasks.v1`.
public interface TasksHeard {

  /// An item of an adopted plan names a unit; named before, it reads so from now on.
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

  /// A rule of an adopted plan makes units answer for a range of items; from now on for this one.
  record UnitsImplied(
      String documentNumber,
      UUID plan,
      List<String> units,
      List<Item> items,
      String role,
      LocalDate from,
      LocalDate to) {}

  record Item(UUID id, String number) {}

  /// An amendment released a unit.
  ///
  /// @param item null where a rule had implied the unit
  record UnitReleased(
      String documentNumber,
      @Nullable UUID item,
      String unit,
      String authorisedBy,
      LocalDate from) {}

  /// The office said which unit a name of a notice means.
  record UnitAliasLearned(String name, String unit) {}
}
