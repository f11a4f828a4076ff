package io.duban.indicators.incoming;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorCommand;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Keeps the rows of this service's own list. Each event only says which indicator moved: its line
/// is written from the state that the stream has by then.
@ApplicationScoped
public class OwnEvents implements IncomingHandler {
  private final CommandHandler<Indicator, IndicatorCommand, IndicatorEvent> indicators;

  OwnEvents(CommandHandler<Indicator, IndicatorCommand, IndicatorEvent> indicators) {
    this.indicators = indicators;
  }

  @Override
  public Set<String> topics() {
    return Set.of("duban.indicators.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    var id = event.stream().id();
    return indicators
        .load(session, event.stream())
        .chain(
            loaded ->
                switch (loaded.state()) {
                  case Indicator.Undefined _ -> Uni.createFrom().voidItem();
                  case Indicator.Defined defined ->
                      keep(session, new IndicatorRow(id, loaded.version(), defined, false));
                  case Indicator.Withdrawn(var last, _, _) ->
                      keep(session, new IndicatorRow(id, loaded.version(), last, true));
                });
  }

  private static Uni<Void> keep(Mutiny.Session session, IndicatorRow row) {
    return session.merge(row).replaceWithVoid();
  }
}
