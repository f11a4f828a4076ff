package io.duban.tasks.incoming;

import io.duban.tasks.domain.UnitRegistry;
import io.duban.tasks.incoming.AssignmentsHeard.UnitRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;

/// A registered unit, to resolve the names of plans with.
@Entity
@Table(name = "unit_row")
public class UnitRow {
  @Id String code;
  String shortName;
  String kind;

  /// Every other name, one a line.
  String names;

  @SuppressWarnings("NullAway.Init")
  protected UnitRow() {}

  UnitRow(UnitRegistered unit) {
    code = unit.code();
    shortName = unit.shortName();
    kind = unit.kind();
    var others = new LinkedHashSet<>(unit.aliases());
    others.add(unit.name());
    names = String.join("\n", others);
  }

  void aliasAdded(String alias) {
    if (names.lines().noneMatch(alias::equals)) {
      names = names + "\n" + alias;
    }
  }

  UnitRegistry.Unit unit() {
    return new UnitRegistry.Unit(code, shortName, kind, names.lines().toList());
  }
}
