package io.duban.projection.overdue;

import io.duban.kernel.Actor;
import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.store.Answer;
import io.duban.kernel.store.Append;
import io.duban.kernel.store.AppendOutcome;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.Meta;
import io.duban.kernel.store.Write;
import io.duban.projection.overdue.AlertEvent.AlertCleared;
import io.duban.projection.overdue.AlertEvent.AlertRaised;
import io.duban.projection.overdue.rule.Wanted;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/// The alerts of one inbox transaction: compares what the rule wants with what stands, keeps the
/// rows, and appends all that changed as one append.
final class Alerts {
  private final EventStore store;
  private final EventCodec<AlertEvent> codec;
  private final Mutiny.Session session;
  private final Standing standing;
  private final List<Write> writes = new ArrayList<>();

  Alerts(
      EventStore store, EventCodec<AlertEvent> codec, Mutiny.Session session, Standing standing) {
    this.store = store;
    this.codec = codec;
    this.session = session;
    this.standing = standing;
  }

  /// Raises what is wanted and does not stand, clears what stands and is not wanted. What another
  /// unit answers for by now is cleared for the one and raised for the other.
  Uni<Void> settle(List<Judged> subjects) {
    if (subjects.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<String> names = subjects.stream().map(Judged::subject).toList();
    return session
        .createSelectionQuery(
            "from AlertRow where subject in :subjects and status = 'open'", AlertRow.class)
        .setParameter("subjects", names)
        .getResultList()
        .chain(open -> settle(subjects, byId(open)));
  }

  private Uni<Void> settle(List<Judged> subjects, Map<UUID, AlertRow> open) {
    Map<String, Judged> bySubject = new HashMap<>();
    Set<UUID> wanted = new HashSet<>();
    List<UUID> missing = new ArrayList<>();
    for (Judged judged : subjects) {
      bySubject.put(judged.subject(), judged);
      for (Wanted alert : judged.verdict().wanted()) {
        wanted.add(alert.id());
        AlertRow row = open.get(alert.id());
        if (row == null) {
          missing.add(alert.id());
        } else if (!row.unit().equals(alert.unit())) {
          handOver(row, alert, judged);
        }
      }
    }
    open.values().stream()
        .filter(row -> !wanted.contains(row.id()))
        .forEach(row -> clear(row, judgedOf(bySubject, row)));
    return stoodBefore(missing).chain(before -> raise(subjects, Set.copyOf(missing), before));
  }

  private static Judged judgedOf(Map<String, Judged> bySubject, AlertRow row) {
    Judged judged = bySubject.get(row.subject());
    if (judged == null) {
      throw new IllegalStateException("not asked for: " + row.subject());
    }
    return judged;
  }

  private Uni<Map<UUID, AlertRow>> stoodBefore(List<UUID> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return session
        .createSelectionQuery("from AlertRow where id in :ids", AlertRow.class)
        .setParameter("ids", ids)
        .getResultList()
        .map(Alerts::byId);
  }

  private static Map<UUID, AlertRow> byId(List<AlertRow> rows) {
    Map<UUID, AlertRow> map = new HashMap<>();
    rows.forEach(row -> map.put(row.id(), row));
    return map;
  }

  private Uni<Void> raise(List<Judged> subjects, Set<UUID> missing, Map<UUID, AlertRow> before) {
    List<AlertRow> fresh = new ArrayList<>();
    for (Judged judged : subjects) {
      for (Wanted wanted : judged.verdict().wanted()) {
        UUID id = wanted.id();
        if (!missing.contains(id)) {
          continue;
        }
        AlertRaised raised = raised(wanted, judged);
        AlertRow row = before.get(id);
        writes.add(write(id, row == null ? 0 : row.version(), raised));
        if (row == null) {
          fresh.add(new AlertRow(id, raised));
        } else {
          row.raised(raised);
        }
      }
    }
    return fresh.isEmpty()
        ? Uni.createFrom().voidItem()
        : session.persistAll(fresh.toArray()).chain(session::flush);
  }

  private void clear(AlertRow row, Judged judged) {
    var cleared = cleared(row, judged, judged.verdict().clears(row.kind(), row.dueVersion()));
    writes.add(write(row.id(), row.version(), cleared));
    row.cleared(cleared);
  }

  private void handOver(AlertRow row, Wanted wanted, Judged judged) {
    var cleared = cleared(row, judged, "reassigned");
    var raised = raised(wanted, judged);
    writes.add(write(row.id(), row.version(), cleared, raised));
    row.cleared(cleared);
    row.raised(raised);
  }

  private AlertCleared cleared(AlertRow row, Judged judged, String reason) {
    int policyVersion = standing.moment().policy().version();
    return new AlertCleared(
        row.kind().code(),
        row.subject(),
        standing.moment().day(),
        reason,
        policyVersion,
        standing.causes(judged.token(), standing.moment().day(), policyVersion));
  }

  private AlertRaised raised(Wanted wanted, Judged judged) {
    return new AlertRaised(
        wanted.kind().code(),
        wanted.subject(),
        wanted.dueVersion(),
        wanted.unit(),
        wanted.title(),
        wanted.documentNumber(),
        wanted.item(),
        standing.moment().day(),
        wanted.dueOn(),
        wanted.policyVersion(),
        wanted.inputs(),
        standing.causes(judged.token(), wanted.dueOn(), wanted.policyVersion()));
  }

  private Write write(UUID id, long expectedVersion, AlertEvent... events) {
    return codec.write(AlertRow.stream(id), expectedVersion, List.of(events));
  }

  /// Appends what was raised and cleared, inside the caller's transaction.
  Uni<Void> append(Incoming cause) {
    if (writes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Write first = writes.getFirst();
    var answer = new Answer(first.stream(), first.expectedVersion() + 1, true);
    var meta =
        new Meta(Actor.service("projection"), Instant.now(), cause.correlation(), cause.id());
    return store
        .append(session, new Append(writes, meta, null, answer))
        .invoke(Alerts::mustBeStored)
        .replaceWithVoid();
  }

  private static void mustBeStored(AppendOutcome outcome) {
    if (!(outcome instanceof AppendOutcome.Appended)) {
      throw new IllegalStateException("alerts not stored: " + outcome);
    }
  }
}
