package io.duban.tasks.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.StatedTarget;
import io.duban.tasks.domain.UnitRegistry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A notice that was read, in the short forms in which tests speak of it.
record Read(String text, Reading reading) {
  private static final String HEAD =
      """
      测政办发〔2025〕3号
      各有关单位：
      测试市人民政府办公室
      2025年2月1日
      测试市2025年重点工作计划
      """;

  static Read whole(String text) {
    return with(text, new UnitRegistry(List.of()));
  }

  static Read with(String text, UnitRegistry registry) {
    var read = new Read(text, NoticeReader.read(text, registry));
    read.everythingIsCovered();
    return read;
  }

  /// A notice of one action with the given lines.
  static Read body(String lines) {
    return whole(HEAD + "一、重点任务\n" + lines);
  }

  StructuredPlan plan() {
    return Objects.requireNonNull(reading.plan(), () -> "missing " + reading.missing());
  }

  Item item(int index) {
    return plan().items().toList().get(index);
  }

  /// `市科技局/lead、市财政局/support` and so on, as the clause gives roles.
  String units(int index) {
    return String.join(
        "、",
        item(index).units().stream()
            .map(unit -> unit.role() == null ? unit.name() : unit.name() + "/" + unit.role())
            .toList());
  }

  /// `>= 10 项` and so on.
  List<String> targets(int index) {
    return item(index).targets().stream().map(Read::figure).toList();
  }

  static String figure(StatedTarget target) {
    String what = Optional.ofNullable(target.value()).orElse(String.valueOf(target.reference()));
    String unit = Optional.ofNullable(target.unit()).orElse("");
    return (target.comparator() + " " + what + " " + unit).strip();
  }

  List<String> unread() {
    return reading.unread().stream()
        .filter(one -> !one.reason().equals("punctuation"))
        .map(one -> text.substring(one.span().from(), one.span().to()))
        .toList();
  }

  /// Nothing is dropped: each character that is not space belongs to a field or is listed as
  /// unread, and each field's words are the text's.
  private void everythingIsCovered() {
    var covered = new BitSet();
    reading.fields().forEach(f -> covered.set(f.span().from(), f.span().to()));
    reading.unread().forEach(u -> covered.set(u.span().from(), u.span().to()));
    var lost = new ArrayList<Integer>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!covered.get(i) && !Character.isWhitespace(c) && c != '\u00a0') {
        lost.add(i);
      }
    }
    assertThat(lost).as("offsets that belong to nothing").isEmpty();
  }
}
