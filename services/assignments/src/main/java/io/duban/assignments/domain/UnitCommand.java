package io.duban.assignments.domain;

import java.util.Map;

/// What may be asked of a unit. `holders` says which unit each of the wanted names means at the
/// time of asking; a name that is not in it is free.
public sealed interface UnitCommand {
  Map<String, String> holders();

  /// Put the unit into the registry under all its names.
  record Register(UnitProfile unit, Map<String, String> holders) implements UnitCommand {
    public Register {
      holders = Map.copyOf(holders);
    }
  }

  /// Let the unit be known by one more name.
  record AddAlias(String alias, Map<String, String> holders) implements UnitCommand {
    public AddAlias {
      holders = Map.copyOf(holders);
    }
  }
}
