package io.duban.kernel.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.kernel.StreamId;
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

  /// The data as the reader's own tolerant record: unknown fields are ignored, missing ones fail
  /// and park the event.
  public <T> T as(Class<T> type) {
    throw new UnsupportedOperationException();
  }
}
