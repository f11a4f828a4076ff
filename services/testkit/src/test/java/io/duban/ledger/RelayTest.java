package io.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.StreamId;
import io.duban.testkit.Stack;
import io.duban.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class RelayTest {
  private static final String TOPIC = "duban.ledger.v1";

  @Inject Log log;

  @Test
  void what_is_stored_is_on_the_topic_in_the_order_of_its_stream() {
    var streams = Log.atOnce(8, this::written);
    for (var stream : streams) {
      assertThat(versions(stream, 5)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
  }

  @Test
  void a_relay_that_died_before_it_noted_how_far_it_was_sends_again_and_loses_nothing() {
    var before = written();
    assertThat(versions(before, 5)).hasSize(5);
    Log.sql("update relay set position = 0");
    var after = written();
    var again = versions(before, 10);
    assertThat(again).containsExactly(1L, 2L, 3L, 4L, 5L, 1L, 2L, 3L, 4L, 5L);
    assertThat(inOrder(after)).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void another_connection_takes_over_when_the_relays_own_dies() {
    assertThat(versions(written(), 5)).hasSize(5);
    Log.sql(
        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7240");
    assertThat(inOrder(written())).containsExactly(1L, 2L, 3L, 4L, 5L);
    Log.eventually(() -> holders() == 1);
  }

  @Test
  void a_topic_that_was_made_again_gets_everything_again()
      throws InterruptedException, ExecutionException {
    var before = written();
    assertThat(versions(before, 5)).hasSize(5);
    try (var admin = Admin.create(Map.of("bootstrap.servers", Stack.bootstrap()))) {
      admin.deleteTopics(List.of(TOPIC)).all().get();
      Log.eventually(() -> exists(admin));
    }
    assertThat(inOrder(before)).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  /// Whoever waits for what was recorded before asks the broker by this.
  @Test
  void a_record_has_the_time_at_which_it_was_recorded() {
    var stream = written();
    assertThat(versions(stream, 5)).hasSize(5);
    var sent = of(stream, Topics.read("ledger", read -> of(stream, read).size() >= 5));
    assertThat(sent.stream().map(Topics.Message::time))
        .containsExactlyElementsOf(
            log.load(stream).stream().map(event -> event.recordedAt().toEpochMilli()).toList());
  }

  private StreamId written() {
    var stream = Log.stream();
    log.append(Log.write(stream, 0, 2));
    log.append(Log.write(stream, 2, 3));
    return stream;
  }

  /// What a reader takes that skips whatever is not above the last version it saw.
  private static List<Long> inOrder(StreamId stream) {
    return Topics.read(
            "ledger", read -> of(stream, read).stream().anyMatch(message -> message.version() == 5))
        .stream()
        .filter(message -> message.stream().equals(stream.value()))
        .map(Topics.Message::version)
        .distinct()
        .toList();
  }

  private static List<Long> versions(StreamId stream, int atLeast) {
    return Topics.read("ledger", read -> of(stream, read).size() >= atLeast).stream()
        .filter(message -> message.stream().equals(stream.value()))
        .map(Topics.Message::version)
        .toList();
  }

  private static List<Topics.Message> of(StreamId stream, List<Topics.Message> read) {
    return read.stream().filter(message -> message.stream().equals(stream.value())).toList();
  }

  private static long holders() {
    return Log.count("select count(*) from pg_locks where locktype = 'advisory' and objid = 7240");
  }

  private static boolean exists(Admin admin) {
    try {
      return admin.listTopics().names().get().contains(TOPIC);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
