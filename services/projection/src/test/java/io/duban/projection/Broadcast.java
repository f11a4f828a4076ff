package io.duban.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.kernel.StreamId;
import io.duban.projection.Facts.Fact;
import io.duban.testkit.Stack;
import io.duban.testkit.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The other services' topics: says events over Kafka, each stream in its order, and waits until
/// the service has handled everything. Remembers what was said.
final class Broadcast {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> SERVICES =
      List.of("tasks", "indicators", "assignments", "supervision");
  private static final String TABLES =
      """
      plan_row, plan_action, task_row, item_row, item_number_before, item_unit, item_report,
      indicator_row, indicator_owner, indicator_statement, indicator_value, assignment_row,
      assignment_item, problem_row, unit_row, business_day, calendar_year, policy_row, alert_row,
      heard, inbox_seen, parked_event, event\
      """;

  private final Map<StreamId, Long> versions = new HashMap<>();
  private final List<Fact> said = new ArrayList<>();
  private final Map<TopicPartition, Long> beginning = new HashMap<>();

  /// What was heard before is forgotten; what this one says stands on the topics from here on.
  void begin() throws SQLException {
    forget();
    beginning.putAll(ends());
  }

  /// The next event of the stream.
  void say(String service, StreamId stream, String type, Object... namesAndValues) {
    long version = versions.merge(stream, 1L, Long::sum);
    Fact fact = Facts.fact(service, stream, version, type, namesAndValues);
    said.add(fact);
    publish(fact);
  }

  void say(Fact fact) {
    versions.put(fact.stream(), fact.version());
    said.add(fact);
    publish(fact);
  }

  /// Everything once more, as a relay does that forgot how far it was.
  void sayAllAgain() {
    said.forEach(Broadcast::publish);
  }

  /// As if the service had never heard anything: it begins again where this broadcast began.
  void heardFromTheBeginning() throws SQLException {
    forget();
    for (var from : beginning.entrySet()) {
      sql(
          "update inbox_offset set next_offset = %d where topic = '%s' and partition = %d"
              .formatted(from.getValue(), from.getKey().topic(), from.getKey().partition()));
    }
    // What arrives next shows the inbox that its offsets are not those that are saved.
    publish(said.getLast());
  }

  static void forget() throws SQLException {
    sql("truncate " + TABLES);
  }

  private static void publish(Fact fact) {
    Topics.publish(
        fact.service(), fact.stream(), fact.version(), fact.type(), fact.data().toString());
  }

  /// Returns when all that stands on the topics was handled.
  void heard() throws Exception {
    long all = ends().values().stream().mapToLong(Long::longValue).sum();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (number("select coalesce(sum(next_offset), 0) from inbox_offset") != all) {
      assertThat(Instant.now()).as("heard in time").isBefore(deadline);
      Thread.sleep(50);
    }
    assertThat(number("select count(*) from parked_event")).as("parked events").isZero();
  }

  private static Map<TopicPartition, Long> ends() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", Stack.bootstrap()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          SERVICES.stream().flatMap(service -> partitions(consumer, service)).toList();
      return consumer.endOffsets(partitions);
    }
  }

  private static Stream<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String service) {
    return consumer.partitionsFor("duban." + service + ".v1").stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()));
  }

  static long number(String query) throws SQLException {
    try (var database = Stack.database();
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void sql(String text) throws SQLException {
    try (var database = Stack.database();
        var statement = database.createStatement()) {
      statement.execute(text);
    }
  }
}
