package io.duban.tasks.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;

/// Work that takes longer than an event loop may wait.
final class Apart {
  private Apart() {}

  /// Away from the event loop, and back on it with the outcome.
  static <T> Uni<T> run(Callable<T> work) {
    return Uni.createFrom()
        .completionStage(
            () -> Vertx.currentContext().executeBlocking(work, false).toCompletionStage());
  }
}
