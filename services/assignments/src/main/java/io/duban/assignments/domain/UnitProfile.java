package io.duban.assignments.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What is known of a unit. Aliases that only repeat another of its names are dropped, so that the
/// same unit written twice is equal.
///
/// @param region GB/T 2260, six digits
/// @param creditCode GB 32100, kept as given even if its check digit fails
public record UnitProfile(
    String code,
    String name,
    String shortName,
    List<String> aliases,
    String kind,
    String region,
    @Nullable String parent,
    @Nullable String creditCode,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil) {
  public UnitProfile {
    var further = new LinkedHashSet<>(aliases);
    further.removeAll(List.of(code, name, shortName));
    aliases = List.copyOf(further);
  }

  /// Everything that the unit may be called by: code, name, short name, aliases.
  public SequencedSet<String> names() {
    var names = new LinkedHashSet<>(List.of(code, name, shortName));
    names.addAll(aliases);
    return names;
  }

  UnitProfile withAlias(String alias) {
    var more = new ArrayList<>(aliases);
    more.add(alias);
    return withAliases(more);
  }

  /// Whether the other says nothing that this one does not: the same unit, and no further alias.
  boolean covers(UnitProfile other) {
    return withAliases(List.of()).equals(other.withAliases(List.of()))
        && names().containsAll(other.names());
  }

  private UnitProfile withAliases(List<String> others) {
    return new UnitProfile(
        code, name, shortName, others, kind, region, parent, creditCode, validFrom, validUntil);
  }
}
