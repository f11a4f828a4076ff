package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/// How many rows a plan comes to once every service has taken its part of it.
///
/// @param items work items
/// @param indicators distinct targets, headline and in the items
/// @param assignments units named by items, and units that the plan implies
record RowCounts(long items, long indicators, long assignments) {
  static final RowCounts NOTHING = new RowCounts(0, 0, 0);

  /// How many of them a plan's progress counts.
  static RowCounts in(JsonNode progress) {
    return new RowCounts(
        progress.path("items").asLong(),
        progress.path("indicators").path("total").asLong(),
        progress.path("assignments").path("total").asLong());
  }

  /// Counts them in a structured plan and the registry that it is read against.
  static RowCounts of(JsonNode plan, JsonNode units) {
    Set<String> indicators = new HashSet<>();
    plan.path("headline").forEach(target -> indicators.add(indicator(target)));
    long items = 0;
    long assignments = 0;
    for (JsonNode task : plan.path("tasks")) {
      for (JsonNode item : task.path("items")) {
        items++;
        assignments += item.path("units").size();
        item.path("targets").forEach(target -> indicators.add(indicator(target)));
      }
    }
    for (JsonNode implied : plan.path("implied")) {
      assignments += implied.has("units") ? implied.path("units").size() : districts(units);
    }
    return new RowCounts(items, indicators.size(), assignments);
  }

  private static String indicator(JsonNode target) {
    return target.path(target.hasNonNull("indicator") ? "indicator" : "name").asText();
  }

  private static long districts(JsonNode units) {
    long districts = 0;
    for (JsonNode unit : units.path("units")) {
      districts += unit.path("kind").asText().equals("district") ? 1 : 0;
    }
    return districts;
  }
}
