package io.duban.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Plays the other services of a test: publishes events as their relay does, and reads topics
/// whole.
public final class Topics {
  private static final AtomicLong POSITION = new AtomicLong();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Topics() {}

  /// An event as it stands on a topic.
  ///
  /// @param time the record's own timestamp, in milliseconds since 1970
  public record Message(String stream, long version, String type, JsonNode data, long time) {}

  /// Publishes to `duban.SERVICE.v1` and returns when the broker has it.
  public static void publish(
      String service, StreamId stream, long version, String type, String json) {
    publish(service, stream, version, type, json, Instant.now());
  }

  /// The same, recorded at another time.
  public static void publish(
      String service, StreamId stream, long version, String type, String json, Instant time) {
    long position = POSITION.incrementAndGet();
    var topic = "duban." + service + ".v1";
    var record = new ProducerRecord<>(topic, null, time.toEpochMilli(), stream.value(), json);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            service + ":" + position,
            "ce_source",
            "/duban/" + service,
            "ce_type",
            type,
            "ce_time",
            time.toString(),
            "ce_subject",
            stream.value(),
            "ce_version",
            Long.toString(version),
            "ce_position",
            Long.toString(position),
            "ce_correlation",
            "test",
            "ce_actor",
            "office-01")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    record.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Stack.bootstrap()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(record).get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Reads `duban.SERVICE.v1` from its beginning until `enough` of what was read so far, at most
  /// half a minute; returns what was read.
  public static List<Message> read(String service, Predicate<List<Message>> enough) {
    var messages = new ArrayList<Message>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", Stack.bootstrap()),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor("duban." + service + ".v1").stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Instant deadline = Instant.now().plus(PATIENCE);
      while (!enough.test(messages) && Instant.now().isBefore(deadline)) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> messages.add(message(record)));
      }
    }
    return messages;
  }

  private static Message message(ConsumerRecord<String, String> record) {
    try {
      return new Message(
          header(record, "ce_subject"),
          Long.parseLong(header(record, "ce_version")),
          header(record, "ce_type"),
          Json.MAPPER.readTree(record.value()),
          record.timestamp());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
