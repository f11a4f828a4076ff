package io.duban.tasks.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page, by number, of what is worked out anew for each request and stays as it is meanwhile.
///
/// @param next where the following page begins, null at the end
record Slice<T>(List<T> items, int total, @Nullable Integer next) {
  Slice {
    items = List.copyOf(items);
  }

  /// At most `limit` from the place `from`; nothing behind the end.
  static <T> Slice<T> of(List<T> all, int from, int limit) {
    int to = (int) Math.min(all.size(), (long) from + limit);
    return new Slice<>(
        all.subList(Math.min(from, to), to), all.size(), to < all.size() ? to : null);
  }
}
