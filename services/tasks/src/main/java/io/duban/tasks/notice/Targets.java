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
  private static final Pattern SERIES = Pattern.compile("[、和及]|以及");
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
      String name = name(words(before));
      if (!name.isEmpty()) {
        end = matcher.end();
        found.add(
            new FoundTarget(
                name,
                "relative",
                comparedBy(matcher.group("how")),
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

  private static String comparedBy(String word) {
    return switch (word.charAt(0)) {
      case '低' -> "<=";
      case '不' -> ">=";
      default -> ">";
    };
  }

  /// A、B分别达到1、2：as many names as figures.
  private boolean respectively(Span part, List<Figure> figures) {
    int word = sentence.lastIndexOf("分别", figures.getFirst().span().from() - part.from());
    if (word <= 0) {
      return false;
    }
    var names = SERIES.split(name(sentence.substring(0, word)), -1);
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
      String name = name(before);
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
    String what = name(noun + size.group());
    return named(figure, what, before, span, 65, "size-of-what-is-made");
  }

  /// 雏鹰企业100家: the noun stands before its figure.
  private boolean counted(Figure figure, String before, Span span) {
    String name = name(before);
    if (name.isEmpty() || TargetWords.FOLLOWED.matcher(before.strip()).find()) {
      return false;
    }
    boolean commits =
        TargetWords.MAKING.matcher(sentence).find()
            || TargetWords.MORE_THAN.matcher(before).find()
            || TargetWords.AT_LEAST.matcher(before).find()
            || !figure.suffix().isEmpty();
    if (before.endsWith("各")) {
      return each(figure, name, before, span);
    }
    return named(
        figure, name, before, span, commits ? 90 : 60, commits ? "committed" : "noun-and-figure");
  }

  /// 国家、省、市重点项目各100项: once for each thing named.
  private boolean each(Figure figure, String name, String before, Span span) {
    var parts = SERIES.split(name, -1);
    String last = parts[parts.length - 1];
    String verb = verb(parts[0]);
    String head =
        parts.length > 1
            ? last.substring(
                prefix(last, verb.isEmpty() ? parts[0] : parts[0].substring(verb.length())))
            : "";
    for (int i = 0; i < parts.length; i++) {
      String own = i == 0 && parts.length > 1 ? parts[i].substring(verb.length()) : parts[i];
      add(figure, name(i == parts.length - 1 ? own : own + head), before, span, 80, "each");
    }
    return true;
  }

  /// How much of the last of a series tells it from the others: as many characters as the first.
  private static int prefix(String last, String first) {
    return first.length() < last.length() - 1 && first.length() <= 3
        ? Math.min(first.length(), 1)
        : 0;
  }

  private static String verb(String words) {
    var verbs = Pattern.compile("^(?:" + TargetWords.MAKE + ")+").matcher(words);
    return verbs.lookingAt() ? verbs.group() : "";
  }

  /// 新增1个国家级集群: the noun stands behind its figure; without a making verb it only counts.
  private boolean making(Figure figure, String before, String after, Span span) {
    if (!TargetWords.MAKES.matcher(before).find()) {
      return false;
    }
    int stop = SERIES.splitAsStream(after).findFirst().orElse(after).length();
    String noun = after.substring(0, stop);
    String verbs = name(before);
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
            kind(figure, name),
            comparator(figure, before),
            figure.value(),
            figure.upTo(),
            figure.unit(),
            null,
            span,
            figure.upTo() == null ? confidence : Math.min(confidence, 75),
            rule));
  }

  private static String kind(Figure figure, String name) {
    if (figure.isRate()) {
      return name.matches(".*(?:增长|增速|增幅|增加|下降|降低|减少|提高).*") && !name.contains("比重")
          ? "growth"
          : "share";
    }
    return figure.isTime() || name.matches(".*(?:总数|总量|拥有量|保有量|总规模|规模|覆盖|存量|总面积|有效).*")
        ? "level"
        : "cumulative";
  }

  private static String comparator(Figure figure, String before) {
    String suffix = figure.suffix();
    if (TargetWords.NOT_LESS.matcher(before).find()) {
      return ">=";
    }
    if (TargetWords.AT_MOST_SUFFIX.contains(suffix) || TargetWords.AT_MOST.matcher(before).find()) {
      return "<=";
    }
    if (TargetWords.MORE_THAN.matcher(before).find()) {
      return ">";
    }
    return suffix.equals("左右") || suffix.equals("上下") ? "=" : ">=";
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

  private static String name(String words) {
    String name = TargetWords.LEAD_IN.matcher(words.strip()).replaceFirst("");
    name = TargetWords.LEAD_OUT.matcher(name).replaceFirst("");
    return name.replace("“", "").replace("”", "").strip();
  }

  private String words(Span span) {
    return plain.substring(span.from(), span.to());
  }
}
