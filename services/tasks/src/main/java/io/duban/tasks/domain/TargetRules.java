package io.duban.tasks.domain;

import io.duban.tasks.domain.StructuredPlan.StatedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether stated targets can be measured: a known kind and comparator, an exact decimal, or what a
/// relative one is measured against.
final class TargetRules {
  private static final String RELATIVE = "relative";
  private static final Set<String> KINDS =
      Set.of("cumulative", "level", "share", "growth", RELATIVE);
  private static final Set<String> COMPARATORS = Set.of(">=", ">", "=", "<=");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

  private TargetRules() {}

  static List<Violation> violations(String list, List<StatedTarget> targets) {
    var found = new ArrayList<Violation>();
    for (int t = 0; t < targets.size(); t++) {
      check(list + "/" + t, targets.get(t), found);
    }
    return found;
  }

  private static void check(String at, StatedTarget target, List<Violation> found) {
    if (target.name().isBlank()) {
      found.add(new Violation(at + "/name", "required", "must not be empty"));
    }
    var indicator = target.indicator();
    if (indicator != null && indicator.isBlank()) {
      found.add(new Violation(at + "/indicator", "required", "must not be empty"));
    }
    if (!KINDS.contains(target.kind())) {
      found.add(
          new Violation(
              at + "/kind", "known-kind", "cumulative, level, share, growth or relative"));
    }
    if (!COMPARATORS.contains(target.comparator())) {
      found.add(new Violation(at + "/comparator", "known-comparator", ">=, >, = or <="));
    }
    value(at, target, found);
  }

  private static void value(String at, StatedTarget target, List<Violation> found) {
    var value = target.value();
    var reference = target.reference();
    boolean relative = target.kind().equals(RELATIVE);
    if (value != null && !DECIMAL.matcher(value).matches()) {
      found.add(new Violation(at + "/value", "decimal", "digits, at most six after the point"));
    }
    if (value == null && !relative) {
      found.add(new Violation(at + "/value", "required", "only a relative target has no value"));
    }
    if (relative && (reference == null || reference.isBlank())) {
      found.add(
          new Violation(at + "/reference", "required", "what the target is measured against"));
    }
  }
}
