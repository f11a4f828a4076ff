package io.duban.kernel.store;

import io.duban.kernel.StreamId;
import io.duban.kernel.relay.Partitions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// The service's log. Position order is commit order: a reader of `position > checkpoint` never
/// misses an event.
@ApplicationScoped
public class EventStore {
  private final Mutiny.SessionFactory sessions;
  private final GroupAppender appender;
  private final Partitions partitions;

  protected EventStore(
      Mutiny.SessionFactory sessions, GroupAppender appender, Partitions partitions) {
    this.sessions = sessions;
    this.appender = appender;
    this.partitions = partitions;
  }

  /// Appends, together with whatever else is waiting, in one transaction. Fails with
  /// {@link TooLarge}, {@link GroupAppender.Overloaded}, or what {@link Outage} tells, after which
  /// nobody knows whether the append was stored.
  public Uni<AppendOutcome> append(Append append) {
    return Uni.createFrom()
        .item(() -> Batch.encode(append, also(append)))
        .flatMap(appender::append);
  }

  /// Appends inside the caller's transaction, for reactions that save an offset beside their
  /// events.
  public Uni<AppendOutcome> append(Mutiny.Session session, Append append) {
    return Batch.store(session, List.of(Batch.encode(append, ""))).map(List::getFirst);
  }

  /// Of each partition the last stream that the append writes: whoever has reached these has
  /// reached all.
  private String also(Append append) {
    var last = new TreeMap<Integer, Write>();
    append.writes().forEach(write -> last.put(partitions.of(write.stream()), write));
    return last.values().stream()
        .filter(write -> !write.stream().equals(append.answer().stream()))
        .map(write -> write.stream() + "@" + write.lastVersion())
        .collect(Collectors.joining(","));
  }

  /// The stream's events after the version, oldest first.
  public Uni<List<Stored>> load(StreamId stream, long afterVersion) {
    return sessions.withSession(session -> load(session, stream, afterVersion));
  }

  public Uni<List<Stored>> load(Mutiny.Session session, StreamId stream, long afterVersion) {
    return session
        .createQuery(
            "from EventRow where stream = :stream and version > :version order by version",
            EventRow.class)
        .setParameter("stream", stream.value())
        .setParameter("version", afterVersion)
        .getResultList()
        .map(EventStore::stored);
  }

  /// The log after the position, at most `limit` events.
  public Uni<List<Stored>> readAfter(long position, int limit) {
    return rowsAfter(position, limit).map(EventStore::stored);
  }

  Uni<List<EventRow>> rowsAfter(long position, int limit) {
    return sessions.withSession(
        session ->
            session
                .createQuery(
                    "from EventRow where position > :position order by position", EventRow.class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultList());
  }

  /// The last position; 0 for an empty log.
  public Uni<Long> head() {
    return sessions.withSession(
        session ->
            session
                .createQuery("select coalesce(max(position), 0) from EventRow", Long.class)
                .getSingleResult());
  }

  /// What the key was answered before, null if it is new.
  public Uni<@Nullable AppendOutcome> replay(Idempotency idempotency) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(
                    "select case when fingerprint = :fingerprint then 'replayed'"
                        + " else 'key-reused' end, stream, version, cast(0 as bigint), changed, also"
                        + " from idempotency where key = :key",
                    Object[].class)
                .setParameter("fingerprint", idempotency.fingerprint())
                .setParameter("key", idempotency.key())
                .getSingleResultOrNull()
                .map(row -> row == null ? null : Batch.outcome(row)));
  }

  private static List<Stored> stored(List<EventRow> rows) {
    return rows.stream().map(EventRow::stored).toList();
  }
}
