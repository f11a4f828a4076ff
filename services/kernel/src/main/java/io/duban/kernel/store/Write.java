package io.duban.kernel.store;

import io.duban.kernel.StreamId;
import java.util.List;

/// New events for one stream, which must be at the expected version (0: it must not exist).
public record Write(StreamId stream, long expectedVersion, List<NewEvent> events) {
  public Write {
    events = List.copyOf(events);
  }

  /// The stream's version after the write.
  public long lastVersion() {
    return expectedVersion + events.size();
  }
}
