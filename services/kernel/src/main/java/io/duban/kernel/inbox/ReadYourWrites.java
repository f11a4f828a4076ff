package io.duban.kernel.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/// Lets a query wait until the inbox has handled what a token names.
public class ReadYourWrites {
  /// Completes when `stream@version` was handled; fails with {@link NotYet} (503, Retry-After)
  /// after the wait. The topic is not named: the stream's row says.
  public Uni<Void> await(String token, Duration atMost) {
    throw new UnsupportedOperationException();
  }

  /// The read model has not reached the token in time.
  public static final class NotYet extends RuntimeException {
    public NotYet(String token) {
      super(token, null, false, false);
    }
  }
}
