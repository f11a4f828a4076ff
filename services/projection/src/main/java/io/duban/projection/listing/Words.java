package io.duban.projection.listing;

import java.util.Set;

/// The words that filters take.
public final class Words {
  public static final Set<String> LIGHTS =
      Set.of("red", "yellow", "blue", "green", "none", "unjudged");
  public static final Set<String> ROLES = Set.of("lead", "support", "implied");
  public static final Set<String> ITEM_STATUSES =
      Set.of("registered", "in-progress", "completion-claimed", "suspended", "closed", "withdrawn");
  public static final Set<String> INDICATOR_STATUSES =
      Set.of("met", "no-value", "open", "withdrawn");
  public static final Set<String> PROBLEM_STATUSES =
      Set.of("raised", "planned", "rectified", "returned", "reopened", "closed");
  public static final Set<String> ALERT_STATUSES = Set.of("open", "cleared");

  private Words() {}
}
