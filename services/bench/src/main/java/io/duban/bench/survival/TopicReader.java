package io.duban.bench.survival;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.bench.Cluster;
import io.duban.local.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The topics, whole: every record of every partition from the first one on.
final class TopicReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration WITHOUT_ANY = Duration.ofSeconds(30);

  private final String bootstrap;

  TopicReader(int port) {
    bootstrap = "127.0.0.1:" + port;
  }

  Map<String, List<Fact>> all() throws IOException {
    var topics = new LinkedHashMap<String, List<Fact>>();
    for (String store : Cluster.STORES) {
      topics.put(store, read(Cluster.topic(store)));
    }
    return topics;
  }

  private List<Fact> read(String topic) throws IOException {
    var facts = new ArrayList<Fact>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "allow.auto.create.topics", "false");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(part -> new TopicPartition(topic, part.partition()))
              .toList();
      var ends = consumer.endOffsets(partitions);
      for (TopicPartition partition : partitions) {
        read(consumer, partition, ends.getOrDefault(partition, 0L), facts);
      }
    }
    return facts;
  }

  private static void read(
      KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long end, List<Fact> facts)
      throws IOException {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long patience = System.nanoTime() + WITHOUT_ANY.toNanos();
    while (consumer.position(partition) < end) {
      var records = consumer.poll(Duration.ofSeconds(1));
      for (var record : records) {
        facts.add(fact(record));
      }
      if (!records.isEmpty()) {
        patience = System.nanoTime() + WITHOUT_ANY.toNanos();
      } else if (System.nanoTime() > patience) {
        throw new Trouble(partition + " does not give what it has before offset " + end);
      }
    }
  }

  private static Fact fact(ConsumerRecord<String, byte[]> record) throws IOException {
    return new Fact(
        Long.parseLong(header(record, "ce_position")),
        record.key(),
        Long.parseLong(header(record, "ce_version")),
        header(record, "ce_type"),
        header(record, "ce_actor"),
        JSON.readTree(record.value()));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name)
      throws IOException {
    var header = record.headers().lastHeader(name);
    if (header == null) {
      throw new Trouble(record.topic() + " has a record without " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
