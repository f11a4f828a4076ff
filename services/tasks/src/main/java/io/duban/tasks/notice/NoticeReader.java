package io.duban.tasks.notice;

import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.StructuredPlan.Action;
import io.duban.tasks.domain.StructuredPlan.StatedTarget;
import io.duban.tasks.domain.StructuredPlan.Term;
import io.duban.tasks.domain.UnitRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a notice that is written as text.
public final class NoticeReader {
  /// Longer texts are refused, in characters; notices have some ten thousand.
  public static final int LONGEST = 300_000;

  private static final Pattern GOALS = Pattern.compile(".*(?:目标|指标)$");
  private static final Pattern SAFEGUARDS =
      Pattern.compile(".*(?:保障|组织领导|组织实施|工作要求|有关要求|实施要求|工作机制|推进机制).*");
  private static final Pattern FIRST_IS = Pattern.compile("^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+,?)");
  private static final Pattern SENTENCE_END = Pattern.compile("[。；]");
  private static final int LONGEST_TITLE = 200;

  private final NoticeText text;
  private final Clauses clauses;
  private final Outline outline;
  private final UnitResolver units;
  private final List<Field> fields = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  private NoticeReader(NoticeText text, UnitRegistry registry) {
    this.text = text;
    this.clauses = UnitClauses.in(text);
    this.outline = Outline.of(text, clauses);
    this.units = new UnitResolver(registry);
  }

  /// The draft that the notice makes.
  ///
  /// @throws NoticeRefused if it is classified, too long or empty
  public static Reading read(String notice, UnitRegistry registry) {
    return read(notice, registry, new Given(null, null));
  }

  /// What the office says of a notice that does not say it clearly itself; it goes before what was
  /// read.
  public record Given(@Nullable String documentNumber, @Nullable LocalDate issueDate) {
    boolean fits(String stated) {
      return documentNumber == null || documentNumber.equals(stated);
    }
  }

  /// The same, with what is given from elsewhere.
  public static Reading read(String notice, UnitRegistry registry, Given given) {
    if (notice.length() > LONGEST) {
      throw new NoticeRefused(
          "document-too-long", "%d characters, at most %d".formatted(notice.length(), LONGEST));
    }
    if (notice.isBlank()) {
      throw new NoticeRefused("document-empty", "there is no text in it");
    }
    var text = new NoticeText(notice);
    Secrecy.mark(text)
        .ifPresent(
            mark -> {
              throw new NoticeRefused("document-classified", "it bears the mark " + mark);
            });
    return new NoticeReader(text, registry).read(given);
  }

  private Reading read(Given given) {
    var front = new Front(text, outline.front());
    var stated = kept(front.documentNumber().filter(field -> given.fits(field.value())));
    var number = Optional.ofNullable(given.documentNumber()).or(() -> stated.map(Field::value));
    var title = kept(front.title());
    var body = kept(front.issuingBody());
    var issued = kept(front.issueDate());
    var issueDate =
        Optional.ofNullable(given.issueDate())
            .or(() -> issued.map(field -> LocalDate.parse(field.value())));
    var period = kept(front.period(title, issueDate)).map(field -> field.value().split("/", -1));
    letter(front, title, body);
    var headline = headline();
    var plan = new TaskReader(text, clauses, outline, units, year(issueDate, period)).read();
    fields.addAll(plan.fields());
    var safeguards = safeguards();
    parts();
    var missing = new ArrayList<String>();
    if (number.isEmpty()) {
      missing.add("/documentNumber");
    }
    if (issueDate.isEmpty()) {
      missing.add("/issueDate");
    }
    var draft =
        number.isEmpty() || issueDate.isEmpty() || period.isEmpty()
            ? null
            : new StructuredPlan(
                number.get(),
                title.map(Field::value).orElse(""),
                body.map(Field::value).orElse(""),
                issueDate.get(),
                new Term(LocalDate.parse(period.get()[0]), LocalDate.parse(period.get()[1])),
                actions(plan.actions(), title),
                plan.tasks(),
                headline,
                plan.implied(),
                safeguards);
    fields.sort((a, b) -> Integer.compare(a.span().from(), b.span().from()));
    return new Reading(text, draft, fields, Coverage.rest(text, fields, unread), missing);
  }

