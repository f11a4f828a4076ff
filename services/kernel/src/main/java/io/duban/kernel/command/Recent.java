package io.duban.kernel.command;

import io.duban.kernel.StreamId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The aggregates that were written last, bounded in number; forgetting one costs a load.
final class Recent<S> {
  private static final int MOST = 2048;

  private final Map<StreamId, Loaded<S>> aggregates =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Loaded<S>> eldest) {
          return size() > MOST;
        }
      };

  synchronized @Nullable Loaded<S> get(StreamId stream) {
    return aggregates.get(stream);
  }

  /// Answers may overtake each other, so an older version never replaces a newer one.
  synchronized void put(StreamId stream, Loaded<S> loaded) {
    aggregates.merge(stream, loaded, (old, fresh) -> old.version() > fresh.version() ? old : fresh);
  }

  synchronized void forget(StreamId stream) {
    aggregates.remove(stream);
  }
}
