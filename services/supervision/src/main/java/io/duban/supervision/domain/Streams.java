package io.duban.supervision.domain;

import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import java.util.UUID;

/// The names of this service's streams. Where a thing has a business key its stream derives from
// it.
public final class Streams {
  /// The region whose calendars are published.
  public static final String REGION = "CN";

  /// The one policy.
  public static final String POLICY = "default";

  private Streams() {}

  public static StreamId businessDay() {
    return StreamId.of("business-day", Names.id("business-day", "Asia/Shanghai"));
  }

  public static StreamId calendar(int year) {
    return StreamId.of("calendar", Names.id("calendar", REGION, Integer.toString(year)));
  }

  public static StreamId policy() {
    return StreamId.of("policy", Names.id("policy", POLICY));
  }

  public static StreamId problem(UUID id) {
    return StreamId.of("problem", id);
  }

  public static StreamId caseOf(UUID id) {
    return StreamId.of("case", id);
  }

  /// The case that this alert opens, once and again.
  public static StreamId caseOfAlert(UUID alert) {
    return caseOf(Names.id("case", alert.toString()));
  }
}
