package io.duban.kernel.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events that are stored together or not at all. With a key and no writes it records only the key,
/// so that a command without effect also answers the same again.
public record Append(
    List<Write> writes, Meta meta, @Nullable Idempotency idempotency, Answer answer) {
  public Append {
    writes = List.copyOf(writes);
    if (writes.stream().map(Write::stream).distinct().count() != writes.size()) {
      throw new IllegalArgumentException("an append writes to each stream once");
    }
  }
}
