package io.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.kernel.StreamId;
import io.duban.kernel.relay.Partitions;
import io.duban.kernel.store.AppendOutcome;
import io.duban.kernel.store.AppendOutcome.Appended;
import io.duban.kernel.store.AppendOutcome.Replayed;
import io.duban.kernel.store.GroupAppender;
import io.duban.kernel.store.Idempotency;
import io.duban.kernel.store.Outage;
import io.duban.kernel.store.TooLarge;
import io.duban.kernel.store.Write;
import io.duban.testkit.Stack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/// What an append promises beside its order: what its token names, what is too large, and what
/// happens when the database goes away meanwhile.
@QuarkusTest
@WithTestResource(Stack.class)
class AppendLawsTest {
  /// What every append takes.
  private static final long APPENDING = 7238;

  @Inject Log log;
  @Inject Mutiny.SessionFactory sessions;
  @Inject Partitions partitions;
  @Inject GroupAppender appender;

  /// A connection that is lost may be lost after the commit; what is tried again then could be done
  /// twice.
  @Test
  void after_an_outage_nothing_is_tried_again() {
    var together = Log.atOnce(3, Log::stream);
    try (var lock = new Lock(APPENDING)) {
      var before = append(Log.stream());
      lock.awaitWaiting();
      var appends = together.stream().map(this::append).toList();
      Log.eventually(() -> appender.waiting() == together.size());
      lock.endWaiting();
      lost(before);
      lock.awaitWaiting();
      lock.endWaiting();
      appends.forEach(AppendLawsTest::lost);
    }
    for (var stream : together) {
      assertThat(log.load(stream)).isEmpty();
      assertThat(log.append(Log.write(stream, 0, 1))).isInstanceOf(Appended.class);
    }
  }

  @Test
  void an_event_that_no_topic_takes_is_not_stored() {
    var stream = Log.stream();
    var most = new LedgerEvent.Booked("x".repeat(TooLarge.MOST - 50), 1);
    var more = new LedgerEvent.Booked("督".repeat(TooLarge.MOST / 3), 1);
    assertThat(log.append(LedgerWiring.CODEC.write(stream, 0, List.of(most))))
        .isInstanceOf(Appended.class);
    assertThatThrownBy(() -> log.append(LedgerWiring.CODEC.write(stream, 1, List.of(more))))
        .isInstanceOf(TooLarge.class);
    assertThat(log.load(stream)).hasSize(1);
  }

  @Test
  void the_token_of_an_append_over_many_streams_names_the_last_of_each_partition() {
    var streams = Log.atOnce(40, Log::stream);
    var writes = streams.stream().map(one -> Log.write(one, 0, 2)).toArray(Write[]::new);
    var key = new Idempotency(UUID.randomUUID().toString(), "request");
    var answer = ((Appended) log.append(key, writes)).answer();
    var last = new TreeMap<Integer, String>();
    streams.forEach(stream -> last.put(partitions.of(stream), stream + "@2"));
    assertThat(answer.token().split(","))
        .startsWith(streams.getFirst() + "@2")
        .contains(last.values().toArray(String[]::new))
        .hasSizeLessThanOrEqualTo(1 + last.size());
    assertThat(log.append(key, writes)).isEqualTo(new Replayed(answer));
  }

  @Test
  void the_session_of_a_process_that_is_gone_ends_and_its_locks_with_it() {
    assertThat(shown("idle_in_transaction_session_timeout")).isEqualTo("30s");
    assertThat(shown("tcp_keepalives_idle")).isEqualTo("10");
  }

  private String shown(String setting) {
    return Log.await(
        () ->
            sessions.withSession(
                session ->
                    session
                        .createNativeQuery(
                            "select current_setting('" + setting + "')", String.class)
                        .getSingleResult()));
  }

  private static void lost(CompletableFuture<AppendOutcome> append) {
    assertThatThrownBy(append::join).satisfies(why -> assertThat(Outage.is(why)).isTrue());
  }

  private CompletableFuture<AppendOutcome> append(StreamId stream) {
    return CompletableFuture.supplyAsync(
        () -> log.append(Log.write(stream, 0, 1)), Thread::startVirtualThread);
  }
}
