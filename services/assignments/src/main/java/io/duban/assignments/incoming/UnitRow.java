package io.duban.assignments.incoming;

import io.duban.assignments.domain.UnitEvent.UnitRegistered;
import io.duban.assignments.domain.UnitProfile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the list of units.
@Entity
@Table(name = "unit_row")
public class UnitRow {
  @Id String code;
  long version;
  String name;
  String shortName;

  /// One alias a line.
  String aliases;

  /// Everything that it is called, one name a line, to search in.
  String names;

  String kind;
  String region;
  @Nullable String parent;
  @Nullable String creditCode;
  @Nullable LocalDate validFrom;
  @Nullable LocalDate validUntil;

  @SuppressWarnings("NullAway.Init")
  protected UnitRow() {}

  UnitRow(long version, UnitRegistered unit) {
    this.version = version;
    code = unit.code();
    name = unit.name();
    shortName = unit.shortName();
    aliases = String.join("\n", unit.aliases());
    names = String.join("\n", unit.code(), name, shortName, aliases);
    kind = unit.kind();
    region = unit.region();
    parent = unit.parent();
    creditCode = unit.creditCode();
    validFrom = unit.validFrom();
    validUntil = unit.validUntil();
  }

  void aliasAdded(long at, String alias) {
    version = at;
    aliases = aliases.isEmpty() ? alias : aliases + "\n" + alias;
    names = names + "\n" + alias;
  }

  public long version() {
    return version;
  }

  public String code() {
    return code;
  }

  public UnitProfile profile() {
    return new UnitProfile(
        code,
        name,
        shortName,
        aliases.isEmpty() ? List.of() : aliases.lines().toList(),
        kind,
        region,
        parent,
        creditCode,
        validFrom,
        validUntil);
  }
}
