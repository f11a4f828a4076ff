package io.duban.tasks.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands above the first numbered part: number, title, issuing body, date.
final class Front {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<body>[\\p{IsHan}]{2,20})\\((?<year>\\d{4})\\)\\s?(?:第)?(?<number>[1-9]\\d{0,8})号");
  private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern HAN_DATE =
      Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
  private static final Pattern ISSUED =
      Pattern.compile(
          "(?<body>[^\\n《]{2,80}?)关于(?:印发|下发|发布)\\s*《?(?<title>[^》\\n]{4,200}?)》?的?\\s*通知");
  private static final Pattern KIND =
      Pattern.compile(".{2,100}(?:计划|方案|要点|规划|意见|清单|措施|任务|分工|任务书|安排)(?:\\([^()\\n]{1,20}\\))?");
  private static final Pattern PERIOD =
      Pattern.compile("(20\\d\\d)(?:年)?\\s?-\\s?(20\\d\\d)年?|(20\\d\\d)年(?:度)?");
  private static final Pattern UNTIL = Pattern.compile("到(20\\d\\d)年(?:底|末)?");
  private static final Pattern SENDS = Pattern.compile("通知|遵照|执行|实施");
  private static final Pattern ADDRESSEES = Pattern.compile(".{2,200}:");

  private final NoticeText text;
  private final Span front;
  private final List<Span> lines;

  Front(NoticeText text, Span front) {
    this.text = text;
    this.front = front;
    this.lines = text.lines(front);
  }

  /// A document number on a line of its own goes before one inside a sentence.
  Optional<Field> documentNumber() {
    Field inside = null;
    for (Span line : lines) {
      var number = NUMBER.matcher(text.plain(line));
      if (number.find()) {
        boolean alone = number.start() == 0 && number.end() == line.to() - line.from();
        var field =
            new Field(
                "/documentNumber",
                "%s〔%s〕%s号"
                    .formatted(number.group("body"), number.group("year"), number.group("number")),
                new Span(number.start(), number.end()).plus(line.from()),
                alone ? 98 : 60,
                alone ? "number-on-its-line" : "number-in-a-sentence");
        if (alone) {
          return Optional.of(field);
        }
        inside = inside == null ? field : inside;
      }
    }
    return Optional.ofNullable(inside);
  }

  /// 关于印发《…》的通知, or a line that ends as titles of plans do.
  Optional<Field> title() {
    var issued = issued();
    if (issued != null) {
      return Optional.of(group("/title", issued, "title", 95, "issued-title"));
    }
    return lines.stream()
        .filter(line -> KIND.matcher(text.plain(line)).matches())
        .filter(line -> text.plain(line).indexOf('。') < 0)
        .findFirst()
        .map(line -> new Field("/title", text.words(line), line, 70, "line-like-a-title"));
  }

  Optional<Field> issuingBody() {
    var issued = issued();
    if (issued != null) {
      return Optional.of(group("/issuingBody", issued, "body", 95, "who-issued"));
    }
    for (int i = 1; i < lines.size(); i++) {
      if (isDate(lines.get(i))) {
        var line = lines.get(i - 1);
        return Optional.of(new Field("/issuingBody", text.words(line), line, 75, "above-the-date"));
      }
    }
    return Optional.empty();
  }

  /// The date on a line of its own, below the signature.
  Optional<Field> issueDate() {
    for (Span line : lines) {
      if (isDate(line)) {
        var date = date(text.plain(line));
        if (date.isPresent()) {
          return Optional.of(
              new Field("/issueDate", date.get().toString(), line, 95, "date-on-its-line"));
        }
      }
    }
    var anywhere = DATE.matcher(text.plain()).region(front.from(), front.to());
    return anywhere.find()
        ? date(anywhere.group())
            .map(
                date ->
                    new Field(
                        "/issueDate",
                        date.toString(),
                        new Span(anywhere.start(), anywhere.end()),
                        50,
                        "date-in-a-sentence"))
        : Optional.empty();
  }

  /// The year or years that the title names; else until the year that the text aims at; else the
  /// year of issue. As `from/to`.
  Optional<Field> period(Optional<Field> title, Optional<LocalDate> issued) {
    if (title.isPresent()) {
      var years = PERIOD.matcher(text.plain(title.get().span()));
      if (years.find()) {
        String from = years.group(1) == null ? years.group(3) : years.group(1);
        String to = years.group(2) == null ? years.group(3) : years.group(2);
        return Optional.of(
            new Field(
                "/period",
                from + "-01-01/" + to + "-12-31",
                title.get().span(),
                90,
                "years-in-the-title"));
      }
    }
    if (issued.isEmpty()) {
      return Optional.empty();
    }
    var until = UNTIL.matcher(text.plain()).region(front.to(), text.length());
    if (until.find() && Integer.parseInt(until.group(1)) >= issued.get().getYear()) {
      return Optional.of(
          new Field(
              "/period",
              issued.get() + "/" + until.group(1) + "-12-31",
              new Span(until.start(), until.end()),
              60,
              "until-the-year-aimed-at"));
    }
    int year = issued.get().getYear();
    var span = issueDate().map(Field::span).orElse(new Span(0, 0));
    return Optional.of(
        new Field("/period", year + "-01-01/" + year + "-12-31", span, 50, "year-of-issue"));
  }

  /// Whether the line is a part of the letter around the plan: whom it is sent to, the sentence
  /// that sends it, the title once more, the signature, the date.
  boolean isLetter(Span line, Optional<Field> title, Optional<Field> body) {
    String words = text.plain(line);
    String bare = words.replace(" ", "");
    return ADDRESSEES.matcher(words).matches()
        || isDate(line)
        || (words.contains("印发") && SENDS.matcher(words).find())
        || title.filter(field -> field.value().replace(" ", "").contains(bare)).isPresent()
        || body.filter(field -> field.value().equals(text.words(line))).isPresent();
  }

  private @Nullable Matcher issued() {
    var issued = ISSUED.matcher(text.plain()).region(front.from(), front.to());
    return issued.find() ? issued : null;
  }

  private Field group(String pointer, Matcher matcher, String name, int confidence, String rule) {
    var span = text.trim(new Span(matcher.start(name), matcher.end(name)));
    return new Field(pointer, text.words(span), span, confidence, rule);
  }

  private boolean isDate(Span line) {
    String words = text.plain(line);
    return DATE.matcher(words).matches() || HAN_DATE.matcher(words).matches();
  }

  private static Optional<LocalDate> date(String words) {
    var digits = DATE.matcher(words);
    if (digits.find()) {
      return date(number(digits, 1), number(digits, 2), number(digits, 3));
    }
    var han = HAN_DATE.matcher(words);
    if (han.find()) {
      int year = 0;
      for (int i = 0; i < han.group(1).length(); i++) {
        year = year * 10 + "一二三四五六七八九".indexOf(han.group(1).charAt(i)) + 1;
      }
      return date(year, Heading.han(han.group(2)), Heading.han(han.group(3)));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return year < 1949 || year > 2199
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
