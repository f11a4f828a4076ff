package io.duban.tasks.notice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Sees to it that each character of the notice belongs to a field or is listed as unread.
final class Coverage {
  private final NoticeText text;
  private final BitSet covered;

  Coverage(NoticeText text) {
    this.text = text;
    this.covered = new BitSet(text.length());
  }

  /// What neither a field nor `known` covers, together with `known`; space does not count.
  static List<Unread> rest(NoticeText text, List<Field> fields, List<Unread> known) {
    var coverage = new Coverage(text);
    fields.forEach(field -> coverage.cover(field.span()));
    var unread = new ArrayList<Unread>();
    for (Unread one : known) {
      unread.addAll(coverage.gaps(one.span(), one.reason()));
      coverage.cover(one.span());
    }
    unread.addAll(coverage.gaps(new Span(0, text.length()), "not-understood"));
    unread.sort(Comparator.comparingInt(one -> one.span().from()));
    return unread;
  }

  private void cover(Span span) {
    covered.set(span.from(), span.to());
  }

  private List<Unread> gaps(Span within, String reason) {
    var gaps = new ArrayList<Unread>();
    int from = covered.nextClearBit(within.from());
    while (from < within.to()) {
      int next = covered.nextSetBit(from);
      int to = next < 0 ? within.to() : Math.min(next, within.to());
      var gap = text.trim(new Span(from, to));
      if (!gap.isEmpty()) {
        gaps.add(new Unread(gap, hasWords(gap) ? reason : "punctuation"));
      }
      from = covered.nextClearBit(to);
    }
    return gaps;
  }

  private boolean hasWords(Span span) {
    return text.plain(span).codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
