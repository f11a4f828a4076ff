package io.duban.kernel.inbox;

import com.fasterxml.jackson.databind.node.NullNode;
import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/// Sets events aside that cannot be handled now, with the later ones of their stream.
final class Parking {
  private static final long LOCK = 7239;
  private static final int DETAIL = 2000;
  private static final String PARK =
      """
      insert into parked_event (stream, version, topic, partition, record_offset, event_id, type,
                                position, time, correlation, actor, data, reason, detail)
      values (:stream, :version, :topic, :partition, :offset, :id, :type, :position, :time,
              :correlation, :actor, cast(cast(:data as text) as jsonb), :reason, :detail)
      on conflict (stream, version) do nothing
      """;

  /// Why an event is parked.
  enum Reason {
    /// Its handler failed.
    FAILED,
    /// Its stream's earlier versions have not come.
    GAP,
    /// An earlier event of its stream is parked.
    BEHIND,
    /// It is not an event as the envelope describes.
    UNREADABLE;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Parking() {}

  /// Held by each inbox transaction, side by side with others.
  static Uni<Void> enter(Mutiny.Session session) {
    return lock(session, "pg_advisory_xact_lock_shared");
  }

  /// Held alone by whoever retries or drops.
  static Uni<Void> enterAlone(Mutiny.Session session) {
    return lock(session, "pg_advisory_xact_lock");
  }

  static Uni<Void> park(Mutiny.Session session, Incoming event, Reason reason, String detail) {
    return session
        .createNativeQuery(PARK)
        .setParameter("stream", event.stream().value())
        .setParameter("version", event.version())
        .setParameter("topic", event.topic())
        .setParameter("partition", event.partition())
        .setParameter("offset", event.offset())
        .setParameter("id", event.id())
        .setParameter("type", event.type())
        .setParameter("position", event.position())
        .setParameter("time", event.time())
        .setParameter("correlation", event.correlation())
        .setParameter("actor", event.actor())
        .setParameter("data", event.data().toString())
        .setParameter("reason", reason.text())
        .setParameter("detail", shown(detail))
        .executeUpdate()
        .replaceWithVoid();
  }

  /// No text of the database holds a NUL.
  private static String shown(String detail) {
    return detail.substring(0, Math.min(DETAIL, detail.length())).replace('\0', ' ');
  }

  /// What is no event has no stream; its place on the topic gives it a name.
  static Uni<Void> park(Mutiny.Session session, Arrival.Unreadable record) {
    var place =
        Names.id(
            "unreadable",
            record.topic(),
            Integer.toString(record.partition()),
            Long.toString(record.offset()));
    var event =
        new Incoming(
            record.topic(),
            record.partition(),
            record.offset(),
            "",
            "",
            StreamId.of("unreadable", place),
            1,
            0,
            Instant.EPOCH,
            "",
            "",
            NullNode.getInstance());
    return park(session, event, Reason.UNREADABLE, record.detail());
  }

  private static Uni<Void> lock(Mutiny.Session session, String function) {
    return session
        .createNativeQuery("select 1 from " + function + "(" + LOCK + ")", Integer.class)
        .getSingleResult()
        .replaceWithVoid();
  }
}
