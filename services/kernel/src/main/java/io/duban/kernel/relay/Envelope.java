package io.duban.kernel.relay;

import io.duban.kernel.store.Stored;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// An event on a topic: CloudEvents 1.0, Kafka binding, binary mode. The key is the stream, the
/// value the event's JSON, the timestamp when it was recorded, and everything else a `ce_` header.
public final class Envelope {
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String VERSION = "ce_version";
  public static final String POSITION = "ce_position";
  public static final String CORRELATION = "ce_correlation";
  public static final String CAUSATION = "ce_causation";
  public static final String ACTOR = "ce_actor";
  private static final String SPEC_VERSION = "ce_specversion";
  private static final String SOURCE = "ce_source";

  private Envelope() {}

  static ProducerRecord<String, byte[]> of(String topic, String service, Stored event) {
    byte[] data = event.data().toString().getBytes(StandardCharsets.UTF_8);
    long recorded = event.recordedAt().toEpochMilli();
    var record = new ProducerRecord<>(topic, null, recorded, event.stream().value(), data);
    var headers = record.headers();
    put(headers, SPEC_VERSION, "1.0");
    put(headers, ID, service + ":" + event.position());
    put(headers, SOURCE, "/duban/" + service);
    put(headers, TYPE, event.type());
    put(headers, TIME, event.recordedAt().toString());
    put(headers, SUBJECT, event.stream().value());
    put(headers, VERSION, Long.toString(event.version()));
    put(headers, POSITION, Long.toString(event.position()));
    put(headers, CORRELATION, event.meta().correlation());
    put(headers, CAUSATION, event.meta().causation());
    put(headers, ACTOR, event.meta().actor().subject());
    put(headers, "content-type", "application/json");
    return record;
  }

  /// The header's text, null where the record has none of that name.
  public static @Nullable String header(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
