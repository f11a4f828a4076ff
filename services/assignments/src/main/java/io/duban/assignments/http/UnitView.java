package io.duban.assignments.http;

import io.duban.assignments.domain.CreditCode;
import io.duban.assignments.domain.UnitProfile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit as it is read, alone or in a list.
record UnitView(
    String code,
    long version,
    String name,
    String shortName,
    List<String> aliases,
    String kind,
    String region,
    @Nullable String parent,
    @Nullable String creditCode,
    @Nullable Boolean creditCodeValid,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil) {

  static UnitView of(UnitProfile unit, long version) {
    var credit = unit.creditCode();
    return new UnitView(
        unit.code(),
        version,
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
}
