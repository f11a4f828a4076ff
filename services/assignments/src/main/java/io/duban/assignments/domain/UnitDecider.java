package io.duban.assignments.domain;

import io.duban.assignments.domain.AliasEvent.AliasTaken;
import io.duban.assignments.domain.Unit.Registered;
import io.duban.assignments.domain.Unit.Unregistered;
import io.duban.assignments.domain.UnitCommand.AddAlias;
import io.duban.assignments.domain.UnitCommand.Register;
import io.duban.assignments.domain.UnitEvent.UnitAliasAdded;
import io.duban.assignments.domain.UnitEvent.UnitRegistered;
import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rules of the registry. A name means one unit for ever: whoever registers first holds it.
///
/// | state \ command | register | add alias |
/// | --- | --- | --- |
/// | Unregistered | if every name is free: Registered | refused |
/// | Registered | same: unchanged; other: refused | held already: unchanged; free: added |
public final class UnitDecider implements Decider<Unit, UnitCommand, UnitEvent> {

  @Override
  public Unit initial() {
    return new Unregistered();
  }

  @Override
  public Decision<UnitEvent> decide(Unit state, UnitCommand command) {
    return switch (state) {
      case Unregistered _ ->
          switch (command) {
            case Register register -> register(register);
            case AddAlias _ -> Decision.refuse(Refusal.unknown("unit-unknown"));
          };
      case Registered(var unit) ->
          switch (command) {
            case Register register -> again(unit, register.unit());
            case AddAlias add -> addAlias(unit, add);
          };
    };
  }

  @Override
  public Unit evolve(Unit state, UnitEvent event) {
    return switch (event) {
      case UnitRegistered registered -> new Registered(registered.profile());
      case UnitAliasAdded added ->
          switch (state) {
            case Unregistered _ -> state;
            case Registered(var unit) -> new Registered(unit.withAlias(added.alias()));
          };
    };
  }

  /// The names that the events give to their unit and that nobody holds yet; each is to be taken on
  /// its own stream in the same append.
  public static List<AliasTaken> claims(List<UnitEvent> events, Map<String, String> holders) {
    return events.stream()
        .flatMap(UnitDecider::claimed)
        .filter(claim -> !holders.containsKey(claim.alias()))
        .toList();
  }

  private static Stream<AliasTaken> claimed(UnitEvent event) {
    return switch (event) {
      case UnitRegistered unit ->
          unit.profile().names().stream().map(name -> new AliasTaken(name, unit.code()));
      case UnitAliasAdded added -> Stream.of(new AliasTaken(added.alias(), added.code()));
    };
  }

  private static Decision<UnitEvent> register(Register command) {
    var unit = command.unit();
    var from = unit.validFrom();
    var until = unit.validUntil();
    if (from != null && until != null && until.isBefore(from)) {
      return Decision.refuse(Refusal.invalid("valid-until-before-valid-from", "/validUntil"));
    }
    return ifFree(unit.names(), unit.code(), command.holders(), UnitRegistered.of(unit));
  }

  private static Decision<UnitEvent> again(UnitProfile registered, UnitProfile wanted) {
    return registered.covers(wanted)
        ? Decision.unchanged()
        : Decision.refuse(Refusal.conflict("unit-code-taken").with("unit", registered.code()));
  }

  private static Decision<UnitEvent> addAlias(UnitProfile unit, AddAlias command) {
    var alias = command.alias();
    if (unit.names().contains(alias)) {
      return Decision.unchanged();
    }
    var event = new UnitAliasAdded(unit.code(), alias);
    return ifFree(List.of(alias), unit.code(), command.holders(), event);
  }

  private static Decision<UnitEvent> ifFree(
      Collection<String> names, String code, Map<String, String> holders, UnitEvent event) {
    for (var name : names) {
      var holder = holders.getOrDefault(name, code);
      if (!holder.equals(code)) {
        return Decision.refuse(
            Refusal.conflict("alias-taken").with("alias", name).with("holder", holder));
      }
    }
    return Decision.accept(event);
  }
}
