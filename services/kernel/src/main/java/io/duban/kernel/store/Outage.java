package io.duban.kernel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Tells a database that does not answer from one that refuses. What was asked of one that does not
/// answer may have been done.
public final class Outage {
  /// Connection, rollback by a deadlock, resources, operator, system: PostgreSQL's SQLSTATE
  /// classes.
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

  private static final String IDLE_IN_TRANSACTION = "25P03";

  private static final List<String> WITHOUT_CONNECTION =
      List.of("Timeout", "Connection is not active", "Pending requests failed to be sent");

  private Outage() {}

  /// Whether the same work may succeed when it is done again.
  public static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean outage =
          switch (cause) {
            case JsonProcessingException json -> false;
            case PgException pg -> passing(pg.getSqlState());
            case ClosedConnectionException closed -> true;
            case IOException network -> true;
            case TimeoutException slow -> true;
            case VertxException vertx -> noConnection(vertx);
            case NoStackTraceThrowable vertx -> noConnection(vertx);
            default -> false;
          };
      if (outage) {
        return true;
      }
    }
    return false;
  }

  private static boolean passing(@Nullable String state) {
    return state != null
        && state.length() >= 2
        && (CLASSES.contains(state.substring(0, 2)) || state.equals(IDLE_IN_TRANSACTION));
  }

  /// All connections of the pool were taken for too long, or the one that was used is gone; the
  /// client says so in words only.
  private static boolean noConnection(Throwable vertx) {
    String message = vertx.getMessage();
    return message != null && WITHOUT_CONNECTION.stream().anyMatch(message::startsWith);
  }
}
