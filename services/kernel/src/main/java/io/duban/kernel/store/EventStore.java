package io.duban.kernel.store;

import io.duban.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// The service's log. Position order is commit order: a reader of `position > checkpoint` never
/// misses an event.
public class EventStore {
  /// Appends, together with whatever else is waiting, in one transaction.
  public Uni<AppendOutcome> append(Append append) {
    throw new UnsupportedOperationException();
  }

  /// Appends inside the caller's transaction, for reactions that save an offset beside their
  /// events.
  public Uni<AppendOutcome> append(Mutiny.Session session, Append append) {
    throw new UnsupportedOperationException();
  }

  /// The stream's events after the version, oldest first.
  public Uni<List<Stored>> load(StreamId stream, long afterVersion) {
    throw new UnsupportedOperationException();
  }

  public Uni<List<Stored>> load(Mutiny.Session session, StreamId stream, long afterVersion) {
    throw new UnsupportedOperationException();
  }

  /// The log after the position, at most `limit` events.
  public Uni<List<Stored>> readAfter(long position, int limit) {
    throw new UnsupportedOperationException();
  }

  /// The first answer under the key, if it was used before.
  public Uni<@Nullable AppendOutcome> replay(Idempotency idempotency) {
    throw new UnsupportedOperationException();
  }
}
