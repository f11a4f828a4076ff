package io.duban.tasks.notice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The numbered parts of a notice: what stands before the first, the parts, what stands after.
///
/// @param front before the first part
/// @param all the parts of all levels, in the order of the text
/// @param back from 附件 on, or what stands behind the last part
record Outline(Span front, List<Block> all, Span back) {
  private static final int LONGEST_TITLE = 80;
  private static final int LONG_FOR_A_TITLE = 15;
  /// What stands behind a plan: attachments, closing words, who is told.
  private static final Pattern ENDS =
      Pattern.compile(
          "附(?:件|表|录)\\s*(?:\\d{0,2}\\s*[:.]|:).*|附(?:件|表|录)\\d{0,2}"
              + "|本(?:方案|计划|通知|办法|意见|要点|清单)[^。]{0,40}(?:施行|实施|纳入|执行|有效期).*"
              + "|(?:此件|信息公开|抄送|联系人|↓).*");

  /// Where a paragraph begins and which heading it has, if any.
  private record Mark(Span line, Heading heading) {}

  static Outline of(NoticeText text, Clauses clauses) {
    var marks = new ArrayList<Mark>();
    int end = text.length();
    for (Span line : text.lines()) {
      String words = text.plain(line);
      if (!marks.isEmpty() && ENDS.matcher(words).matches()) {
        end = line.from();
        break;
      }
      Heading.of(words)
          .filter(heading -> heading.level() < Heading.DEEPEST)
          .ifPresent(heading -> marks.add(new Mark(line, heading)));
    }
    int first = marks.isEmpty() ? end : marks.getFirst().line().from();
    var all = new Builder(text, clauses, marks, end).blocks();
    return new Outline(new Span(0, first), all, new Span(end, text.length()));
  }

  /// The parts of the highest level, in order.
  List<Block> parts() {
    return all.stream().filter(block -> block.parent() == null).toList();
  }

  private record Builder(NoticeText text, Clauses clauses, List<Mark> marks, int end) {
    /// A part ends where the next of its level or a higher one begins.
    List<Block> blocks() {
      var blocks = new ArrayList<Block>();
      var above = new ArrayDeque<Block>();
      for (int i = 0; i < marks.size(); i++) {
        var mark = marks.get(i);
        int level = mark.heading().level();
        while (!above.isEmpty() && above.getLast().level() >= level) {
          above.removeLast();
        }
        var whole = new Span(mark.line().from(), end(i, level));
        var block = new Block(above.peekLast(), mark.heading(), title(mark), whole);
        above.addLast(block);
        blocks.add(block);
      }
      return blocks;
    }

    private int end(int mark, int level) {
      for (int next = mark + 1; next < marks.size(); next++) {
        if (marks.get(next).heading().level() <= level) {
          return marks.get(next).line().from();
        }
      }
      return end;
    }

    /// To the first full stop, or the whole line; a unit clause is no part of it.
    private Span title(Mark mark) {
      int from = mark.line().from() + mark.heading().length();
      int to = mark.line().to();
      int stop = text.plain().indexOf('。', Math.min(from, to), to);
      if (stop >= 0) {
        to = stop;
      }
      to = clauses.firstIn(new Span(Math.min(from, to), to));
      if (to - from > LONG_FOR_A_TITLE && stop >= 0) {
        int comma = from;
        while (comma < to && ",;:".indexOf(text.plain().charAt(comma)) < 0) {
          comma++;
        }
        to = Math.min(comma, from + LONGEST_TITLE);
      }
      return text.trim(new Span(Math.min(from, to), to));
    }
  }
}
