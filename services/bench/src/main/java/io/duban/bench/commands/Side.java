package io.duban.bench.commands;

import java.io.IOException;
import java.sql.SQLException;

/// One of the ways to carry out a command that are measured against each other.
interface Side extends Writer.Source, AutoCloseable {
  /// A word for the tables.
  String name();

  /// Whether it runs code that has to be warmed up.
  boolean isService();

  /// Waits until nothing of the measurement before is under way, so that the next does not pay for
  /// it.
  void settle() throws IOException, SQLException, InterruptedException;

  @Override
  void close() throws IOException, SQLException;
}
