package io.duban.kernel.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.kernel.StreamId;
import io.duban.kernel.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/// An event as it arrives from a topic (CloudEvents, binary mode).
public record Incoming(
    String topic,
    int partition,
    long offset,
    String id,
    String type,
    StreamId stream,
    long version,
    long position,
    Instant time,
    String correlation,
    String actor,
    JsonNode data) {
  private static final ObjectMapper TOLERANT =
      Json.MAPPER.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /// The data as the reader's own tolerant record: unknown fields are ignored, missing ones fail
  /// and park the event.
  public <T> T as(Class<T> type) {
    try {
      return TOLERANT.readerFor(type).readValue(data);
    } catch (IOException e) {
      throw new UncheckedIOException("the event's data is not what this reader needs", e);
    }
  }
}
