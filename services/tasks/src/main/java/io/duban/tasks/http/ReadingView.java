package io.duban.tasks.http;

import io.duban.tasks.domain.PlanEvent.UnresolvedName;
import io.duban.tasks.domain.PlanRules;
import io.duban.tasks.domain.UnitNames;
import io.duban.tasks.domain.Violation;
import io.duban.tasks.notice.Field;
import io.duban.tasks.notice.NoticeText;
import io.duban.tasks.notice.Unread;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a draft was read from its notice.
///
/// @param digest SHA-256 of the file as it was sent
/// @param total fields in all that were asked for
/// @param next where the next page begins
/// @param unread every stretch that became no field
/// @param violations rules that the draft breaks; it cannot be adopted before they are met
/// @param unresolved unit names that the registry does not know
record ReadingView(
    String documentNumber,
    long version,
    String format,
    String digest,
    int characters,
    List<FieldView> items,
    int total,
    @Nullable Integer next,
    List<UnreadView> unread,
    List<Violation> violations,
    List<UnresolvedName> unresolved) {

  /// @param pointer where it stands in the draft
  /// @param offset of its first character in the text
  /// @param words of the notice
  /// @param confidence in percent
  /// @param candidates what else it may be, likeliest first
  @Schema(name = "ReadField")
  record FieldView(
      String pointer,
      String value,
      int offset,
      int length,
      int line,
      String words,
      int confidence,
      String rule,
      List<String> candidates,
      boolean accepted) {}

  /// @param reason no-units, no-target, behind-the-plan, punctuation or not-understood
  @Schema(name = "UnreadStretch")
  record UnreadView(int offset, int length, int line, String words, String reason) {}

  static ReadingView of(DraftRead read, int atMost, int from, int limit) {
    var plan = read.draft().plan();
    var reading = read.reading();
    var asked = reading.fields().stream().filter(field -> field.confidence() <= atMost).toList();
    var slice = Slice.of(asked, from, limit);
    return new ReadingView(
        plan.documentNumber(),
        read.version(),
        read.notice().format(),
        read.notice().digest(),
        read.notice().text().length(),
        slice.items().stream().map(field -> field(field, read)).toList(),
        slice.total(),
        slice.next(),
        reading.unread().stream().map(one -> unread(one, reading.text())).toList(),
        PlanRules.violations(plan),
        UnitNames.unresolved(plan, read.registry()));
  }

  private static FieldView field(Field field, DraftRead read) {
    var span = field.span();
    var text = read.reading().text();
    return new FieldView(
        field.pointer(),
        field.value(),
        span.from(),
        span.to() - span.from(),
        text.line(span.from()),
        text.words(span),
        field.confidence(),
        field.rule(),
        field.candidates(),
        read.accepted(field.pointer()));
  }

  private static UnreadView unread(Unread one, NoticeText text) {
    var span = one.span();
    return new UnreadView(
        span.from(),
        span.to() - span.from(),
        text.line(span.from()),
        text.words(span),
        one.reason());
  }
}
