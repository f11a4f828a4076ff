package io.duban.ledger;

/// The one command.
record Book(String text, int amount) {}
