package io.duban.kernel.inbox;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// What a service does with the events of other services. Implementations are CDI beans; the inbox
/// finds them by type.
public interface IncomingHandler {
  /// The topics it reads, whole.
  Set<String> topics();

  /// Handles one event in the transaction that also saves its offset; called once per event version
  /// and in stream order. Types it does not know are not its business. A failure parks the event's
  /// stream.
  Uni<Void> on(Mutiny.Session session, Incoming event);

  /// Whether the event is judged by all that was recorded before it, so that it waits until that
  /// has been handled, whatever partition it is on.
  default boolean waits(Incoming event) {
    return false;
  }
}
