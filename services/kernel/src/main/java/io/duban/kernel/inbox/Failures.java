package io.duban.kernel.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.duban.kernel.command.Contended;
import io.duban.kernel.store.Outage;
import java.io.IOException;

/// Tells failures that pass by themselves from those that come again.
final class Failures {
  private Failures() {}

  /// Whether the same work may succeed when it is done again.
  static boolean passing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean passing =
          switch (cause) {
            case JsonProcessingException json -> false;
            case Contended contended -> true;
            case IOException io -> true;
            default -> false;
          };
      if (passing) {
        return true;
      }
    }
    return Outage.is(failure);
  }
}
