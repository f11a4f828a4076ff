package io.duban.tasks.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// The text of a notice, its lines, and the same text in one spelling: brackets, digits, letters
/// and punctuation that notices write full or half width are folded character by character, so that
/// an offset means the same place in both.
public final class NoticeText {
  private final String text;
  private final String plain;
  private final int[] starts;
  private final List<Span> lines;

  NoticeText(String text) {
    this.text = text;
    var folded = new char[text.length()];
    var begins = new ArrayList<Integer>();
    begins.add(0);
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(text.charAt(i));
      if (folded[i] == '\n') {
        begins.add(i + 1);
      }
    }
    plain = new String(folded);
    starts = begins.stream().mapToInt(Integer::intValue).toArray();
    lines = full();
  }

  /// One spelling for what means the same.
  private static char fold(char c) {
    return switch (c) {
      case '（', '〔', '[', '【', '﹝', '〈', '［' -> '(';
      case '）', '〕', ']', '】', '﹞', '〉', '］' -> ')';
      case '，', '﹐' -> ',';
      case '；', '﹔' -> ';';
      case '：', '﹕', '∶' -> ':';
      case '％', '﹪' -> '%';
      case '．' -> '.';
      case '｡' -> '。';
      case '—', '–', '－', '～', '~', '―', '─' -> '-';
      case '\u00a0', '\u3000', '\t', '\r', '\u2028', '\u000b', '\f' -> ' ';
      default ->
          (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')
              ? (char) (c - '０' + '0')
              : c;
    };
  }

  /// In one spelling.
  String plain() {
    return plain;
  }

  public int length() {
    return text.length();
  }

  /// As the notice has it.
  public String words(Span span) {
    return text.substring(span.from(), span.to());
  }

  /// The number of the line in which the offset lies, from 1.
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The lines that are not blank, without the space around them.
  public List<Span> lines() {
    return lines;
  }

  /// Those of them that lie in the span.
  List<Span> lines(Span within) {
    int from = Collections.binarySearch(lines, within, Comparator.comparingInt(Span::from));
    int to = from < 0 ? -from - 1 : from;
    var inside = new ArrayList<Span>();
    while (to < lines.size() && lines.get(to).to() <= within.to()) {
      inside.add(lines.get(to++));
    }
    return inside;
  }

  private List<Span> full() {
    var full = new ArrayList<Span>();
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] - 1 : plain.length();
      var line = trim(new Span(starts[i], end));
      if (!line.isEmpty()) {
        full.add(line);
      }
    }
    return List.copyOf(full);
  }

  /// Without the space around it.
  Span trim(Span span) {
    int from = span.from();
    int to = span.to();
    while (from < to && Character.isWhitespace(plain.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(plain.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  String plain(Span span) {
    return plain.substring(span.from(), span.to());
  }
}
