package io.duban.tasks.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The registered units at one moment, to resolve the names of a plan with. A name that fits two
/// units resolves to neither.
public final class UnitRegistry {
  /// A registered unit: `name` is what notices call it, `names` every other name that it goes by.
  public record Unit(String code, String name, String kind, List<String> names) {
    public Unit {
      names = List.copyOf(names);
    }
  }

  private static final String DISTRICT = "district";

  private final Map<String, List<Unit>> byName = new HashMap<>();
  private final List<Unit> districts;

  public UnitRegistry(List<Unit> units) {
    for (var unit : units) {
      var names = new ArrayList<>(unit.names());
      names.add(unit.name());
      names.add(unit.code());
      names.stream().distinct().forEach(name -> named(name).add(unit));
    }
    districts =
        units.stream()
            .filter(unit -> unit.kind().equals(DISTRICT))
            .sorted(Comparator.comparing(Unit::code))
            .toList();
  }

  public Optional<Unit> find(String name) {
    var found = byName.getOrDefault(name.strip(), List.of());
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// All districts, by code.
  public List<Unit> districts() {
    return districts;
  }

  /// Every name that some unit goes by, except codes, in order.
  public List<String> names() {
    return byName.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().stream().noneMatch(unit -> unit.code().equals(entry.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private List<Unit> named(String name) {
    return byName.computeIfAbsent(name, _ -> new ArrayList<>());
  }
}
