package io.duban.ledger;

/// What happened to an account.
sealed interface LedgerEvent {

  record Booked(String text, int amount) implements LedgerEvent {}
}
