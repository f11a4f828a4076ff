package io.duban.kernel.relay;

import io.duban.kernel.store.CommitSignal;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.Stored;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends the store's events to the service's topic, in position order and at least once. One
/// process does so at a time; another takes over when it dies.
@ApplicationScoped
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final int BATCH = 500;
  private static final Duration POLL = Duration.ofMillis(500);

  /// Under load many events come within this time, and to send them together costs a fraction.
  private static final Duration GATHER = Duration.ofMillis(10);

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration LOOK_AT_TOPIC = Duration.ofSeconds(5);

  private final EventStore store;
  private final CommitSignal commits;
  private final Pool pool;
  private final Settings settings;
  private final Partitions partitions;
  private final MeterRegistry meters;
  private volatile boolean active;
  private volatile @Nullable String failure;
  private @Nullable Thread thread;

  Relay(
      EventStore store,
      CommitSignal commits,
      Pool pool,
      Settings settings,
      Partitions partitions,
      MeterRegistry meters) {
    this.store = store;
    this.commits = commits;
    this.pool = pool;
    this.settings = settings;
    this.partitions = partitions;
    this.meters = meters;
  }

  /// Where the relay sends to.
  @Singleton
  static class Settings {
    @ConfigProperty(name = "duban.kafka")
    String bootstrap = "";

    @ConfigProperty(name = "duban.service")
    String service = "";

    @ConfigProperty(name = "duban.topic")
    String topic = "";
  }

  void start(@Observes StartupEvent started) {
    thread = Thread.ofVirtual().name("relay").start(this::run);
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    var running = thread;
    if (running != null) {
      running.interrupt();
      running.join(Duration.ofSeconds(5));
    }
  }

  /// Whether this process is the one that relays.
  boolean active() {
    return active;
  }

  /// What kept the relay from its work when it last tried; null when nothing did.
  @Nullable String failure() {
    return failure;
  }

  private void run() {
    try {
      while (true) {
        try {
          tryOnce();
        } catch (InterruptedException e) {
          throw e;
        } catch (Throwable e) {
          report(e);
        }
        Thread.sleep(RETRY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryOnce() throws Throwable {
    try (var lease = Lease.take(pool, settings.topic)) {
      if (lease != null) {
        try (var topic = new OwnTopic(settings.bootstrap, settings.topic, partitions.count());
            var producer = new Closing(producer())) {
          active = true;
          relay(lease, topic, producer.producer());
        }
      }
    } finally {
      active = false;
    }
  }

  private void relay(Lease lease, OwnTopic topic, KafkaProducer<String, byte[]> producer)
      throws Throwable {
    while (true) {
      String id = topic.id();
      long position = lease.position(id);
      var until = Instant.now().plus(LOOK_AT_TOPIC);
      while (Instant.now().isBefore(until)) {
        long from = position;
        var events = VertxContextSupport.subscribeAndAwait(() -> store.readAfter(from, BATCH));
        if (events.isEmpty()) {
          failure = null;
          commits.await(POLL);
          continue;
        }
        send(producer, events);
        failure = null;
        position = events.getLast().position();
        if (!lease.advance(id, from, position)) {
          return;
        }
        if (events.size() < BATCH) {
          Thread.sleep(GATHER);
        }
      }
    }
  }

  private void send(KafkaProducer<String, byte[]> producer, List<Stored> events) throws Exception {
    List<Future<RecordMetadata>> sent =
        events.stream()
            .map(event -> producer.send(Envelope.of(settings.topic, settings.service, event)))
            .toList();
    producer.flush();
    for (var one : sent) {
      one.get();
    }
    meters.counter("duban.relay.sent").increment(events.size());
  }

  private void report(Throwable e) {
    String now = e.toString();
    if (!now.equals(failure)) {
      LOG.warnf("the relay to %s waits: %s", settings.topic, now);
    }
    failure = now;
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers", settings.bootstrap,
            "client.id", "duban-" + settings.service + "-relay",
            "acks", "all",
            "enable.idempotence", "true",
            "compression.type", "gzip",
            "max.request.size", OwnTopic.LARGEST,
            "max.block.ms", "10000",
            "delivery.timeout.ms", "15000",
            "request.timeout.ms", "10000",
            "metadata.max.age.ms", "5000"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /// A producer that is given up at once, whatever it still waits for.
  private record Closing(KafkaProducer<String, byte[]> producer) implements AutoCloseable {
    @Override
    public void close() {
      producer.close(Duration.ZERO);
    }
  }
}
