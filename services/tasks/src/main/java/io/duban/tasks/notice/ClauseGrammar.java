package io.duban.tasks.notice;

import io.duban.tasks.notice.Mention.Kind;
import io.duban.tasks.notice.UnitClause.Due;
import io.duban.tasks.notice.UnitClause.Onward;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what stands inside a unit clause.
final class ClauseGrammar {
  private static final Pattern ONWARD = Pattern.compile("^以[下上](?:各项|任务|工作)?均[需由应]?");
  private static final int LONGEST_NAME = 40;

  private final String plain;
  private final boolean commaDivides;
  private final List<Mention> units = new ArrayList<>();
  private @Nullable Onward onward;
  private @Nullable Due due;
  private @Nullable String role;
  private boolean leadNamed;
  private boolean keyed;
  private boolean strange;

  /// @param commaDivides whether the notice says that who stands before the first comma leads
  private ClauseGrammar(String plain, boolean commaDivides) {
    this.plain = plain;
    this.commaDivides = commaDivides;
  }

  /// The clause whose inside is given, if that is what it is.
  ///
  /// @param whole with its brackets
  static Optional<UnitClause> read(String plain, Span whole, Span inside, boolean commaDivides) {
    var grammar = new ClauseGrammar(plain, commaDivides);
    grammar.parts(inside);
    return grammar.isClause()
        ? Optional.of(new UnitClause(whole, grammar.divided(), grammar.onward, grammar.due))
        : Optional.empty();
  }

  /// Without a word such as 责任单位 everything in it must be a unit, and surely so.
  private boolean isClause() {
    if (units.isEmpty()) {
      return keyed && (onward != null || due != null);
    }
    if (keyed) {
      return true;
    }
    boolean sure = units.stream().anyMatch(unit -> unit.kind() != Kind.UNIT || isSure(unit.name()));
    return !strange && sure;
  }

  private static boolean isSure(String name) {
    return UnitWords.SURE.matcher(name).matches();
  }

  /// Segments between commas and semicolons share a role; 、 parts units.
  private void parts(Span inside) {
    int from = inside.from();
    int depth = 0;
    for (int i = inside.from(); i <= inside.to(); i++) {
      char c = i < inside.to() ? plain.charAt(i) : ';';
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth <= 0 && (c == ',' || c == ';' || c == '。')) {
        segment(trim(from, i));
        from = i + 1;
      }
    }
  }

  private void segment(Span segment) {
    if (segment.isEmpty()) {
      return;
    }
    String words = plain.substring(segment.from(), segment.to());
    var key = UnitWords.KEY.matcher(words);
    int from = segment.from();
    if (key.lookingAt()) {
      keyed = true;
      role = role(key);
      from += key.end();
      words = words.substring(key.end());
    }
    var time = UnitWords.TIME.matcher(words);
    var onwards = ONWARD.matcher(words);
    if (time.lookingAt()) {
      keyed = true;
      due = new Due(new Span(from + time.end(), segment.to()));
    } else if (onwards.lookingAt()) {
      onward(new Span(from, segment.to()));
    } else if (Deadlines.isContinuous(words)) {
      due = new Due(new Span(from, segment.to()));
    } else if (onward == null) {
      names(new Span(from, segment.to()), words);
    } else {
      onward = new Onward(onward.who(), new Span(onward.words().from(), segment.to()));
    }
  }

  private @Nullable String role(Matcher key) {
    if (key.group("lead") != null) {
      leadNamed = true;
      return Mention.LEAD;
    }
    return key.group("support") != null || leadNamed ? Mention.SUPPORT : null;
  }

  private void onward(Span words) {
    var group = UnitWords.DISTRICTS.matcher(plain).region(words.from(), words.to());
    if (group.find()) {
      var span = new Span(group.start(), group.end());
      onward =
          new Onward(
              new Mention(group.group(), span, null, Kind.DISTRICTS, 95, "onward-districts"),
              words);
    } else {
      strange = true;
    }
  }

  private void names(Span segment, String words) {
    String ownRole = role;
    String rule = role == null ? "listed" : "keyword-role";
    int to = segment.to();
    var leads = UnitWords.LEADS.matcher(words);
    var supports = UnitWords.SUPPORTS.matcher(words);
    if (supports.find()) {
      to = segment.from() + supports.start();
      ownRole = Mention.SUPPORT;
      rule = "said-to-support";
      keyed |= leadNamed;
    } else if (leads.find() && leads.start() > 0) {
      to = segment.from() + leads.start();
      ownRole = Mention.LEAD;
      rule = "said-to-lead";
      leadNamed = true;
      keyed |= leads.group().contains("牵头");
    }
    int from =
        words.startsWith("由") && to > segment.from() + 1 ? segment.from() + 1 : segment.from();
    for (Span name : split(from, to)) {
      name(name, ownRole, rule);
    }
  }

  /// The names between 、; a group's own 、 and what stands in brackets do not part.
  private List<Span> split(int from, int to) {
    var names = new ArrayList<Span>();
    int begin = from;
    int i = from;
    int depth = 0;
    while (i < to) {
      char c = plain.charAt(i);
      if (c == '各' && depth == 0) {
        var districts = UnitWords.DISTRICTS.matcher(plain).region(i, to);
        i = districts.lookingAt() ? districts.end() : i + 1;
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && (c == '、' || c == '/' || c == '\n')) {
        add(names, begin, i);
        begin = i + 1;
      }
      i++;
    }
    add(names, begin, to);
    return names;
  }

  private void add(List<Span> names, int from, int to) {
    var name = trim(from, to);
    if (!name.isEmpty()) {
      names.add(name);
    }
  }

  private void name(Span span, @Nullable String ownRole, String rule) {
    String words = plain.substring(span.from(), span.to());
    var others = UnitWords.AND_OTHERS.matcher(words);
    if (others.find() && others.start() > 0) {
      span = new Span(span.from(), span.from() + others.start());
      words = words.substring(0, others.start());
    }
    if (UnitWords.DISTRICTS.matcher(words).matches()) {
      units.add(new Mention(words, span, ownRole, Kind.DISTRICTS, 95, rule));
    } else if (UnitWords.GROUP.matcher(words).matches()) {
      units.add(new Mention(words, span, ownRole, Kind.GROUP, 50, "unnamed-group"));
    } else {
      boolean usual = words.length() >= 2 && UnitWords.ENDING.matcher(words).matches();
      boolean possible = words.length() <= LONGEST_NAME && words.length() >= 2;
      strange |= !usual || words.length() < 3;
      units.add(
          new Mention(
              words,
              span,
              ownRole,
              Kind.UNIT,
              isSure(words) ? 95 : usual ? 85 : possible ? 40 : 20,
              usual ? rule : "unusual-name"));
    }
  }

  /// Where the notice says so, who stands before the first comma leads, and the others support.
  private List<Mention> divided() {
    if (!commaDivides || leadNamed || units.stream().anyMatch(unit -> unit.role() != null)) {
      return units;
    }
    int end = units.getLast().span().from();
    int comma = plain.indexOf(',', units.getFirst().span().from(), end);
    return units.stream()
        .map(
            unit ->
                unit.in(
                    comma < 0 || unit.span().from() < comma ? Mention.LEAD : Mention.SUPPORT,
                    "before-first-comma-leads"))
        .toList();
  }

  private Span trim(int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && plain.charAt(begin) == ' ') {
      begin++;
    }
    while (end > begin && plain.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(begin, end);
  }
}
