package io.duban.ledger;

import io.duban.kernel.Actor;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.Answer;
import io.duban.kernel.store.Append;
import io.duban.kernel.store.AppendOutcome;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.Idempotency;
import io.duban.kernel.store.Meta;
import io.duban.kernel.store.Stored;
import io.duban.kernel.store.Write;
import io.duban.testkit.Stack;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The store as tests use it: plain calls from any thread.
@ApplicationScoped
class Log {
  private final EventStore store;

  Log(EventStore store) {
    this.store = store;
  }

  static StreamId stream() {
    return StreamId.of("account", UUID.randomUUID());
  }

  static Write write(StreamId stream, long expected, int events) {
    var booked = new ArrayList<LedgerEvent>();
    for (int i = 1; i <= events; i++) {
      booked.add(new LedgerEvent.Booked("b" + (expected + i), 1));
    }
    return LedgerWiring.CODEC.write(stream, expected, booked);
  }

  AppendOutcome append(Write... writes) {
    return append(null, writes);
  }

  AppendOutcome append(@Nullable Idempotency key, Write... writes) {
    var first = writes[0];
    var answer = new Answer(first.stream(), first.expectedVersion() + first.events().size(), true);
    var meta = new Meta(Actor.service("test"), Instant.EPOCH, "test", null);
    return await(() -> store.append(new Append(List.of(writes), meta, key, answer)));
  }

  List<Stored> load(StreamId stream) {
    return await(() -> store.load(stream, 0));
  }

  List<Stored> after(long position, int limit) {
    return await(() -> store.readAfter(position, limit));
  }

  long head() {
    return await(store::head);
  }

  static <T> T await(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// Runs the same work on many threads at once and answers what each gave.
  static <T> List<T> atOnce(int threads, Callable<T> work) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      var running = new ArrayList<Callable<T>>();
      for (int i = 0; i < threads; i++) {
        running.add(work);
      }
      for (var done : executor.invokeAll(running)) {
        results.add(done.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// As a superuser.
  static void sql(String statement) {
    try (var connection = Stack.database();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  static long count(String query) {
    try (var connection = Stack.database();
        var sql = connection.createStatement();
        var rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /// Waits, at most half a minute, until it holds.
  static void eventually(Supplier<Boolean> holds) {
    long until = System.nanoTime() + 30_000_000_000L;
    while (!holds.get()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("it never held");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
