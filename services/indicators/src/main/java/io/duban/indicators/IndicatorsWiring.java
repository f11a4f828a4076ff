package io.duban.indicators;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorCommand;
import io.duban.indicators.domain.IndicatorDecider;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Which rules run on which events; the only wiring of this service.
@ApplicationScoped
public class IndicatorsWiring {

  @Produces
  @Singleton
  CommandHandler<Indicator, IndicatorCommand, IndicatorEvent> indicators(EventStore store) {
    return new CommandHandler<>(store, new IndicatorDecider(), EventCodec.of(IndicatorEvent.class));
  }
}
