package io.duban.tasks.notice;

import io.duban.tasks.domain.Deadline;
import io.duban.tasks.domain.StructuredPlan.Implied;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.NamedUnit;
import io.duban.tasks.domain.StructuredPlan.StatedTarget;
import io.duban.tasks.notice.Mention.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes one work item of a stretch of text and the clauses behind it.
final class ItemReader {
  private static final Pattern SENTENCE = Pattern.compile("[^。;\\n]{1,480}[。;]?");
  private static final Pattern DATE_IN_TEXT =
      Pattern.compile("(?:\\d{4}年)?(?:\\d{1,2}月(?:\\d{1,2}日|底|末)|年底|[一二三四]季度末?|上半年|下半年)(?:之?前|以前)");
  private static final Pattern CONTINUOUS_END =
      Pattern.compile("(?:长期坚持|持续推进|持续实施|常态化推进|全年推进)[。;]?$");
  private static final int MOST_MEASURES = 100;
  private static final int LONGEST_TITLE = 60;

  private final NoticeText text;
  private final UnitResolver units;
  private final int year;
  private final List<Field> fields = new ArrayList<>();
  private final List<Implied> implied = new ArrayList<>();

  ItemReader(NoticeText text, UnitResolver units, int year) {
    this.text = text;
    this.units = units;
    this.year = year;
  }

  /// Everything that was read so far, of all items.
  List<Field> fields() {
    return fields;
  }

  /// The rules of the clauses that bind groups of units.
  List<Implied> implied() {
    return implied;
  }

  /// @param at pointer of the item
  /// @param words what is to be done
  /// @param task title of its task, for an item of few words
  Item read(String at, String number, Span words, Span task, List<UnitClause> clauses) {
    var titleSpan = title(words, task);
    var own = hasWords(words) ? words : task;
    fields.add(new Field(at + "/number", number, titleSpan, 90, "counted"));
    fields.add(new Field(at + "/title", text.words(titleSpan), titleSpan, 70, "first-words"));
    boolean follows = words.from() == task.to() || own.equals(task);
    var targets = targets(at, follows ? new Span(task.from(), own.to()) : own);
    return new Item(
        number,
        text.words(titleSpan),
        units(at, number, clauses),
        deadline(at, own, clauses),
        null,
        measures(at, words),
        List.of(),
        targets);
  }

  /// The first words of its text; the task's where that is cut out of the same sentence.
  private Span title(Span words, Span task) {
    int from = words.from();
    while (from < words.to() && "。;、 \n".indexOf(text.plain().charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < words.to()
        && to - from < LONGEST_TITLE
        && ",。;:\n".indexOf(text.plain().charAt(to)) < 0) {
      to++;
    }
    return to == from ? task : text.trim(new Span(from, to));
  }

  private List<String> measures(String at, Span words) {
    var measures = new ArrayList<String>();
    var sentences = SENTENCE.matcher(text.plain()).region(words.from(), words.to());
    while (sentences.find() && measures.size() < MOST_MEASURES) {
      var span = text.trim(new Span(sentences.start(), sentences.end()));
      String sentence = text.words(span);
      if (hasWords(span)) {
        fields.add(new Field(at + "/measures/" + measures.size(), sentence, span, 90, "sentence"));
        measures.add(sentence);
      }
    }
    return measures;
  }

  private boolean hasWords(Span span) {
    return text.plain(span).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private List<StatedTarget> targets(String at, Span words) {
    var found = Targets.in(text, words);
    var targets = new ArrayList<StatedTarget>();
    for (FoundTarget target : found) {
      fields.add(TargetFields.field(at + "/targets/" + targets.size(), target));
      targets.add(TargetFields.stated(target));
    }
    return targets;
  }

  private List<NamedUnit> units(String at, String number, List<UnitClause> clauses) {
    var named = new ArrayList<NamedUnit>();
    var seen = new HashSet<String>();
    boolean led =
        clauses.stream()
            .flatMap(clause -> clause.units().stream())
            .anyMatch(unit -> Mention.LEAD.equals(unit.role()));
    for (UnitClause clause : clauses) {
      fields.add(
          new Field(at + "/units", text.words(clause.span()), clause.span(), 90, "unit-clause"));
      String first = clause.units().isEmpty() ? "" : name(clause.units().getFirst());
      for (Mention mention : clause.units()) {
        if (mention.kind() == Kind.DISTRICTS) {
          implied(number, number, mention, mention.span());
          continue;
        }
        String pointer = at + "/units/" + named.size() + "/name";
        var field = units.resolve(pointer, name(mention), mention, first);
        if (seen.add(field.value())) {
          fields.add(field);
          String role = mention.role();
          named.add(new NamedUnit(field.value(), role == null && led ? Mention.SUPPORT : role));
        }
      }
      var onward = clause.onward();
      if (onward != null) {
        implied(number, null, onward.who(), onward.words());
      }
    }
    return named;
  }

  private void implied(String from, @Nullable String to, Mention who, Span words) {
    fields.add(
        new Field(
            "/implied/" + implied.size(), text.words(words), words, who.confidence(), who.rule()));
    implied.add(new Implied(Implied.DISTRICTS, List.of(), from, to, text.words(words)));
  }

  private String name(Mention mention) {
    return text.words(mention.span());
  }

  /// The clause's own words go before a date inside the text.
  private @Nullable Deadline deadline(String at, Span words, List<UnitClause> clauses) {
    for (UnitClause clause : clauses) {
      var due = clause.due();
      if (due != null) {
        return deadline(at, due.words(), 90, "in-the-clause");
      }
    }
    var trimmed = text.trim(words);
    var continuous = CONTINUOUS_END.matcher(text.plain(trimmed));
    if (continuous.find()) {
      var span = new Span(continuous.start(), continuous.end()).plus(trimmed.from());
      fields.add(new Field(at + "/deadline", text.words(span), span, 60, "ends-continuous"));
      return new Deadline(Deadline.CONTINUOUS, null, text.words(span).replaceAll("[。；;]$", ""));
    }
    var date = DATE_IN_TEXT.matcher(text.plain()).region(words.from(), words.to());
    if (date.find()) {
      var span = new Span(date.start(), date.end());
      boolean only = !date.find();
      return only ? deadline(at, span, 55, "date-in-the-text") : null;
    }
    return null;
  }

  private @Nullable Deadline deadline(String at, Span span, int confidence, String rule) {
    String words = text.words(span);
    var date = Deadlines.date(text.plain(span), year);
    LocalDate day = date.orElse(null);
    if (day == null && !Deadlines.isContinuous(text.plain(span))) {
      return null;
    }
    fields.add(new Field(at + "/deadline", words, span, confidence, rule));
    return day == null
        ? new Deadline(Deadline.CONTINUOUS, null, words)
        : new Deadline(Deadline.DATE, day, words);
  }
}
