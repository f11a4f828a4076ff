package io.duban.kernel.inbox;

import io.duban.kernel.command.Contended;
import io.duban.kernel.store.Outage;

/// Tells failures that pass by themselves from those that come again.
final class Failures {
  private Failures() {}

  /// Whether the same work may succeed when it is done again.
  static boolean passing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Contended) {
        return true;
      }
    }
    return Outage.is(failure);
  }
}
