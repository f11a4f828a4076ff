package io.duban.kernel.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Turns many appends into few transactions: whatever waits while one is under way goes into the
/// next.
@ApplicationScoped
public class GroupAppender {
  private static final int WAITING = 4096;

  private record Waiting(
      JsonNode append, @Nullable Context context, CompletableFuture<AppendOutcome> outcome) {}

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
  private final Mutiny.SessionFactory sessions;
  private final CommitSignal commits;
  private final int most;
  private final Thread worker;

  /// @param most appends in one transaction; with 1 every append has its own, to measure against
  GroupAppender(
      Mutiny.SessionFactory sessions,
      CommitSignal commits,
      @ConfigProperty(name = "duban.store.batch", defaultValue = "256") int most) {
    this.sessions = sessions;
    this.commits = commits;
    this.most = most;
    this.worker = Thread.ofVirtual().name("group-append").start(this::work);
  }

  /// Fails with {@link Overloaded} when too many appends wait already.
  Uni<AppendOutcome> append(JsonNode append) {
    return Uni.createFrom()
        .completionStage(
            () -> {
              var waiting = new Waiting(append, Vertx.currentContext(), new CompletableFuture<>());
              if (!queue.offer(waiting)) {
                waiting.outcome().completeExceptionally(new Overloaded());
              }
              return waiting.outcome();
            });
  }

  /// More appends wait than can be stored soon.
  public static final class Overloaded extends RuntimeException {
    Overloaded() {
      super("too many appends are waiting", null, false, false);
    }
  }

  @PreDestroy
  void stop() {
    worker.interrupt();
  }

  private void work() {
    var batch = new ArrayList<Waiting>();
    try {
      while (true) {
        batch.add(queue.take());
        queue.drainTo(batch, most - 1);
        store(List.copyOf(batch));
        batch.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A batch that fails as a whole is tried one by one, so that nobody answers for another's
  /// append.
  private void store(List<Waiting> batch) {
    try {
      var outcomes = transaction(batch);
      for (int i = 0; i < batch.size(); i++) {
        var outcome = outcomes.get(i);
        answer(batch.get(i), future -> future.complete(outcome));
      }
      commits.signal();
    } catch (Throwable failure) {
      if (batch.size() > 1) {
        batch.forEach(waiting -> store(List.of(waiting)));
      } else {
        answer(batch.getFirst(), future -> future.completeExceptionally(failure));
      }
    }
  }

  private List<AppendOutcome> transaction(List<Waiting> batch) throws Throwable {
    var appends = batch.stream().map(Waiting::append).toList();
    Supplier<Uni<List<AppendOutcome>>> work =
        () -> sessions.withTransaction(session -> Batch.store(session, appends));
    return VertxContextSupport.subscribeAndAwait(work);
  }

  private static void answer(Waiting waiting, Consumer<CompletableFuture<AppendOutcome>> how) {
    Context context = waiting.context();
    if (context == null) {
      how.accept(waiting.outcome());
    } else {
      context.runOnContext(nothing -> how.accept(waiting.outcome()));
    }
  }
}
