package io.duban.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.assignments.domain.Unit;
import io.duban.assignments.domain.UnitCommand;
import io.duban.assignments.domain.UnitCommand.AddAlias;
import io.duban.assignments.domain.UnitCommand.Register;
import io.duban.assignments.domain.UnitDecider;
import io.duban.assignments.domain.UnitEvent;
import io.duban.kernel.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnitLawsTest {
  private final UnitDecider decider = new UnitDecider();

  record Request(String unit, UnitCommand command) {}

  @Property
  void no_two_units_ever_hold_one_name(@ForAll("requests") List<Request> requests) {
    Map<String, String> holders = new HashMap<>();
    Map<String, Unit> units = new HashMap<>();
    for (var request : requests) {
      var state = units.getOrDefault(request.unit(), decider.initial());
      var command = asked(request.command(), holders);
      if (decider.decide(state, command) instanceof Decision.Accepted<UnitEvent>(var events)) {
        for (var claim : UnitDecider.claims(events, holders)) {
          assertThat(holders.put(claim.alias(), claim.code())).isNull();
        }
        var folded = fold(state, events);
        units.put(request.unit(), folded);
        assertThat(decider.decide(folded, asked(request.command(), holders)))
            .isEqualTo(Decision.unchanged());
      }
    }
    units.forEach((code, unit) -> assertThat(heldBy(code, holders)).isEqualTo(names(unit)));
  }

  private static UnitCommand asked(UnitCommand command, Map<String, String> holders) {
    return switch (command) {
      case Register register -> new Register(register.unit(), holders);
      case AddAlias add -> new AddAlias(add.alias(), holders);
    };
  }

  private Unit fold(Unit state, List<UnitEvent> events) {
    var folded = state;
    for (var event : events) {
      folded = decider.evolve(folded, event);
    }
    return folded;
  }

  private static Set<String> heldBy(String code, Map<String, String> holders) {
    return holders.entrySet().stream()
        .filter(entry -> entry.getValue().equals(code))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Unit unit) {
    return switch (unit) {
      case Unit.Unregistered _ -> Set.of();
      case Unit.Registered(var profile) -> Set.copyOf(profile.names());
    };
  }

  @Provide
  Arbitrary<List<Request>> requests() {
    var names = Arbitraries.of("a", "b", "c", "d", "e", "f");
    var registrations =
        Combinators.combine(names, names, names, names.list().ofMaxSize(2))
            .as(
                (code, name, shortName, aliases) ->
                    new Request(
                        code,
                        new Register(
                            Units.unit(code, name, shortName, aliases.toArray(String[]::new)),
                            Map.of())));
    var additions =
        Combinators.combine(names, names)
            .as((code, alias) -> new Request(code, new AddAlias(alias, Map.of())));
    return Arbitraries.oneOf(registrations, additions).list().ofMaxSize(15);
  }
}
