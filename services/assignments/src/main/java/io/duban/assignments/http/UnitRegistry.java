package io.duban.assignments.http;

import io.duban.assignments.domain.AliasEvent;
import io.duban.assignments.domain.AliasEvent.AliasTaken;
import io.duban.assignments.domain.Streams;
import io.duban.assignments.domain.Unit;
import io.duban.assignments.domain.UnitCommand;
import io.duban.assignments.domain.UnitCommand.AddAlias;
import io.duban.assignments.domain.UnitCommand.Register;
import io.duban.assignments.domain.UnitDecider;
import io.duban.assignments.domain.UnitEvent;
import io.duban.assignments.domain.UnitProfile;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Contended;
import io.duban.kernel.command.Loaded;
import io.duban.kernel.store.Answer;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.Stored;
import io.duban.kernel.store.Write;
import io.smallrye.mutiny.Multi;
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
  private final EventStore store;
  private final CommandHandler<Unit, UnitCommand, UnitEvent> units;
  private final EventCodec<AliasEvent> aliases;

  UnitRegistry(
      EventStore store,
      CommandHandler<Unit, UnitCommand, UnitEvent> units,
      EventCodec<AliasEvent> aliases) {
    this.store = store;
    this.units = units;
    this.aliases = aliases;
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
      Collection<String> names,
      Function<Map<String, String>, UnitCommand> command) {
    return holders(names)
        .chain(
            before ->
                attempt(context, code, before, command)
                    .onFailure(Contended.class)
                    .recoverWithUni(
                        contended ->
                            holders(names)
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
        (_, events) -> UnitDecider.claims(events, holders).stream().map(this::claim).toList());
  }

  private Write claim(AliasTaken taken) {
    return aliases.write(Streams.alias(taken.alias()), 0, List.of(taken));
  }

  private Uni<Map<String, String>> holders(Collection<String> names) {
    return Multi.createFrom()
        .iterable(names)
        .onItem()
        .transformToUniAndConcatenate(name -> store.load(Streams.alias(name), 0))
        .onItem()
        .transformToIterable(stored -> stored)
        .onItem()
        .transform(this::taken)
        .collect()
        .asMap(AliasTaken::alias, AliasTaken::code);
  }

  private AliasTaken taken(Stored stored) {
    return switch (aliases.decode(stored)) {
      case AliasTaken taken -> taken;
    };
  }
}
