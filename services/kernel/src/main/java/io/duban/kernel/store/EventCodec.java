package io.duban.kernel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.duban.kernel.StreamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Event records to stored JSON and back. Built from a sealed interface: the record's simple name
/// is the stored type, so renaming a record makes a new event, and the contract test says so.
public final class EventCodec<E> {
  private final Map<String, Class<? extends E>> types;

  private EventCodec(Map<String, Class<? extends E>> types) {
    this.types = Map.copyOf(types);
  }

  /// For all records that the sealed interface permits, directly or through sealed sub-interfaces.
  public static <E> EventCodec<E> of(Class<E> sealed) {
    var types = new HashMap<String, Class<? extends E>>();
    collect(sealed, types);
    return new EventCodec<>(types);
  }

  private static <E> void collect(Class<? extends E> type, Map<String, Class<? extends E>> types) {
    if (type.isRecord()) {
      if (types.put(type.getSimpleName(), type) != null) {
        throw new IllegalArgumentException("two events are called " + type.getSimpleName());
      }
      return;
    }
    if (!type.isSealed()) {
      throw new IllegalArgumentException(type + " is neither sealed nor a record");
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted.asSubclass(type), types);
    }
  }

  /// The stored names and their records.
  public Map<String, Class<? extends E>> types() {
    return types;
  }

  public NewEvent encode(E event) {
    String type = event.getClass().getSimpleName();
    if (!types.containsKey(type)) {
      throw new IllegalArgumentException("not an event of this codec: " + event.getClass());
    }
    return new NewEvent(type, Json.MAPPER.valueToTree(event));
  }

  public Write write(StreamId stream, long expectedVersion, List<? extends E> events) {
    return new Write(stream, expectedVersion, events.stream().map(this::encode).toList());
  }

  public E decode(Stored stored) {
    Class<? extends E> type = types.get(stored.type());
    if (type == null) {
      throw new IllegalStateException(
          stored.stream() + "@" + stored.version() + " is of unknown type " + stored.type());
    }
    try {
      return Json.MAPPER.treeToValue(stored.data(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(stored.stream() + "@" + stored.version(), e);
    }
  }
}
