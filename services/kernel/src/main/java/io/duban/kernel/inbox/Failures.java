package io.duban.kernel.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.duban.kernel.command.Contended;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Tells failures that pass by themselves from those that come again.
final class Failures {
  /// Connection, rollback by a deadlock, resources, operator, system: PostgreSQL's SQLSTATE
  /// classes.
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

  private Failures() {}

  /// Whether the same work may succeed when it is done again.
  static boolean passing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean passing =
          switch (cause) {
            case PgException pg -> passing(pg.getSqlState());
            case JsonProcessingException json -> false;
            case Contended contended -> true;
            case IOException io -> true;
            case TimeoutException slow -> true;
            case ClosedConnectionException closed -> true;
            default -> false;
          };
      if (passing) {
        return true;
      }
    }
    return false;
  }

  private static boolean passing(@Nullable String state) {
    return state != null && state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
  }
}
