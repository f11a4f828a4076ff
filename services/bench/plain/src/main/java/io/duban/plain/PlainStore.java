package io.duban.plain;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.kernel.StreamId;
import io.duban.kernel.relay.Partitions;
import io.duban.kernel.store.Append;
import io.duban.kernel.store.AppendOutcome;
import io.duban.kernel.store.Digests;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.GroupAppender;
import io.duban.kernel.store.Idempotency;
import io.duban.kernel.store.Json;
import io.duban.kernel.store.NewEvent;
import io.duban.kernel.store.Write;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/// The store as it would be without group append: each command has a transaction of its own. It
/// keeps neither the order of commits nor the chain.
@Alternative
@Priority(1)
@Singleton
public class PlainStore extends EventStore {
  private static final String VERSION =
      "select version from event where stream = $1 order by version desc limit 1";
  private static final String EVENT =
      """
      insert into event values (
        nextval('plain_position'), $1, $2, $3, $4::text::jsonb, $5::text::jsonb,
        clock_timestamp(), $6, $6)""";
  private static final String KEY =
      "insert into idempotency values ($1, $2, $3, $4, $5, '', clock_timestamp())";
  private static final String EVENT_AND_KEY =
      "with noted as (insert into idempotency values ($7, $8, $1, $2, true, '', clock_timestamp())) "
          + EVENT;

  private final Pool pool;
  private final Kind kind;

  /// What a command's append is.
  enum Kind {
    /// The store as it is.
    group,
    /// Begin, look at the stream's version, insert the events and the key, commit.
    plain,
    /// One statement that inserts the event and the key, and leaves the version to the constraint.
    single
  }

  PlainStore(
      Mutiny.SessionFactory sessions,
      GroupAppender appender,
      Partitions partitions,
      Pool pool,
      @ConfigProperty(name = "duban.bench.store") Kind kind) {
    super(sessions, appender, partitions);
    this.pool = pool;
    this.kind = kind;
  }

  @Override
  public Uni<AppendOutcome> append(Append append) {
    return switch (kind) {
      case group -> super.append(append);
      case plain -> pool.withTransaction(connection -> inSteps(connection, append));
      case single -> inOneStatement(append);
    };
  }

  private static Uni<AppendOutcome> inSteps(SqlConnection connection, Append append) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (Write write : append.writes()) {
      done = done.chain(() -> events(connection, write, append));
    }
    var key = append.idempotency();
    if (key != null) {
      done = done.chain(() -> key(connection, key, append));
    }
    return done.replaceWith(stored(append));
  }

  /// For a command that writes one event to one stream under a key.
  private Uni<AppendOutcome> inOneStatement(Append append) {
    var key = append.idempotency();
    if (key == null || append.writes().size() != 1) {
      throw new IllegalArgumentException("one write and a key");
    }
    var row = rows(append.writes().getFirst(), append).getFirst();
    return pool.preparedQuery(EVENT_AND_KEY)
        .execute(row.addString(key.key()).addString(key.fingerprint()))
        .replaceWith(stored(append));
  }

  private static AppendOutcome stored(Append append) {
    return new AppendOutcome.Appended(append.answer(), 0);
  }

  private static Uni<Void> events(SqlConnection connection, Write write, Append append) {
    var rows = rows(write, append);
    return version(connection, write.stream())
        .invoke(
            head -> {
              if (head != write.expectedVersion()) {
                throw new IllegalStateException(write.stream() + " has moved on");
              }
            })
        .chain(() -> connection.preparedQuery(EVENT).executeBatch(rows))
        .replaceWithVoid();
  }

  private static List<Tuple> rows(Write write, Append append) {
    var rows = new ArrayList<Tuple>();
    JsonNode meta = Json.MAPPER.valueToTree(append.meta());
    long version = write.expectedVersion();
    for (NewEvent event : write.events()) {
      version++;
      byte[] digest = Digests.digest(write.stream(), version, event.type(), event.data(), meta);
      rows.add(
          Tuple.tuple()
              .addString(write.stream().value())
              .addLong(version)
              .addString(event.type())
              .addString(event.data().toString())
              .addString(meta.toString())
              .addBuffer(Buffer.buffer(digest)));
    }
    return rows;
  }

  private static Uni<Long> version(SqlConnection connection, StreamId stream) {
    return connection
        .preparedQuery(VERSION)
        .execute(Tuple.of(stream.value()))
        .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0));
  }

  private static Uni<Void> key(SqlConnection connection, Idempotency key, Append append) {
    return connection
        .preparedQuery(KEY)
        .execute(
            Tuple.of(
                key.key(),
                key.fingerprint(),
                append.answer().stream().value(),
                append.answer().version(),
                append.answer().changed()))
        .replaceWithVoid();
  }
}
