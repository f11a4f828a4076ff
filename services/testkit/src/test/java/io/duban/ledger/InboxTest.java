package io.duban.ledger;

import static io.duban.ledger.Log.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.duban.kernel.StreamId;
import io.duban.kernel.relay.Partitions;
import io.duban.testkit.Stack;
import io.duban.testkit.Tokens;
import io.duban.testkit.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stack.class)
class InboxTest {
  /// What every inbox transaction takes, side by side with others.
  private static final long PARKING = 7239;

  private static final String BEFORE = "select count(*) from ledger_row where text = 'before'";

  @Inject Partitions partitions;

  @BeforeEach
  void nothing_is_cured() {
    Log.sql("delete from cure");
  }

  @Test
  void an_event_that_cannot_be_handled_parks_its_stream_alone() {
    var ill = Log.stream();
    var well = Log.stream();
    say(ill, 1, "one");
    say(ill, 2, "poison");
    say(ill, 3, "three");
    say(well, 1, "one");
    say(well, 2, "two");
    eventually(() -> rows(well) == 2 && parked(ill) == 2);
    assertThat(rows(ill)).isEqualTo(1);
    operations()
        .queryParam("limit", 200)
        .get("/api/v1/parked-events")
        .then()
        .statusCode(200)
        .body("items.stream", hasItem(ill.value()))
        .body("items.stream", not(hasItem(well.value())));
    retry(ill).body("handled", equalTo(0));
    assertThat(parked(ill)).isEqualTo(2);
    Log.sql("insert into cure values (true)");
    retry(ill).body("handled", greaterThanOrEqualTo(1));
    eventually(() -> rows(ill) == 3 && parked(ill) == 0);
    say(ill, 4, "four");
    eventually(() -> rows(ill) == 4);
  }

  @Test
  void a_parked_event_is_passed_over_with_a_reason_and_in_order() {
    var ill = Log.stream();
    say(ill, 1, "poison");
    say(ill, 2, "two");
    eventually(() -> parked(ill) == 2);
    drop(ill, 2).statusCode(409).body("code", equalTo("not-the-first-parked"));
    drop(Log.stream(), 1).statusCode(404).body("code", equalTo("nothing-parked"));
    drop(ill, 1).statusCode(204);
    eventually(() -> rows(ill) == 1 && parked(ill) == 0);
    assertThat(Log.count("select count(*) from dropped_event where stream = '" + ill + "'"))
        .isEqualTo(1);
  }

  @Test
  void a_gap_closes_by_itself_when_what_was_missing_comes() {
    var stream = Log.stream();
    say(stream, 2, "two");
    say(stream, 3, "three");
    eventually(() -> parked(stream) == 2);
    assertThat(rows(stream)).isZero();
    say(stream, 1, "one");
    eventually(() -> rows(stream) == 3 && parked(stream) == 0);
  }

  @Test
  void a_repeated_event_is_handled_once() {
    var stream = Log.stream();
    say(stream, 1, "one");
    say(stream, 1, "one");
    say(stream, 2, "two");
    say(stream, 1, "one");
    say(stream, 3, "three");
    eventually(() -> rows(stream) == 3);
    assertThat(parked(stream)).isZero();
  }

  @Test
  void what_is_no_event_is_set_aside_and_the_others_go_on() throws Exception {
    long before = Log.count("select count(*) from parked_event where reason = 'unreadable'");
    var stream = Log.stream();
    raw(stream.value(), "no event at all");
    Topics.publish("tasks", Log.stream(), 1, "Said", "");
    Topics.publish("tasks", Log.stream(), 1, "Sa\0id", "{}");
    Topics.publish("tasks", Log.stream(), 1, "Said", "{\"text\":\"a\\u0000b\"}");
    say(stream, 1, "one");
    eventually(() -> rows(stream) == 1);
    assertThat(Log.count("select count(*) from parked_event where reason = 'unreadable'"))
        .isEqualTo(before + 4);
  }

  @RepeatedTest(3)
  void what_waits_for_others_comes_after_all_that_was_recorded_before() {
    var counted = Log.stream();
    try (var lock = new Lock(PARKING)) {
      say(Log.stream(), 1, "keeps the inbox busy");
      lock.awaitWaiting();
      var time = Instant.now().plusSeconds(60);
      Topics.publish("tasks", counted, 1, "Counted", "{}", time);
      for (var stream : elsewhere(counted)) {
        say(stream, 1, "before", Instant.now());
        say(stream, 2, "after", time.plusSeconds(1));
      }
    }
    eventually(() -> rows(counted) == 1);
    say(counted, 2, "goes on");
    eventually(() -> rows(counted) == 2);
    long count =
        Log.count(
            "select cast(text as bigint) from ledger_row where version = 1 and stream = '%s'"
                .formatted(counted));
    assertThat(count).isEqualTo(Log.count(BEFORE));
  }

  @Test
  void whoever_lost_its_partition_commits_nothing() {
    var first = Log.stream();
    say(first, 1, "one");
    eventually(() -> rows(first) == 1);
    // as if another process had begun again at the start: the saved offset is no longer ours
    Log.sql("update inbox_offset set next_offset = 0");
    var streams = Log.atOnce(12, Log::stream);
    streams.forEach(stream -> say(stream, 1, "one"));
    streams.forEach(stream -> eventually(() -> rows(stream) == 1));
    assertThat(rows(first)).isEqualTo(1);
  }

  private List<StreamId> elsewhere(StreamId counted) {
    return Log.atOnce(12, Log::stream).stream()
        .filter(stream -> partitions.of(stream) != partitions.of(counted))
        .toList();
  }

  private static ValidatableResponse retry(StreamId stream) {
    return operations().post("/api/v1/parked-events/" + stream + "/retry").then().statusCode(200);
  }

  private static ValidatableResponse drop(StreamId stream, int version) {
    return operations()
        .body(Map.of("reason", "nobody needs it"))
        .post("/api/v1/parked-events/" + stream + "/" + version + "/drop")
        .then();
  }

  private static io.restassured.specification.RequestSpecification operations() {
    return given().auth().oauth2(Tokens.of("admin")).contentType(ContentType.JSON);
  }

  private static void say(StreamId stream, long version, String text) {
    say(stream, version, text, Instant.now());
  }

  private static void say(StreamId stream, long version, String text, Instant time) {
    Topics.publish("tasks", stream, version, "Said", "{\"text\":\"" + text + "\"}", time);
  }

  private static void raw(String key, String value)
      throws InterruptedException, ExecutionException {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Stack.bootstrap()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("duban.tasks.v1", key, value)).get();
    }
  }

  private static long rows(StreamId stream) {
    return Log.count("select count(*) from ledger_row where stream = '" + stream + "'");
  }

  private static long parked(StreamId stream) {
    return Log.count("select count(*) from parked_event where stream = '" + stream + "'");
  }
}
