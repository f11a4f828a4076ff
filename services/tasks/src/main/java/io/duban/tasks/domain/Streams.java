package io.duban.tasks.domain;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import java.util.UUID;

/// The names of this service's streams, derived from business keys.
public final class Streams {
  private Streams() {}

  public static UUID planId(String documentNumber) {
    return Names.id("plan", documentNumber);
  }

  public static UUID taskId(String documentNumber, String taskNumber) {
    return Names.id("task", documentNumber, taskNumber);
  }

  public static UUID itemId(String documentNumber, String itemNumber) {
    return Names.id("item", documentNumber, itemNumber);
  }

  /// A key task that a later notice adds.
  static UUID taskId(String documentNumber, String authorisedBy, String taskNumber) {
    return Names.id("task", documentNumber, authorisedBy, taskNumber);
  }

  /// A work item that a later notice adds.
  static UUID itemId(String documentNumber, String authorisedBy, String itemNumber) {
    return Names.id("item", documentNumber, authorisedBy, itemNumber);
  }

  public static StreamId plan(UUID id) {
    return StreamId.of("plan", id);
  }

  public static StreamId task(UUID id) {
    return StreamId.of("task", id);
  }

  public static StreamId item(UUID id) {
    return StreamId.of("item", id);
  }
}
