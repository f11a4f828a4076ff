package io.duban.assignments;

import io.duban.assignments.domain.UnitEvent.UnitRegistered;
import io.duban.assignments.domain.UnitProfile;
import java.util.List;

/// Units that tests speak of.
final class Units {
  private Units() {}

  static UnitProfile planning(String... aliases) {
    return unit("hz-fgw", "杭州市发展和改革委员会", "市发改委", aliases);
  }

  static UnitProfile unit(String code, String name, String shortName, String... aliases) {
    return new UnitProfile(
        code, name, shortName, List.of(aliases), "government", "330100", null, null, null, null);
  }

  static UnitRegistered registered(UnitProfile unit) {
    return new UnitRegistered(
        unit.code(),
        unit.name(),
        unit.shortName(),
        unit.aliases(),
        unit.kind(),
        unit.region(),
        null,
        null,
        null,
        null,
        null);
  }
}
