package io.duban.tasks.domain;

import io.duban.tasks.domain.PlanEvent.PlanAdopted;
import io.duban.tasks.domain.PlanEvent.TargetStated;
import io.duban.tasks.domain.PlanEvent.UnitNamed;
import io.duban.tasks.domain.PlanEvent.UnitReleased;
import io.duban.tasks.domain.PlanEvent.UnitsImplied;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an adopted plan has said so far and not taken back: what an amendment is held against, so
/// that it says again only what reads differently.
final class InForce {
  /// A unit, by code, on an item.
  record Named(UUID item, String unit) {
    static Named of(UnitNamed unit) {
      return new Named(unit.item(), unit.unit());
    }
  }

  private final Map<Integer, TargetStated> targets = new LinkedHashMap<>();
  private final Map<Named, UnitNamed> named = new LinkedHashMap<>();
  private final Map<String, UnitsImplied> implied = new LinkedHashMap<>();

  private int lastTarget;

  InForce(Said said) {
    said.events().forEach(this::after);
  }

  /// By their numbers.
  Map<Integer, TargetStated> targets() {
    return targets;
  }

  /// The highest number that a target ever had: none is given twice.
  int lastTarget() {
    return lastTarget;
  }

  Map<Named, UnitNamed> named() {
    return named;
  }

  /// Each unit that a rule implies, by code, with its own range.
  Map<String, UnitsImplied> implied() {
    return implied;
  }

  private void after(PlanEvent event) {
    switch (event) {
      case TargetStated stated -> {
        targets.put(stated.target().number(), stated);
        lastTarget = Math.max(lastTarget, stated.target().number());
      }
      case PlanEvent.TargetWithdrawn withdrawn -> targets.remove(withdrawn.number());
      case UnitNamed unit -> named.put(Named.of(unit), unit);
      case UnitsImplied units -> units.units().forEach(one -> implied.put(one, of(units, one)));
      case UnitReleased(_, _, var item, _, var unit, _, _) -> {
        if (item == null) {
          implied.remove(unit);
        } else {
          named.remove(new Named(item, unit));
        }
      }
      case PlanEvent.PlanDrafted _,
          PlanEvent.NoticeReceived _,
          PlanEvent.FieldsAccepted _,
          PlanEvent.UnitAliasLearned _,
          PlanAdopted _,
          PlanEvent.PlanAmended _,
          PlanEvent.AmendmentAuthorised _ -> {}
    }
  }

  private static UnitsImplied of(UnitsImplied units, String unit) {
    return units.of(List.of(unit), units.from());
  }
}
