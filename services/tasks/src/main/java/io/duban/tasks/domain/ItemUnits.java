package io.duban.tasks.domain;

import io.duban.tasks.domain.ItemEvent.UnitOnItem;
import io.duban.tasks.domain.StructuredPlan.Implied;
import io.duban.tasks.domain.StructuredPlan.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which units answer for an item, in which role and on what basis. A unit stands on an item once,
/// in its strongest role: lead, support, implied.
final class ItemUnits {
  static final String LEAD = "lead";
  static final String SUPPORT = "support";
  static final String IMPLIED = "implied";

  private static final String STATED = "stated";
  private static final String FIRST_LISTED = "first-listed";
  private static final String RULE = "rule";

  private final StructuredPlan plan;
  private final UnitRegistry registry;
  private final List<Item> items;

  ItemUnits(StructuredPlan plan, UnitRegistry registry) {
    this.plan = plan;
    this.registry = registry;
    items = plan.items().toList();
  }

  /// The units that the item names.
  List<UnitOnItem> named(Item item) {
    var units = new LinkedHashMap<String, UnitOnItem>();
    var roles = roles(item);
    for (int u = 0; u < roles.size(); u++) {
      var role = roles.get(u);
      var unit = on(role, item.units().get(u).role() == null ? FIRST_LISTED : STATED);
      units.merge(unit.unit(), unit, (a, b) -> b.role().equals(LEAD) ? b : a);
    }
    return List.copyOf(units.values());
  }

  /// The names on the item, each in its role: where none leads by statement, the first listed
  /// leads.
  static List<Role> roles(Item item) {
    boolean leadFound = item.units().stream().anyMatch(unit -> LEAD.equals(unit.role()));
    var roles = new ArrayList<Role>();
    for (var named : item.units()) {
      var role = named.role();
      if (role == null) {
        role = leadFound ? SUPPORT : LEAD;
        leadFound = true;
      }
      roles.add(new Role(named.name(), role));
    }
    return roles;
  }

  /// A unit as the notice calls it, in the role that it has.
  record Role(String name, String role) {}

  /// The named units and those that a rule of the plan implies.
  List<UnitOnItem> of(Item item) {
    Map<String, UnitOnItem> units = new LinkedHashMap<>();
    named(item).forEach(unit -> units.put(unit.unit(), unit));
    for (var rule : plan.implied()) {
      if (range(rule).contains(item)) {
        for (var unit : impliedBy(rule)) {
          units.putIfAbsent(unit.code(), new UnitOnItem(unit.code(), unit.name(), IMPLIED, RULE));
        }
      }
    }
    return List.copyOf(units.values());
  }

  /// What the rules of the plan make a unit answer for: its items in the order of the plan.
  record Share(List<Item> items, String rule) {
    Share {
      items = List.copyOf(items);
    }
  }

  /// Each unit that a rule implies, by code; where several do, their items together.
  Map<String, Share> implied() {
    var rules = new LinkedHashMap<String, List<Implied>>();
    for (var rule : plan.implied()) {
      impliedBy(rule)
          .forEach(unit -> rules.computeIfAbsent(unit.code(), _ -> new ArrayList<>()).add(rule));
    }
    var shares = new LinkedHashMap<String, Share>();
    rules.forEach((unit, its) -> shares.put(unit, share(its)));
    return shares;
  }

  private Share share(List<Implied> rules) {
    var covered = rules.stream().flatMap(rule -> range(rule).stream()).collect(Collectors.toSet());
    return new Share(
        items.stream().filter(covered::contains).toList(),
        rules.stream().map(Implied::rule).distinct().collect(Collectors.joining("；")));
  }

  /// The items that the rule covers, both ends included.
  private List<Item> range(Implied rule) {
    var toItem = rule.toItem();
    return items.subList(
        indexOf(rule.fromItem()), toItem == null ? items.size() : indexOf(toItem) + 1);
  }

  private List<UnitRegistry.Unit> impliedBy(Implied rule) {
    var units = new ArrayList<UnitRegistry.Unit>();
    if (rule.group() != null) {
      units.addAll(registry.districts());
    }
    rule.units().forEach(name -> units.add(registry.find(name).orElseThrow()));
    return units.stream().distinct().toList();
  }

  private UnitOnItem on(Role named, String basis) {
    var unit = registry.find(named.name()).orElseThrow();
    return new UnitOnItem(unit.code(), unit.name(), named.role(), basis);
  }

  private int indexOf(String number) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).number().equals(number)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no item " + number);
  }
}
