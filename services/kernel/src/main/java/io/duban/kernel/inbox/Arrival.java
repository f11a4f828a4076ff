package io.duban.kernel.inbox;

import io.duban.kernel.StreamId;
import io.duban.kernel.relay.Envelope;
import io.duban.kernel.store.Json;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A record of a topic: an event, or something that cannot be read as one.
sealed interface Arrival {
  String topic();

  int partition();

  long offset();

  /// An event of one of our services.
  record Event(Incoming event) implements Arrival {
    @Override
    public String topic() {
      return event.topic();
    }

    @Override
    public int partition() {
      return event.partition();
    }

    @Override
    public long offset() {
      return event.offset();
    }
  }

  /// What it lacks is told, so that operations can find it on the topic.
  record Unreadable(String topic, int partition, long offset, String detail) implements Arrival {}

  static Arrival of(ConsumerRecord<String, byte[]> record) {
    try {
      var data = Json.MAPPER.readTree(record.value());
      if (data.isMissingNode()) {
        throw new IllegalArgumentException("no data");
      }
      return new Event(
          new Incoming(
              record.topic(),
              record.partition(),
              record.offset(),
              header(record, Envelope.ID),
              header(record, Envelope.TYPE),
              new StreamId(header(record, Envelope.SUBJECT)),
              Long.parseLong(header(record, Envelope.VERSION)),
              Long.parseLong(header(record, Envelope.POSITION)),
              Instant.parse(header(record, Envelope.TIME)),
              header(record, Envelope.CORRELATION),
              header(record, Envelope.ACTOR),
              data));
    } catch (IOException | RuntimeException e) {
      return new Unreadable(record.topic(), record.partition(), record.offset(), e.toString());
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    @Nullable String value = Envelope.header(record.headers(), name);
    if (value == null) {
      throw new IllegalArgumentException("no header " + name);
    }
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("NUL in header " + name);
    }
    return value;
  }
}
