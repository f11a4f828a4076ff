package io.duban.tasks.notice;

import io.duban.tasks.domain.StructuredPlan.StatedTarget;

/// A found target as a field, and as a part of the draft.
final class TargetFields {
  private TargetFields() {}

  static Field field(String pointer, FoundTarget target) {
    return new Field(pointer, words(target), target.span(), target.confidence(), target.rule());
  }

  static StatedTarget stated(FoundTarget target) {
    var value = target.value();
    var upTo = target.upTo();
    return new StatedTarget(
        target.name(),
        null,
        target.kind(),
        target.comparator(),
        value == null ? null : value.toPlainString(),
        target.unit(),
        target.reference(),
        upTo == null || value == null ? null : value.toPlainString() + "—" + upTo.toPlainString());
  }

  /// The target in one line.
  private static String words(FoundTarget target) {
    var value = target.value();
    if (value == null) {
      return target.name() + " " + target.comparator() + " " + target.reference();
    }
    return target.name() + " " + target.comparator() + " " + value.toPlainString() + target.unit();
  }
}
