package io.duban.bench.commands;

import java.io.IOException;
import java.sql.SQLException;

/// One of many that write at once, each over a connection of its own.
interface Writer extends AutoCloseable {
  /// Carries out one command and returns when it is durable; fails if it was not accepted.
  void write() throws IOException, SQLException;

  @Override
  void close() throws IOException, SQLException;

  /// Makes writers.
  interface Source {
    Writer open() throws IOException, SQLException;
  }
}
