package io.duban.tasks.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that an adopted plan has said, event by event. A longer one shares the shorter, so
/// that a stream of any length folds in one pass.
public final class Said {
  private final @Nullable Said before;
  private final PlanEvent event;

  private Said(@Nullable Said before, PlanEvent event) {
    this.before = before;
    this.event = event;
  }

  static Said first(PlanEvent event) {
    return new Said(null, event);
  }

  Said then(PlanEvent next) {
    return new Said(this, next);
  }

  /// From the first to the last.
  List<PlanEvent> events() {
    var events = new ArrayList<PlanEvent>();
    for (@Nullable Said at = this; at != null; at = at.before) {
      events.add(at.event);
    }
    Collections.reverse(events);
    return events;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Said said && events().equals(said.events());
  }

  @Override
  public int hashCode() {
    return events().hashCode();
  }
}
