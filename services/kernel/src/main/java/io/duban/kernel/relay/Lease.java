package io.duban.kernel.relay;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The right to relay, held by one process at a time: a lock of a database session, which ends with
/// its holder. The checkpoint moves only from where the holder saw it, so that one who lost the
/// lock without noticing cannot move it.
final class Lease implements AutoCloseable {
  private static final long LOCK = 7240;

  private final SqlConnection connection;
  private final String topic;

  private Lease(SqlConnection connection, String topic) {
    this.connection = connection;
    this.topic = topic;
  }

  /// The lease, or null while another process has it.
  static @Nullable Lease take(Pool pool, String topic) throws Throwable {
    SqlConnection connection = await(pool::getConnection);
    boolean ours = false;
    try {
      var sql = "select pg_try_advisory_lock($1)";
      ours =
          await(() -> connection.preparedQuery(sql).execute(Tuple.of(LOCK)))
              .iterator()
              .next()
              .getBoolean(0);
      return ours ? new Lease(connection, topic) : null;
    } finally {
      if (!ours) {
        connection.closeAndForget();
      }
    }
  }

  /// The position up to which the topic with this id has everything; 0 for a new one.
  long position(String topicId) throws Throwable {
    var sql =
        """
        insert into relay (topic, topic_id, position) values ($1, $2, 0)
        on conflict (topic) do update set
          position = case when relay.topic_id = excluded.topic_id then relay.position else 0 end,
          topic_id = excluded.topic_id
        returning position
        """;
    return await(() -> connection.preparedQuery(sql).execute(Tuple.of(topic, topicId)))
        .iterator()
        .next()
        .getLong(0);
  }

  /// False if the checkpoint is no longer where it was. It need not survive a crash of the
  /// database: what is sent twice is skipped by its version.
  boolean advance(String topicId, long from, long to) throws Throwable {
    var sql =
        """
        with quick as (select set_config('synchronous_commit', 'off', true))
        update relay set position = $4, sent_at = clock_timestamp() from quick
        where topic = $1 and topic_id = $2 and position = $3
        """;
    var move = Tuple.of(topic, topicId, from, to);
    return await(() -> connection.preparedQuery(sql).execute(move)).rowCount() == 1;
  }

  @Override
  public void close() {
    try {
      await(() -> connection.query("select pg_advisory_unlock_all()").execute());
    } catch (Throwable broken) {
      return; // The lock went with the connection.
    } finally {
      connection.closeAndForget();
    }
  }

  private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(work);
  }
}
