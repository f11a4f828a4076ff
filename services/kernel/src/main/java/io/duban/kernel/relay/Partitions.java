package io.duban.kernel.relay;

import io.duban.kernel.StreamId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The partitions of the service's topic, whose number never changes, and which of them a stream's
/// events go to.
@ApplicationScoped
public class Partitions {
  private final int count;

  Partitions(@ConfigProperty(name = "duban.topic.partitions") int count) {
    this.count = count;
  }

  public int count() {
    return count;
  }

  /// As Kafka's producer chooses by the key.
  public int of(StreamId stream) {
    byte[] key = stream.value().getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % count;
  }
}
