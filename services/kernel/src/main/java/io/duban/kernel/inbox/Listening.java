package io.duban.kernel.inbox;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hibernate.reactive.mutiny.Mutiny;

/// One membership in the service's group: from joining it until the first failure.
final class Listening implements AutoCloseable, ConsumerRebalanceListener {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LEAVE = Duration.ofSeconds(2);
  private static final int BATCH = 200;

  private final Map<TopicPartition, Long> saved = new HashMap<>();
  private final Inbox.Settings settings;
  private final Mutiny.SessionFactory sessions;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Holds holds;

  Listening(Inbox.Settings settings, Set<String> topics, Mutiny.SessionFactory sessions) {
    this.settings = settings;
    this.sessions = sessions;
    this.consumer = consumer(settings);
    this.holds = new Holds(consumer, topics, sessions);
    consumer.subscribe(topics, this);
  }

  /// Handles what has arrived, or returns after a short while without any.
  void next(Intake intake) throws Throwable {
    holds.release();
    var records = consumer.poll(POLL);
    var arrivals = new ArrayList<Arrival>();
    var moves = new ArrayList<Offsets.Move>();
    for (TopicPartition partition : records.partitions()) {
      var all = records.records(partition).stream().map(Arrival::of).toList();
      var some = holds.before(partition, all, intake::waits);
      if (some.isEmpty()) {
        continue;
      }
      arrivals.addAll(some);
      long from = saved.getOrDefault(partition, 0L);
      long to = some.getLast().offset() + 1;
      moves.add(new Offsets.Move(partition.topic(), partition.partition(), from, to));
    }
    if (arrivals.isEmpty()) {
      return;
    }
    intake.take(arrivals, moves);
    moves.forEach(move -> saved.put(new TopicPartition(move.topic(), move.partition()), move.to()));
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    try {
      var ids = topicIds(partitions);
      for (TopicPartition partition : partitions) {
        long offset = saved(partition, requireNonNull(ids.get(partition.topic())));
        saved.put(partition, offset);
        consumer.seek(partition, offset);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    } catch (Throwable e) {
      throw new KafkaException("the saved offsets cannot be read", e);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(saved::remove);
    holds.forget(partitions);
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(LEAVE));
  }

  private long saved(TopicPartition partition, String topicId) throws Throwable {
    Supplier<Uni<Long>> work =
        () ->
            sessions.withTransaction(
                session ->
                    Offsets.saved(session, partition.topic(), partition.partition(), topicId));
    return VertxContextSupport.subscribeAndAwait(work);
  }

  private Map<String, String> topicIds(Collection<TopicPartition> partitions)
      throws InterruptedException {
    var names = partitions.stream().map(TopicPartition::topic).distinct().toList();
    var ids = new HashMap<String, String>();
    try (var admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrap))) {
      admin
          .describeTopics(names)
          .allTopicNames()
          .get(10, TimeUnit.SECONDS)
          .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the broker does not tell its topics", e);
    }
    return ids;
  }

  private static KafkaConsumer<String, byte[]> consumer(Inbox.Settings settings) {
    var properties = new HashMap<String, Object>();
    properties.put("bootstrap.servers", settings.bootstrap);
    properties.put("group.id", "duban-" + settings.service);
    settings.replica.ifPresent(
        name -> properties.put("group.instance.id", settings.service + "-" + name));
    properties.put("client.id", "duban-" + settings.service + "-inbox");
    properties.put("enable.auto.commit", "false");
    properties.put("auto.offset.reset", "earliest");
    properties.put("allow.auto.create.topics", "false");
    properties.put("max.poll.records", BATCH);
    properties.put("session.timeout.ms", "6000");
    properties.put("heartbeat.interval.ms", "1500");
    properties.put("metadata.max.age.ms", "2000");
    return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
