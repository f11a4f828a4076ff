package io.duban.indicators.incoming;

import io.duban.indicators.domain.Decimals;
import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorCommand;
import io.duban.indicators.domain.IndicatorCommand.State;
import io.duban.indicators.domain.IndicatorCommand.WithdrawStatement;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.indicators.domain.IndicatorEvent.IndicatorDefined;
import io.duban.indicators.domain.IndicatorEvent.Statement;
import io.duban.indicators.domain.Streams;
import io.duban.indicators.incoming.TasksHeard.TargetStated;
import io.duban.indicators.incoming.TasksHeard.TargetWithdrawn;
import io.duban.kernel.StreamId;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Defines an indicator for each distinct target that an adopted plan states; a second statement of
/// the same name joins it. What an amendment states otherwise or no longer states follows.
@ApplicationScoped
public class PlanReactions implements IncomingHandler {
  /// Reported monthly unless a plan can say otherwise.
  private static final String CADENCE = "monthly";

  /// Decimal places of a figure whose target has none to go by.
  private static final int RELATIVE_SCALE = 2;

  private static final String IMPLIED = "implied";

  private final CommandHandler<Indicator, IndicatorCommand, IndicatorEvent> indicators;

  PlanReactions(CommandHandler<Indicator, IndicatorCommand, IndicatorEvent> indicators) {
    this.indicators = indicators;
  }

  @Override
  public Set<String> topics() {
    return Set.of("duban.tasks.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    return switch (event.type()) {
      case "TargetStated" -> stated(session, event, event.as(TargetStated.class));
      case "TargetWithdrawn" -> withdrawn(session, event, event.as(TargetWithdrawn.class));
      default -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> stated(Mutiny.Session session, Incoming event, TargetStated stated) {
    return react(
        session,
        event,
        Streams.indicator(stated.documentNumber(), stated.target().indicator()),
        new State(definition(stated), statement(stated), stated.authorisedBy()));
  }

  private Uni<Void> withdrawn(Mutiny.Session session, Incoming event, TargetWithdrawn withdrawn) {
    return react(
        session,
        event,
        Streams.indicator(withdrawn.documentNumber(), withdrawn.indicator()),
        new WithdrawStatement(withdrawn.number(), withdrawn.authorisedBy(), withdrawn.from()));
  }

  private Uni<Void> react(
      Mutiny.Session session, Incoming event, StreamId stream, IndicatorCommand command) {
    var context =
        CommandContext.reaction("indicators", event.time(), event.correlation(), event.id());
    return indicators.react(session, context, stream, command).replaceWithVoid();
  }

  private static IndicatorDefined definition(TargetStated stated) {
    var target = stated.target();
    return new IndicatorDefined(
        stated.documentNumber(),
        stated.plan(),
        target.indicator(),
        target.kind(),
        target.comparator(),
        target.value(),
        target.unit(),
        target.reference(),
        scale(target.value()),
        stated.effectiveFrom(),
        stated.to(),
        CADENCE,
        owners(stated));
  }

  private static Statement statement(TargetStated stated) {
    var target = stated.target();
    return new Statement(
        target.number(),
        target.item(),
        stated.itemId(),
        target.name(),
        target.value(),
        target.comparator(),
        target.unit());
  }

  /// Whoever the item names answers for its figures; whom only a rule implies does not.
  private static List<String> owners(TargetStated stated) {
    return stated.units().stream()
        .filter(named -> !named.role().equals(IMPLIED))
        .map(TasksHeard.UnitRole::unit)
        .distinct()
        .toList();
  }

  private static int scale(@Nullable String value) {
    return value == null ? RELATIVE_SCALE : Decimals.scale(value);
  }
}
