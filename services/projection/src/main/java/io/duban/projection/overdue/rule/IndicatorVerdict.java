package io.duban.projection.overdue.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An indicator's light, why, and whether its target is met (null: cannot be told).
public record IndicatorVerdict(Light light, List<String> why, @Nullable Boolean met) {
  public IndicatorVerdict {
    why = List.copyOf(why);
  }
}
