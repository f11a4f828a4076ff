package io.duban.ledger;

import io.duban.testkit.Stack;
import java.sql.Connection;
import java.sql.SQLException;

/// Keeps one of the kernel's locks, so that whoever needs it has to wait.
final class Lock implements AutoCloseable {
  private final long key;
  private final Connection connection;

  Lock(long key) {
    this.key = key;
    try {
      connection = Stack.database();
      try (var statement = connection.createStatement()) {
        statement.execute("select pg_advisory_lock(" + key + ")");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Until somebody waits for it.
  void awaitWaiting() {
    Log.eventually(() -> waiting() > 0);
  }

  /// Ends the sessions that wait for it.
  void endWaiting() {
    Log.sql("select pg_terminate_backend(pid) " + waiters());
  }

  private long waiting() {
    return Log.count("select count(*) " + waiters());
  }

  private String waiters() {
    return "from pg_locks where locktype = 'advisory' and not granted and objid = " + key;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
