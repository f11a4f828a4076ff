package io.duban.ledger;

import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Wires the accounts.
@ApplicationScoped
class LedgerWiring {
  static final EventCodec<LedgerEvent> CODEC = EventCodec.of(LedgerEvent.class);

  @Produces
  @Singleton
  CommandHandler<Account.State, Book, LedgerEvent> accounts(EventStore store) {
    return new CommandHandler<>(store, new Account(), CODEC);
  }
}
