package io.duban.kernel;

import java.util.UUID;

/// The name of a stream: a category and an id, for example `task-0b6a...`. It is the Kafka key of
/// its events, so that their order survives the broker.
public record StreamId(String value) {
  public StreamId {
    if (!value.matches("[a-z][a-z-]*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new IllegalArgumentException("not a stream id: " + value);
    }
  }

  public static StreamId of(String category, UUID id) {
    return new StreamId(category + "-" + id);
  }

  public UUID id() {
    return UUID.fromString(value.substring(value.length() - 36));
  }

  public String category() {
    return value.substring(0, value.length() - 37);
  }

  @Override
  public String toString() {
    return value;
  }
}
