package io.duban.tasks.domain;

import io.duban.tasks.domain.PlanEvent.UnresolvedName;
import io.duban.tasks.domain.StructuredPlan.Implied;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The unit names of a plan against the registry.
public final class UnitNames {
  private UnitNames() {}

  /// Every place that names a unit which the registry does not know.
  public static List<UnresolvedName> unresolved(StructuredPlan plan, UnitRegistry registry) {
    var found = new ArrayList<UnresolvedName>();
    for (int t = 0; t < plan.tasks().size(); t++) {
      var items = plan.tasks().get(t).items();
      for (int i = 0; i < items.size(); i++) {
        var units = items.get(i).units();
        for (int u = 0; u < units.size(); u++) {
          check(
              units.get(u).name(),
              "/tasks/" + t + "/items/" + i + "/units/" + u + "/name",
              registry,
              found);
        }
      }
    }
    for (int r = 0; r < plan.implied().size(); r++) {
      implied(plan.implied().get(r), "/implied/" + r, registry, found);
    }
    return List.copyOf(found);
  }

  /// The names that nobody knew before an edit, each with the code of the unit that stands in its
  /// place after it. Only where the places of an item's units have not moved.
  static Map<String, String> learned(
      StructuredPlan before, StructuredPlan after, UnitRegistry registry) {
    var items = new HashMap<String, StructuredPlan.Item>();
    after.items().forEach(item -> items.put(item.number(), item));
    var learned = new LinkedHashMap<String, String>();
    before
        .items()
        .forEach(
            item -> {
              var now = items.get(item.number());
              if (now != null && now.units().size() == item.units().size()) {
                for (int u = 0; u < item.units().size(); u++) {
                  String name = item.units().get(u).name();
                  var unit = registry.find(now.units().get(u).name());
                  if (registry.find(name).isEmpty()
                      && unit.isPresent()
                      && PlanRules.onOneLine(name)) {
                    learned.putIfAbsent(name, unit.get().code());
                  }
                }
              }
            });
    return learned;
  }

  private static void implied(
      Implied rule, String at, UnitRegistry registry, List<UnresolvedName> found) {
    var group = rule.group();
    if (group != null && registry.districts().isEmpty()) {
      found.add(new UnresolvedName(group, at + "/group"));
    }
    for (int u = 0; u < rule.units().size(); u++) {
      check(rule.units().get(u), at + "/units/" + u, registry, found);
    }
  }

  private static void check(
      String name, String pointer, UnitRegistry registry, List<UnresolvedName> found) {
    if (registry.find(name).isEmpty()) {
      found.add(new UnresolvedName(name, pointer));
    }
  }
}
