package io.duban.assignments.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to one unit, on the stream `unit-{uuid}` that its code names.
public sealed interface UnitEvent extends AssignmentsEvent {

  /// The unit is in the registry. `creditCodeValid` says whether the credit code passes its check
  /// digit; it is absent where no code was given.
  record UnitRegistered(
      String code,
      String name,
      String shortName,
      List<String> aliases,
      String kind,
      String region,
      @Nullable String parent,
      @Nullable String creditCode,
      @Nullable Boolean creditCodeValid,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil)
      implements UnitEvent {
    public UnitRegistered {
      aliases = List.copyOf(aliases);
    }

    static UnitRegistered of(UnitProfile unit) {
      var credit = unit.creditCode();
      return new UnitRegistered(
          unit.code(),
          unit.name(),
          unit.shortName(),
          unit.aliases(),
          unit.kind(),
          unit.region(),
          unit.parent(),
          credit,
          credit == null ? null : CreditCode.passes(credit),
          unit.validFrom(),
          unit.validUntil());
    }

    UnitProfile profile() {
      return new UnitProfile(
          code, name, shortName, aliases, kind, region, parent, creditCode, validFrom, validUntil);
    }
  }

  /// The unit is known by one more name.
  record UnitAliasAdded(String code, String alias) implements UnitEvent {}
}
