package io.duban.kernel.inbox;

import io.duban.kernel.Refusal;
import io.duban.kernel.StreamId;
import io.duban.kernel.command.Refused;
import io.duban.kernel.store.CommitSignal;
import io.duban.kernel.store.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Takes parked events up again, or passes over them. Both go in the order of the stream, so that
/// no event is handled before an earlier one of its stream.
@Singleton
class ParkedEvents {
  private static final String COLUMNS =
      """
      select topic, partition, record_offset, event_id, type, stream, version, position, time,
             correlation, actor, cast(data as text), reason, detail, tries, parked_at
      from parked_event
      """;
  private static final String DROP =
      """
      insert into dropped_event
        (stream, version, topic, event_id, type, data, failure, reason, dropped_by)
      select stream, version, topic, event_id, type, data, detail, :reason, :by
      from parked_event where stream = :stream and version = :version
      """;

  private final Mutiny.SessionFactory sessions;
  private final Intake intake;
  private final CommitSignal commits;

  ParkedEvents(Mutiny.SessionFactory sessions, Intake intake, CommitSignal commits) {
    this.sessions = sessions;
    this.intake = intake;
    this.commits = commits;
  }

  /// A parked event and why it is.
  record Parked(Incoming event, String reason, String detail, int tries, Instant parkedAt) {}

  Uni<List<Parked>> after(String stream, long version, int limit) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(
                    COLUMNS
                        + "where (stream, version) > (:stream, :version)"
                        + " order by stream, version limit :limit",
                    Object[].class)
                .setParameter("stream", stream)
                .setParameter("version", version)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(ParkedEvents::parked).toList()));
  }

  Uni<Long> count() {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery("select count(*) from parked_event", Long.class)
                .getSingleResult());
  }

  /// Handles the stream's parked events, each in a transaction of its own, until one fails again or
  /// none is left; returns how many were handled.
  Uni<Integer> retry(String stream) {
    return retryFirst(stream)
        .chain(handled -> handled ? retry(stream).map(more -> more + 1) : Uni.createFrom().item(0))
        .eventually(commits::signal);
  }

  /// Passes over the stream's first parked event for good.
  Uni<Void> drop(String stream, long version, String reason, String by) {
    return sessions.withTransaction(
        session ->
            Parking.enterAlone(session)
                .chain(() -> first(session, stream))
                .invoke(parked -> refuseUnlessFirst(parked, stream, version))
                .chain(
                    () ->
                        session
                            .createNativeQuery(DROP)
                            .setParameter("stream", stream)
                            .setParameter("version", version)
                            .setParameter("reason", reason)
                            .setParameter("by", by)
                            .executeUpdate())
                .chain(() -> pass(session, stream, version)));
  }

  private static void refuseUnlessFirst(@Nullable Parked parked, String stream, long version) {
    if (parked == null) {
      throw new Refused(Refusal.unknown("nothing-parked").with("stream", stream));
    }
    if (parked.event().version() != version) {
      throw new Refused(
          Refusal.conflict("not-the-first-parked")
              .with("stream", stream)
              .with("first", Long.toString(parked.event().version())));
    }
  }

  private Uni<Boolean> retryFirst(String stream) {
    return sessions
        .withTransaction(
            session ->
                Parking.enterAlone(session)
                    .chain(() -> first(session, stream))
                    .chain(
                        (@Nullable Parked parked) ->
                            parked == null || parked.reason().equals("unreadable")
                                ? Uni.createFrom().item(false)
                                : retry(session, parked.event())))
        .onFailure(failure -> !Failures.passing(failure))
        .recoverWithUni(failure -> failedAgain(stream, failure));
  }

  private Uni<Boolean> retry(Mutiny.Session session, Incoming event) {
    String stream = event.stream().value();
    return Seen.of(session, List.of(stream))
        .chain(
            seen -> {
              long next = seen.version(stream) + 1;
              if (event.version() > next) {
                return Uni.createFrom().item(false);
              }
              Uni<Void> handled =
                  event.version() < next
                      ? Uni.createFrom().voidItem()
                      : intake.handle(session, event);
              return handled.chain(() -> pass(session, stream, event.version())).replaceWith(true);
            });
  }

  private Uni<Boolean> failedAgain(String stream, Throwable failure) {
    return sessions
        .withTransaction(
            session ->
                session
                    .createNativeQuery(
                        "update parked_event p set tries = tries + 1, reason = 'failed',"
                            + " detail = left(:detail, 2000) where p.stream = :stream and p.version"
                            + " = (select min(version) from parked_event where stream = :stream)")
                    .setParameter("detail", failure.toString())
                    .setParameter("stream", stream)
                    .executeUpdate())
        .replaceWith(false);
  }

  /// The stream goes on after this version.
  private static Uni<Void> pass(Mutiny.Session session, String stream, long version) {
    return session
        .createNativeQuery("delete from parked_event where stream = :stream and version = :version")
        .setParameter("stream", stream)
        .setParameter("version", version)
        .executeUpdate()
        .chain(() -> Seen.of(session, List.of(stream)))
        .chain(
            seen -> {
              seen.handled(stream, Math.max(version, seen.version(stream)));
              return seen.save(session);
            });
  }

  private static Uni<@Nullable Parked> first(Mutiny.Session session, String stream) {
    return session
        .createNativeQuery(
            COLUMNS + "where stream = :stream order by version limit 1", Object[].class)
        .setParameter("stream", stream)
        .getSingleResultOrNull()
        .map(row -> row == null ? null : parked(row));
  }

  private static Instant instant(Object column) {
    return ((OffsetDateTime) column).toInstant();
  }

  private static Parked parked(Object[] row) {
    var event =
        new Incoming(
            (String) row[0],
            ((Number) row[1]).intValue(),
            ((Number) row[2]).longValue(),
            (String) row[3],
            (String) row[4],
            new StreamId((String) row[5]),
            ((Number) row[6]).longValue(),
            ((Number) row[7]).longValue(),
            instant(row[8]),
            (String) row[9],
            (String) row[10],
            Json.parse((String) row[11]));
    return new Parked(
        event, (String) row[12], (String) row[13], ((Number) row[14]).intValue(), instant(row[15]));
  }
}
