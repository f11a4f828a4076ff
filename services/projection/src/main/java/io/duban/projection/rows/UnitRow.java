package io.duban.projection.rows;

import io.duban.projection.incoming.heard.AssignmentsHeard.UnitRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/// A unit's names, so that a list can show them beside the code.
@Entity
public class UnitRow {
  @Id String code;
  String name;
  String shortName;
  String kind;
  @Nullable String region;
  @Nullable String parent;
  long version;

  @SuppressWarnings("NullAway.Init")
  protected UnitRow() {}

  public UnitRow(long version, UnitRegistered unit) {
    this.version = version;
    code = unit.code();
    name = unit.name();
    shortName = unit.shortName();
    kind = unit.kind();
    region = unit.region();
    parent = unit.parent();
  }
}
