package io.duban.bench.commands;

import java.util.List;
import java.util.stream.Collectors;

/// Each side once with the same number of writers, one directly after the other.
record Round(List<Load.Speed> speeds) {
  Round {
    speeds = List.copyOf(speeds);
  }

  /// How many times as many commands the first side took.
  double ratio(int side) {
    return speeds.getFirst().perSecond() / speeds.get(side).perSecond();
  }

  @Override
  public String toString() {
    return speeds.stream()
        .map(
            speed ->
                "%.0f/s (p50 %.1f ms, p99 %.1f ms)"
                    .formatted(speed.perSecond(), speed.p50(), speed.p99()))
        .collect(Collectors.joining(", "));
  }
}
