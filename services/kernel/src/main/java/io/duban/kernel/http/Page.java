package io.duban.kernel.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list. `next` is the opaque cursor of the following page, null at the end; the same
/// stands in the `Link` header (RFC 8288).
public record Page<T>(List<T> items, long total, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }
}