  private static int year(Optional<LocalDate> issued, Optional<String[]> period) {
    return period
        .map(term -> LocalDate.parse(term[0]).getYear())
        .orElseGet(() -> issued.map(LocalDate::getYear).orElse(2000));
  }

  private static List<Action> actions(List<Action> actions, Optional<Field> title) {
    return actions.stream()
        .map(
            action ->
                action.title().isEmpty()
                    ? new Action(action.number(), title.map(Field::value).orElse("—"))
                    : action)
        .toList();
  }

  private Optional<Field> kept(Optional<Field> field) {
    field.ifPresent(fields::add);
    return field;
  }

  /// The letter around the plan, and what introduces it.
  private void letter(Front front, Optional<Field> title, Optional<Field> body) {
    for (Span line : text.lines()) {
      if (line.from() >= outline.front().to()) {
        break;
      }
      boolean letter = front.isLetter(line, title, body);
      boolean prose = text.plain(line).indexOf('。') >= 0;
      if (letter) {
        fields.add(new Field("/letter", text.words(line), line, 80, "letter"));
      } else if (prose) {
        fields.add(new Field("/preamble", text.words(line), line, 80, "before-the-first-part"));
      }
    }
    unread.add(new Unread(outline.back(), "behind-the-plan"));
  }

  private List<StatedTarget> headline() {
    var headline = new ArrayList<StatedTarget>();
    for (Block block : outline.parts()) {
      if (isGoals(block)) {
        for (FoundTarget target :
            Targets.in(text, new Span(block.title().to(), block.whole().to()))) {
          fields.add(TargetFields.field("/headline/" + headline.size(), target));
          headline.add(TargetFields.stated(target));
        }
        unread.add(new Unread(new Span(block.title().to(), block.whole().to()), "no-target"));
      }
    }
    return headline;
  }

  private List<String> safeguards() {
    var safeguards = new ArrayList<String>();
    for (Block block : outline.parts()) {
      if (!isSafeguards(block) || holdsClause(block)) {
        continue;
      }
      for (Span line : text.lines(new Span(block.title().to(), block.whole().to()))) {
        safeguard(line, safeguards);
      }
    }
    return safeguards;
  }

  private void safeguard(Span line, List<String> safeguards) {
    String words = text.words(line);
    int skip = Heading.of(text.plain(line)).map(Heading::length).orElse(0);
    String plain = FIRST_IS.matcher(words.substring(skip)).replaceFirst("");
    String first = SENTENCE_END.split(plain, 2)[0].strip();
    if (!first.isEmpty()) {
      fields.add(new Field("/safeguards/" + safeguards.size(), first, line, 80, "first-sentence"));
      safeguards.add(first.length() > LONGEST_TITLE ? first.substring(0, LONGEST_TITLE) : first);
    }
  }

  /// Titles of parts; and the parts that nobody answers for.
  private void parts() {
    for (Block block : outline.all()) {
      var span = new Span(block.whole().from(), block.title().to());
      fields.add(new Field("/parts", text.words(span), span, 90, "numbered"));
      if (!isGoals(block) && !isSafeguards(block) && !holdsClause(block)) {
        unread.add(new Unread(block.whole(), "no-units"));
      }
    }
  }

  private boolean holdsClause(Block block) {
    return clauses.anyIn(block.whole());
  }

  private boolean isGoals(Block block) {
    return GOALS.matcher(text.plain(block.title())).matches() && !holdsClause(block);
  }

  private boolean isSafeguards(Block block) {
    return SAFEGUARDS.matcher(text.plain(block.title())).matches();
  }
}
