package io.duban.tasks.domain;

import org.jspecify.annotations.Nullable;

/// What someone decides about what a unit said. Saying no needs a reason.
public sealed interface Verdict {

  /// It holds, or is granted.
  record Yes(@Nullable String note) implements Verdict {}

  /// It does not hold, or is denied.
  record No(String reason) implements Verdict {
    public No {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a no has a reason");
      }
    }
  }
}
