package io.duban.tasks.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Money that is set aside is neither more nor less, and neither are the parts that add up to it.
final class Budgets {
  private Budgets() {}

  /// The same targets, with budgets and their parts as levels that are met exactly.
  static List<FoundTarget> settled(List<FoundTarget> found) {
    var settled = new ArrayList<>(found);
    for (int i = 0; i < settled.size(); i++) {
      var total = settled.get(i);
      if (total.name().contains("预算") && isMoney(total)) {
        settled.set(i, total.exactly());
        int last = lastPart(settled, i);
        for (int part = i + 1; part <= last; part++) {
          settled.set(part, settled.get(part).exactly());
        }
      }
    }
    return List.copyOf(settled);
  }

  /// The last of the parts behind it that add up to it; itself if none do.
  private static int lastPart(List<FoundTarget> found, int budget) {
    var total = found.get(budget).value();
    var sum = BigDecimal.ZERO;
    for (int i = budget + 1; i < found.size() && isMoney(found.get(i)); i++) {
      var value = found.get(i).value();
      sum = value == null ? sum : sum.add(value);
      if (total != null && sum.compareTo(total) >= 0) {
        return sum.compareTo(total) == 0 ? i : budget;
      }
    }
    return budget;
  }

  private static boolean isMoney(FoundTarget target) {
    var unit = target.unit();
    return unit != null && unit.endsWith("元");
  }
}
