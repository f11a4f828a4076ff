package io.duban.tasks.notice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the unit clauses of a notice: in brackets, or as lines of their own.
final class UnitClauses {
  private static final int LONGEST = 600;
  private static final Pattern COMMA_DIVIDES =
      Pattern.compile("第一个逗号[之以]?前的?[^。\\n]{0,8}(?:为|是|系)牵头");
  private static final Pattern BEGINS =
      Pattern.compile(UnitWords.KEY.pattern() + "|" + UnitWords.TIME.pattern());
  private static final String ENDS = "。;,、 \n";

  private final String plain;
  private final boolean commaDivides;
  private final List<UnitClause> found = new ArrayList<>();
  private final BitSet covered = new BitSet();

  private UnitClauses(NoticeText text) {
    plain = text.plain();
    commaDivides = COMMA_DIVIDES.matcher(plain).find();
  }

  /// In the order of the text; none lies inside another.
  static Clauses in(NoticeText text) {
    var clauses = new UnitClauses(text);
    clauses.bracketed();
    text.lines().forEach(clauses::unbracketed);
    return new Clauses(clauses.found);
  }

  /// Pairs brackets within a line and tries the outer pair before the inner one.
  private void bracketed() {
    var open = new int[plain.length() + 1];
    var close = new int[plain.length()];
    int depth = 0;
    for (int i = 0; i < plain.length(); i++) {
      switch (plain.charAt(i)) {
        case '\n' -> depth = 0;
        case '(' -> open[depth++] = i;
        case ')' -> {
          if (depth > 0) {
            close[open[--depth]] = i;
          }
        }
        default -> {}
      }
    }
    int i = 0;
    while (i < close.length) {
      i = close[i] > 0 && tried(i, close[i]) ? close[i] + 1 : i + 1;
    }
  }

  private boolean tried(int open, int close) {
    if (close - open > LONGEST || close - open < 4 || plain.charAt(open + 1) == '(') {
      return false;
    }
    var inside = new Span(open + 1, close);
    boolean keyed = UnitWords.KEY.matcher(plain).region(inside.from(), inside.to()).lookingAt();
    if (!keyed && !stands(open, close)) {
      return false;
    }
    var clause = ClauseGrammar.read(plain, new Span(open, close + 1), inside, commaDivides);
    clause.ifPresent(this::keep);
    return clause.isPresent();
  }

  private boolean isFree(int from, int to) {
    int next = covered.nextSetBit(from);
    return next < 0 || next >= to;
  }

  private void keep(UnitClause clause) {
    found.add(clause);
    covered.set(clause.span().from(), clause.span().to());
  }

  /// A clause without a word such as 责任单位 stands at the end of a sentence.
  private boolean stands(int open, int close) {
    boolean after = open == 0 || ENDS.indexOf(plain.charAt(open - 1)) >= 0;
    boolean before = close + 1 >= plain.length() || ENDS.indexOf(plain.charAt(close + 1)) >= 0;
    return after || before;
  }

  /// 责任单位：… at the beginning of a line or a sentence, to the end of the line.
  private void unbracketed(Span line) {
    var key = BEGINS.matcher(plain);
    int from = line.from();
    while (from < line.to() && key.region(from, line.to()).find()) {
      int start = key.start();
      from = key.end();
      boolean begins = start == line.from() || "。; ".indexOf(plain.charAt(start - 1)) >= 0;
      if (begins && !covered.get(start)) {
        int stop = plain.indexOf('。', start, Math.min(line.to(), start + LONGEST));
        int to = stop >= 0 ? stop : line.to();
        if (to - start <= LONGEST && isFree(start, to)) {
          var span = new Span(start, to);
          ClauseGrammar.read(plain, span, span, commaDivides).ifPresent(this::keep);
        }
        from = to;
      }
    }
  }
}
