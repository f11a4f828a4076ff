package io.duban.kernel.relay;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// The topic of this service: made where it is missing, with retention without end.
final class OwnTopic implements AutoCloseable {
  /// The most bytes that one record may have, more than {@link io.duban.kernel.store.TooLarge}
  /// lets an event have.
  static final String LARGEST = "8388608";

  private static final long PATIENCE = 20;

  private final Admin admin;
  private final String name;
  private final int partitions;

  OwnTopic(String bootstrap, String name, int partitions) {
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    this.name = name;
    this.partitions = partitions;
  }

  /// Its id, which another topic of the same name would not have.
  String id() throws InterruptedException {
    try {
      return describe();
    } catch (UnknownTopicOrPartitionException missing) {
      create();
      return describe();
    }
  }

  private String describe() throws InterruptedException {
    try {
      var described = admin.describeTopics(List.of(name)).topicNameValues();
      return requireNonNull(described.get(name))
          .get(PATIENCE, TimeUnit.SECONDS)
          .topicId()
          .toString();
    } catch (ExecutionException | TimeoutException e) {
      throw failure(e);
    }
  }

  private void create() throws InterruptedException {
    var topic =
        new NewTopic(name, Optional.of(partitions), Optional.empty())
            .configs(Map.of("retention.ms", "-1", "max.message.bytes", LARGEST));
    try {
      admin.createTopics(List.of(topic)).all().get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw failure(e);
      }
    } catch (TimeoutException e) {
      throw failure(e);
    }
  }

  private static KafkaException failure(Exception e) {
    return e.getCause() instanceof KafkaException cause
        ? cause
        : new KafkaException("the broker did not answer", e);
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
