package io.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.kernel.StreamId;
import io.duban.kernel.store.AppendOutcome.Appended;
import io.duban.kernel.store.AppendOutcome.Conflict;
import io.duban.kernel.store.AppendOutcome.KeyReused;
import io.duban.kernel.store.AppendOutcome.Replayed;
import io.duban.kernel.store.Idempotency;
import io.duban.kernel.store.LogVerifier;
import io.duban.kernel.store.Stored;
import io.duban.kernel.store.Write;
import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Stack.class)
class StoreLawsTest {
  @Inject Log log;
  @Inject LogVerifier verifier;
  @Inject Mutiny.SessionFactory sessions;

  @RepeatedTest(3)
  void concurrent_writers_to_one_stream_win_each_version_once() {
    var stream = Log.stream();
    var won =
        Log.atOnce(
            16,
            () -> {
              int wins = 0;
              for (int i = 0; i < 15; i++) {
                long head = log.load(stream).size();
                wins += log.append(Log.write(stream, head, 1)) instanceof Appended ? 1 : 0;
              }
              return wins;
            });
    int wins = won.stream().mapToInt(Integer::intValue).sum();
    assertThat(log.load(stream).stream().map(Stored::version))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, wins).boxed().toList());
  }

  /// Random appends over few streams from many threads: each is stored whole or conflicts, whatever
  /// shares its transaction.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void each_append_succeeds_or_conflicts_by_itself(long seed) {
    var random = new Random(seed);
    var streams = IntStream.range(0, 5).mapToObj(_ -> Log.stream()).toList();
    var expected = new java.util.concurrent.ConcurrentHashMap<StreamId, AtomicInteger>();
    streams.forEach(stream -> expected.put(stream, new AtomicInteger()));
    Log.atOnce(
        24,
        () -> {
          for (int i = 0; i < 12; i++) {
            StreamId one;
            StreamId other;
            int events;
            synchronized (random) {
              one = streams.get(random.nextInt(5));
              other = streams.get(random.nextInt(5));
              events = 1 + random.nextInt(3);
            }
            var writes = new ArrayList<>(List.of(Log.write(one, log.load(one).size(), events)));
            if (!one.equals(other)) {
              writes.add(Log.write(other, log.load(other).size(), 1));
            }
            var outcome = log.append(writes.toArray(Write[]::new));
            if (outcome instanceof Appended) {
              writes.forEach(
                  write -> count(expected, write.stream()).addAndGet(write.events().size()));
            } else {
              assertThat(outcome).isInstanceOf(Conflict.class);
            }
          }
          return true;
        });
    for (var stream : streams) {
      assertThat(log.load(stream).stream().map(Stored::version))
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, count(expected, stream).get()).boxed().toList());
    }
    assertThat(verdict().brokenAt()).isNull();
  }

  @Test
  void an_append_over_several_streams_is_all_or_nothing() {
    var taken = Log.stream();
    var free = Log.stream();
    log.append(Log.write(taken, 0, 1));
    assertThat(log.append(Log.write(free, 0, 2), Log.write(taken, 0, 1)))
        .isEqualTo(new Conflict(taken, 1));
    assertThat(log.load(free)).isEmpty();
    assertThat(log.append(Log.write(free, 0, 2), Log.write(taken, 1, 1)))
        .isInstanceOf(Appended.class);
    assertThat(log.load(free)).hasSize(2);
  }

  /// PostgreSQL keeps no NUL in a text, which fails the whole statement: whoever shares it is none
  /// the worse.
  @Test
  void what_the_database_refuses_fails_alone() {
    var turns = new AtomicInteger();
    var ends =
        Log.atOnce(
            24,
            () -> {
              var stream = Log.stream();
              boolean bad = turns.getAndIncrement() % 6 == 0;
              var booked = new LedgerEvent.Booked(bad ? "a\0b" : "ab", 1);
              var write = LedgerWiring.CODEC.write(stream, 0, List.of(booked));
              if (bad) {
                assertThatThrownBy(() -> log.append(write)).hasStackTraceContaining("22P05");
              } else {
                assertThat(log.append(write)).isInstanceOf(Appended.class);
              }
              assertThat(log.load(stream)).hasSize(bad ? 0 : 1);
              return bad;
            });
    assertThat(ends).filteredOn(bad -> bad).hasSize(4);
    assertThat(verdict().brokenAt()).isNull();
  }

  @Test
  void a_key_gives_the_first_answer_again_and_stores_nothing() {
    var stream = Log.stream();
    var key = new Idempotency(UUID.randomUUID().toString(), "request");
    var first = log.append(key, Log.write(stream, 0, 1));
    log.append(Log.write(stream, 1, 1));
    var again = log.append(key, Log.write(stream, 0, 1));
    assertThat(first).isInstanceOf(Appended.class);
    assertThat(again).isEqualTo(new Replayed(((Appended) first).answer()));
    assertThat(log.append(new Idempotency(key.key(), "other"), Log.write(stream, 2, 1)))
        .isEqualTo(new KeyReused());
    assertThat(log.load(stream)).hasSize(2);
  }

  @Test
  void of_many_with_one_key_at_once_one_is_stored() {
    var stream = Log.stream();
    var key = new Idempotency(UUID.randomUUID().toString(), "request");
    var outcomes = Log.atOnce(12, () -> log.append(key, Log.write(stream, 0, 1)));
    assertThat(outcomes).filteredOn(Appended.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Replayed.class::isInstance).hasSize(11);
    assertThat(log.load(stream)).hasSize(1);
  }

  @Test
  void whoever_follows_positions_misses_nothing() {
    long start = log.head();
    var writing = new AtomicBoolean(true);
    var reader =
        CompletableFuture.supplyAsync(
            () -> {
              var seen = new ArrayList<Long>();
              long position = start;
              while (writing.get() || position < log.head()) {
                for (Stored event : log.after(position, 50)) {
                  seen.add(event.position());
                  position = event.position();
                }
              }
              return seen;
            });
    Log.atOnce(
        16,
        () -> {
          for (int i = 0; i < 25; i++) {
            log.append(Log.write(Log.stream(), 0, 1 + i % 3));
          }
          return true;
        });
    writing.set(false);
    assertThat(reader.join())
        .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, log.head()).boxed().toList());
  }

  @Test
  void a_log_that_was_tampered_with_is_found_out() {
    log.append(Log.write(Log.stream(), 0, 3));
    long last = log.head();
    assertThat(verdict().brokenAt()).isNull();
    assertThat(verdict().events()).isEqualTo(last);
    foundAt(
        last - 1,
        "update event set data = '{\"text\":\"b2\",\"amount\":9}' where position = " + (last - 1));
    foundAt(
        last - 1, "update event set meta = meta || '{\"at\":1}' where position = " + (last - 1));
    foundAt(last - 1, "delete from event where position = " + (last - 1));
    foundAt(
        last - 1,
        "update event e set position = -position where position >= " + (last - 1),
        "update event e set position = %d where position = -%d".formatted(last - 1, last),
        "update event e set position = %d where position = -%d".formatted(last, last - 1));
    assertThat(verdict().brokenAt()).isNull();
  }

  @Test
  void the_service_can_change_and_remove_nothing() {
    log.append(Log.write(Log.stream(), 0, 1));
    for (var statement :
        List.of(
            "update event set type = 'Other'",
            "delete from event",
            "truncate event",
            "update idempotency set version = 9",
            "delete from idempotency",
            "alter table event disable trigger all",
            "drop table event")) {
      assertThatThrownBy(
              () ->
                  Log.await(
                      () ->
                          sessions.withTransaction(
                              session -> session.createNativeQuery(statement).executeUpdate())))
          .as(statement)
          .hasStackTraceContaining("42501");
    }
  }

  private static AtomicInteger count(
      java.util.Map<StreamId, AtomicInteger> counts, StreamId stream) {
    return java.util.Objects.requireNonNull(counts.get(stream));
  }

  private void foundAt(long position, String... tampering) {
    Log.sql("create table kept as select * from event");
    try {
      for (String statement : tampering) {
        Log.sql(statement);
      }
      assertThat(verdict().brokenAt()).as(String.join("; ", tampering)).isEqualTo(position);
    } finally {
      Log.sql("truncate event; insert into event select * from kept; drop table kept");
    }
  }

  private LogVerifier.Verdict verdict() {
    return Log.await(verifier::verify);
  }
}
