package io.duban.assignments.http;

import io.duban.assignments.domain.Streams;
import io.duban.assignments.domain.Unit;
import io.duban.assignments.domain.UnitCommand;
import io.duban.assignments.domain.UnitCommand.AddAlias;
import io.duban.assignments.domain.UnitCommand.Register;
import io.duban.assignments.domain.UnitEvent;
import io.duban.assignments.domain.UnitProfile;
import io.duban.assignments.incoming.UnitNames;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Contended;
import io.duban.kernel.command.Loaded;
import io.duban.kernel.store.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Runs a unit's commands together with the names that they take: the unit's events and one
/// `AliasTaken` on the stream of each new name are stored in one append, so that a name has one
/// holder whoever else registers at the same moment.
@ApplicationScoped
public class UnitRegistry {
  private final CommandHandler<Unit, UnitCommand, UnitEvent> units;
  private final UnitNames names;

  UnitRegistry(CommandHandler<Unit, UnitCommand, UnitEvent> units, UnitNames names) {
    this.units = units;
    this.names = names;
  }

  Uni<Answer> register(CommandContext context, UnitProfile unit) {
    return take(context, unit.code(), unit.names(), holders -> new Register(unit, holders));
  }

  Uni<Answer> addAlias(CommandContext context, String code, String alias) {
    return take(context, code, List.of(alias), holders -> new AddAlias(alias, holders));
  }

  Uni<Loaded<Unit>> load(String code) {
    return units.load(Streams.unit(code));
  }

  /// A name that was free when it was looked at may be taken by the time of the append, which then
  /// conflicts: look again, once, so that the refusal can name its holder.
  private Uni<Answer> take(
      CommandContext context,
      String code,
      Collection<String> wanted,
      Function<Map<String, String>, UnitCommand> command) {
    return names
        .holders(wanted)
        .chain(
            before ->
                attempt(context, code, before, command)
                    .onFailure(Contended.class)
                    .recoverWithUni(
                        contended ->
                            names
                                .holders(wanted)
                                .chain(
                                    now ->
                                        now.equals(before)
                                            ? Uni.createFrom().failure(contended)
                                            : attempt(context, code, now, command))));
  }

  private Uni<Answer> attempt(
      CommandContext context,
      String code,
      Map<String, String> holders,
      Function<Map<String, String>, UnitCommand> command) {
    return units.handle(
        context,
        Streams.unit(code),
        command.apply(holders),
        (_, events) -> names.taking(events, holders));
  }
}
