package io.duban.wrongs.domain;

import io.duban.projection.Elsewhere;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/// What a domain must not do.
public final class Wrongs {
  private Wrongs() {}

  /// Pure.
  public record Right(UUID id, Instant at) {}

  /// Reads a clock.
  public record ReadsTheClock(Instant at) {
    static ReadsTheClock now() {
      return new ReadsTheClock(Instant.now());
    }
  }

  /// Draws an id.
  public record DrawsAnId(UUID id) {
    static DrawsAnId next() {
      return new DrawsAnId(UUID.randomUUID());
    }
  }

  /// Knows the database.
  public record KnowsTheDatabase(LockModeType lock) {}

  /// Knows Kafka.
  public record KnowsKafka(TopicPartition partition) {}

  /// Knows another service.
  public record KnowsAnother(Elsewhere elsewhere) {}

  /// Is there to be inherited from.
  public abstract static class IsAbstract {}
}
