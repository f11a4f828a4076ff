package io.duban.kernel.inbox;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;

/// Partitions that stand still before an event that waits for others, until all that was recorded
/// before its millisecond on other partitions has been handled; so the earliest of several goes
/// first, and none waits for a later one. An inbox that was away gets its backlog in any order;
/// without this it would draw conclusions from half of it.
final class Holds {
  private record Hold(long offset, Map<TopicPartition, Long> until) {}

  private final KafkaConsumer<?, ?> consumer;
  private final Set<String> topics;
  private final Mutiny.SessionFactory sessions;
  private final Map<TopicPartition, Hold> held = new HashMap<>();
  private final Map<TopicPartition, Long> passed = new HashMap<>();

  Holds(KafkaConsumer<?, ?> consumer, Set<String> topics, Mutiny.SessionFactory sessions) {
    this.consumer = consumer;
    this.topics = topics;
    this.sessions = sessions;
  }

  /// The first of the partition's arrivals, up to one that waits and whose turn has not come.
  List<Arrival> before(
      TopicPartition partition, List<Arrival> arrivals, Predicate<Incoming> waits) {
    for (int i = 0; i < arrivals.size(); i++) {
      if (arrivals.get(i) instanceof Arrival.Event(var event)
          && waits.test(event)
          && passed.getOrDefault(partition, -1L) < event.offset()) {
        hold(partition, event);
        return arrivals.subList(0, i);
      }
    }
    return arrivals;
  }

  /// Lets go of those for which the others have come far enough.
  void release() throws Throwable {
    if (held.isEmpty()) {
      return;
    }
    var reached = reached();
    for (var partition : Set.copyOf(held.keySet())) {
      var hold = requireNonNull(held.get(partition));
      boolean far =
          hold.until().entrySet().stream()
              .allMatch(other -> reached.getOrDefault(other.getKey(), 0L) >= other.getValue());
      if (far) {
        held.remove(partition);
        passed.put(partition, hold.offset());
        consumer.resume(List.of(partition));
      }
    }
  }

  /// The partitions are another's now.
  void forget(Collection<TopicPartition> partitions) {
    held.keySet().removeAll(partitions);
    passed.keySet().removeAll(partitions);
  }

  private void hold(TopicPartition partition, Incoming event) {
    held.put(partition, new Hold(event.offset(), until(partition, event.time())));
    consumer.seek(partition, event.offset());
    consumer.pause(List.of(partition));
  }

  /// The offset on each other partition before which everything was recorded earlier.
  private Map<TopicPartition, Long> until(TopicPartition partition, Instant time) {
    var others = new HashSet<TopicPartition>();
    for (String topic : topics) {
      consumer
          .partitionsFor(topic)
          .forEach(other -> others.add(new TopicPartition(topic, other.partition())));
    }
    others.remove(partition);
    Map<TopicPartition, Long> times = new HashMap<>();
    others.forEach(other -> times.put(other, time.toEpochMilli()));
    var until = new HashMap<>(consumer.endOffsets(others));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (other, later) -> {
              if (later != null) {
                until.put(other, later.offset());
              }
            });
    return until;
  }

  /// How far each partition was handled, here or in another process.
  private Map<TopicPartition, Long> reached() throws Throwable {
    Supplier<Uni<Map<TopicPartition, Long>>> saved = () -> sessions.withSession(Offsets::all);
    var reached = new HashMap<>(VertxContextSupport.subscribeAndAwait(saved));
    consumer
        .assignment()
        .forEach(partition -> reached.put(partition, consumer.position(partition)));
    return reached;
  }
}
