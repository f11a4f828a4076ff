package io.duban.ledger;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.ledger.LedgerEvent.Booked;

/// An account never goes below zero; the same text is booked once.
final class Account implements Decider<Account.State, Book, LedgerEvent> {
  record State(int balance, String last) {}

  @Override
  public State initial() {
    return new State(0, "");
  }

  @Override
  public Decision<LedgerEvent> decide(State state, Book command) {
    if (state.last().equals(command.text())) {
      return Decision.unchanged();
    }
    return state.balance() + command.amount() < 0
        ? Decision.refuse(
            Refusal.conflict("overdrawn").with("balance", Integer.toString(state.balance())))
        : Decision.accept(new Booked(command.text(), command.amount()));
  }

  @Override
  public State evolve(State state, LedgerEvent event) {
    return switch (event) {
      case Booked(var text, var amount) -> new State(state.balance() + amount, text);
    };
  }
}
