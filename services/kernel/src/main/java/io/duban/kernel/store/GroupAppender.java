package io.duban.kernel.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Turns many appends into few transactions: whatever waits while one is under way goes into the
/// next.
@ApplicationScoped
public class GroupAppender {
  private static final int WAITING = 4096;

  /// A database that takes longer has gone, or its connection has.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Until the pool has noticed that a connection broke, it would give the same one again.
  private static final Duration REST = Duration.ofMillis(50);

  private record Waiting(
      String append, @Nullable Context context, CompletableFuture<AppendOutcome> outcome) {
    void answer(Consumer<CompletableFuture<AppendOutcome>> how) {
      if (context == null) {
        how.accept(outcome);
      } else {
        context.runOnContext(_ -> how.accept(outcome));
      }
    }
  }

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
  private final Pool pool;
  private final CommitSignal commits;
  private final int most;
  private final AtomicBoolean underWay = new AtomicBoolean();

  /// @param most appends in one transaction; with 1 every append has its own, to measure against
  GroupAppender(
      Pool pool,
      CommitSignal commits,
      @ConfigProperty(name = "duban.store.batch", defaultValue = "256") int most) {
    this.pool = pool;
    this.commits = commits;
    this.most = most;
  }

  /// Fails with {@link Overloaded} when too many appends wait already.
  Uni<AppendOutcome> append(String append) {
    return Uni.createFrom()
        .completionStage(
            () -> {
              var waiting = new Waiting(append, Vertx.currentContext(), new CompletableFuture<>());
              if (queue.offer(waiting)) {
                begin();
              } else {
                waiting.outcome().completeExceptionally(new Overloaded());
              }
              return waiting.outcome();
            });
  }

  /// How many appends wait for the transaction that is under way.
  public int waiting() {
    return queue.size();
  }

  /// More appends wait than can be stored soon.
  public static final class Overloaded extends RuntimeException {
    Overloaded() {
      super("too many appends are waiting", null, false, false);
    }
  }

  /// Whoever adds to the queue or ends a transaction asks for the next, so that nothing waits for
  /// nothing.
  private void begin() {
    while (!queue.isEmpty() && underWay.compareAndSet(false, true)) {
      var batch = new ArrayList<Waiting>();
      queue.drainTo(batch, most);
      if (batch.isEmpty()) {
        underWay.set(false);
      } else {
        store(batch).subscribe().with(_ -> end(), _ -> end());
      }
    }
  }

  private void end() {
    underWay.set(false);
    begin();
  }

  /// A batch that is refused as a whole is tried one by one, so that nobody answers for another's
  /// append. After an outage nobody knows whether it was stored, and each client decides whether to
  /// try again.
  private Uni<Void> store(List<Waiting> batch) {
    var appends = batch.stream().map(Waiting::append).toList();
    return Uni.createFrom()
        .deferred(() -> Batch.store(pool, appends))
        .ifNoItem()
        .after(PATIENCE)
        .failWith(() -> new TimeoutException("the database has not answered an append"))
        .onItemOrFailure()
        .transformToUni(
            (outcomes, failure) -> {
              if (failure == null) {
                return answer(batch, outcomes);
              }
              if (Outage.is(failure)) {
                return fail(batch, failure).onItem().delayIt().by(REST);
              }
              return batch.size() == 1 ? fail(batch, failure) : eachAlone(batch);
            });
  }

  private Uni<Void> eachAlone(List<Waiting> batch) {
    return Multi.createFrom()
        .iterable(batch)
        .onItem()
        .transformToUniAndConcatenate(waiting -> store(List.of(waiting)))
        .collect()
        .last();
  }

  private Uni<Void> answer(List<Waiting> batch, List<AppendOutcome> outcomes) {
    for (int i = 0; i < batch.size(); i++) {
      var outcome = outcomes.get(i);
      batch.get(i).answer(future -> future.complete(outcome));
    }
    commits.signal();
    return Uni.createFrom().voidItem();
  }

  private static Uni<Void> fail(List<Waiting> batch, Throwable failure) {
    batch.forEach(waiting -> waiting.answer(future -> future.completeExceptionally(failure)));
    return Uni.createFrom().voidItem();
  }
}
