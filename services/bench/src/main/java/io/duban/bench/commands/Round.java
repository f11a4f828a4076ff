package io.duban.bench.commands;

/// REST and floor with the same number of writers, one directly after the other.
record Round(Load.Speed rest, Load.Speed floor) {
  double ratio() {
    return rest.perSecond() / floor.perSecond();
  }

  @Override
  public String toString() {
    return "REST %s, floor %s, ratio %.2f".formatted(told(rest), told(floor), ratio());
  }

  private static String told(Load.Speed speed) {
    return "%.0f/s (p50 %.1f ms, p99 %.1f ms)"
        .formatted(speed.perSecond(), speed.p50(), speed.p99());
  }
}
