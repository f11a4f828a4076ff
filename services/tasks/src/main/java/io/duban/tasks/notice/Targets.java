package io.duban.tasks.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the figures that a text commits to, and leaves alone those that only count, limit or
/// condition something.
final class Targets {
  private static final Pattern PARTS =
      Pattern.compile("(?:[^,。;\\n]|(?<=\\d),(?=\\d{3}(?!\\d))){1,500}");
  private static final Pattern CONDITION =
      Pattern.compile("^(?:、|及|且|并|和)[^,。;]{0,40}的|^(?:的|以上的|及以上的)");
  private static final Pattern TITLE_END = Pattern.compile("[”\"]");
  private static final int LONGEST_NAME = 60;

  private final String plain;
  private final List<FoundTarget> found = new ArrayList<>();
  private String sentence = "";

  private Targets(String plain) {
    this.plain = plain;
  }

  /// The targets in the span, in order.
  static List<FoundTarget> in(NoticeText text, Span span) {
    var targets = new Targets(text.plain());
    var parts = PARTS.matcher(targets.plain).region(span.from(), span.to());
    while (parts.find()) {
      targets.part(new Span(parts.start(), parts.end()));
    }
    return Budgets.settled(targets.found);
  }

  /// What stands between two commas.
  private void part(Span part) {
    String words = plain.substring(part.from(), part.to());
    sentence = words;
    int from = relative(part);
    var figures = Figure.in(plain, new Span(from, part.to()));
    if (figures.size() > 1 && respectively(part, figures)) {
      return;
    }
    for (int i = 0; i < figures.size(); i++) {
      var figure = figures.get(i);
      int to = i + 1 < figures.size() ? figures.get(i + 1).span().from() : part.to();
      var before = new Span(Math.min(from, figure.span().from()), figure.span().from());
      var after = new Span(figure.span().to(), Math.max(to, figure.span().to()));
      if (inTitle(figure.span().from()) || !read(figure, before, after)) {
        continue;
      }
      from = figure.span().to();
    }
  }

  /// Where the last of them ends.
  private int relative(Span part) {
    int end = part.from();
    var matcher = TargetWords.RELATIVE.matcher(plain).region(part.from(), part.to());
    while (matcher.find()) {
      var before = new Span(end, matcher.start());
      String name = TargetNames.of(words(before));
      if (!name.isEmpty()) {
        end = matcher.end();
        found.add(
            new FoundTarget(
                name,
                "relative",
                Measures.comparedBy(matcher.group("how")),
                null,
                null,
                null,
                matcher.group("what"),
                new Span(part.from(), matcher.end()),
                80,
                "relative"));
      }
    }
    return end;
  }

  /// A、B分别达到1、2：as many names as figures.
  private boolean respectively(Span part, List<Figure> figures) {
    int word = sentence.lastIndexOf("分别", figures.getFirst().span().from() - part.from());
    if (word <= 0) {
      return false;
    }
    var names = TargetNames.SERIES.split(TargetNames.of(sentence.substring(0, word)), -1);
    if (names.length != figures.size()) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      var figure = figures.get(i);
      var before = words(new Span(part.from() + word, figure.span().from()));
      add(figure, names[i], before, new Span(part.from(), figure.span().to()), 75, "respectively");
    }
    return true;
  }

  private boolean read(Figure figure, Span beforeSpan, Span afterSpan) {
    String before = words(beforeSpan);
    String after = words(afterSpan);
    var span = new Span(beforeSpan.from(), figure.span().to());
    if (isGranted(figure, before, after)
        || TargetWords.CEILING.matcher(before).find()
        || TargetWords.LISTED.matcher(before).find()
        || (figure.isTime() && !TargetWords.SHORTENED.matcher(before).find())) {
      return false;
    }
    if (CONDITION.matcher(after).find()) {
      return sized(figure, before, after, span);
    }
    boolean ends =
        after.isEmpty() || "、和及与并(”\"".indexOf(after.charAt(0)) >= 0 || after.startsWith("以及");
    if (figure.isRate() || figure.isTime()) {
      String name = TargetNames.of(before);
      if (!ends && after.startsWith("用于")) {
        name = name + TITLE_END.split(after, 2)[0];
      }
      return named(
          figure, name, before, span, ends ? 90 : 60, figure.isRate() ? "rate" : "limit-of-time");
    }
    if (ends) {
      return counted(figure, before, span);
    }
    return making(figure, before, after, span);
  }

  private static boolean isGranted(Figure figure, String before, String after) {
    return (figure.isMoney() || figure.isRate())
        && (TargetWords.GRANTED.matcher(after).find() || TargetWords.GRANTS.matcher(before).find());
  }

  /// 总规模50亿元的…基金 that is to be set up.
  private boolean sized(Figure figure, String before, String after, Span span) {
    var size = TargetWords.SIZE.matcher(before);
    if (!size.find() || !TargetWords.MAKING.matcher(before).find()) {
      return false;
    }
    int to = after.indexOf('的') + 1;
    String noun = after.substring(to);
    String what = TargetNames.of(noun + size.group());
    return named(figure, what, before, span, 65, "size-of-what-is-made");
  }

  /// 雏鹰企业100家: the noun stands before its figure.
  private boolean counted(Figure figure, String before, Span span) {
    String name = TargetNames.of(before);
    if (name.isEmpty() || TargetWords.FOLLOWED.matcher(before.strip()).find()) {
      return false;
    }
    boolean commits =
        TargetWords.MAKING.matcher(sentence).find()
            || TargetWords.MORE_THAN.matcher(before).find()
            || TargetWords.AT_LEAST.matcher(before).find()
            || !figure.suffix().isEmpty();
    if (before.endsWith("各")) {
      for (String one : TargetNames.each(name)) {
        add(figure, one, before, span, 80, "each");
      }
      return true;
    }
    return named(
        figure, name, before, span, commits ? 90 : 60, commits ? "committed" : "noun-and-figure");
  }

  /// 新增1个国家级集群: the noun stands behind its figure; without a making verb it only counts.
  private boolean making(Figure figure, String before, String after, Span span) {
    if (figure.isMoney() || !TargetWords.MAKES.matcher(before).find()) {
      return false;
    }
    int stop = TargetNames.SERIES.splitAsStream(after).findFirst().orElse(after).length();
    String noun = after.substring(0, stop);
    String verbs = TargetNames.of(before);
    String name = (verbs.length() <= 8 ? verbs : "") + noun;
    return named(figure, name, before, new Span(span.from(), span.to() + stop), 80, "made");
  }

  private boolean named(
      Figure figure, String name, String before, Span span, int confidence, String rule) {
    String whole = name;
    if (name.startsWith("占") && !found.isEmpty()) {
      whole = found.getLast().name() + name;
    }
    if (whole.isEmpty()) {
      return false;
    }
    add(figure, whole, before, span, confidence, rule);
    return true;
  }

  private void add(
      Figure figure, String name, String before, Span span, int confidence, String rule) {
    String shorter =
        name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    found.add(
        new FoundTarget(
            shorter,
            Measures.kind(figure, name),
            Measures.comparator(figure, before),
            figure.value(),
            figure.upTo(),
            figure.unit(),
            null,
            span,
            figure.upTo() == null ? confidence : Math.min(confidence, 75),
            rule));
  }

  /// Numbers inside a document's title are nobody's target.
  private boolean inTitle(int offset) {
    for (int i = offset - 1; i >= 0 && offset - i < 120; i--) {
      switch (plain.charAt(i)) {
        case '《' -> {
          return true;
        }
        case '》', '\n' -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private String words(Span span) {
    return plain.substring(span.from(), span.to());
  }
}
