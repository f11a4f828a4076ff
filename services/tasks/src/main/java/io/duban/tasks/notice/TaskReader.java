package io.duban.tasks.notice;

import io.duban.tasks.domain.StructuredPlan.Action;
import io.duban.tasks.domain.StructuredPlan.Implied;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds out which parts are key tasks and which actions, and divides tasks into items.
final class TaskReader {
  /// What the tasks gave.
  record Tasks(List<Action> actions, List<Task> tasks, List<Implied> implied, List<Field> fields) {}

  private final NoticeText text;
  private final Clauses clauses;
  private final Outline outline;
  private final ItemReader items;
  private final List<Field> fields = new ArrayList<>();
  private final NavigableSet<Integer> numbers = new TreeSet<>();

  TaskReader(NoticeText text, Clauses clauses, Outline outline, UnitResolver units, int year) {
    this.text = text;
    this.clauses = clauses;
    this.outline = outline;
    this.items = new ItemReader(text, units, year);
  }

  Tasks read() {
    var blocks = tasks();
    var parents = new LinkedHashMap<@Nullable Block, Integer>();
    var actions = new ArrayList<Action>();
    for (Block block : blocks) {
      if (!parents.containsKey(block.parent())) {
        int number = number(block.parent());
        parents.put(block.parent(), number);
        actions.add(action(block.parent(), number, actions.size()));
      }
    }
    boolean unique =
        new HashSet<>(blocks.stream().map(b -> b.heading().number()).toList()).size()
            == blocks.size();
    var tasks = new ArrayList<Task>();
    for (Block block : blocks) {
      int action = parents.getOrDefault(block.parent(), 1);
      String number = (unique ? "" : action + ".") + block.heading().number();
      tasks.add(task(block, number, action, tasks.size()));
    }
    fields.addAll(items.fields());
    return new Tasks(actions, tasks, items.implied(), fields);
  }

  /// The parts at the level on which most unit clauses stand, beside which also those without.
  private List<Block> tasks() {
    var blocks = outline.all();
    var byStart = new TreeMap<Integer, Block>();
    blocks.forEach(block -> byStart.put(block.whole().from(), block));
    Map<Integer, Integer> bearing = new LinkedHashMap<>();
    for (UnitClause clause : clauses.all()) {
      Block innermost = innermost(byStart, clause.span().from());
      if (innermost != null) {
        bearing.merge(innermost.level(), 1, Integer::sum);
      }
    }
    int level =
        bearing.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    var parents = new HashSet<@Nullable Block>();
    for (Block block : blocks) {
      if (block.level() == level && holdsClause(block)) {
        parents.add(block.parent());
      }
    }
    return blocks.stream()
        .filter(block -> block.level() == level)
        .filter(
            block ->
                holdsClause(block) || (block.parent() != null && parents.contains(block.parent())))
        .toList();
  }

  /// Parts begin where their first line does, so the last to begin before it is the innermost.
  private static @Nullable Block innermost(NavigableMap<Integer, Block> blocks, int offset) {
    var entry = blocks.floorEntry(offset);
    return entry != null && entry.getValue().whole().contains(offset) ? entry.getValue() : null;
  }

  private boolean holdsClause(Block block) {
    return clauses.anyIn(block.whole());
  }

  private int number(@Nullable Block parent) {
    int number = parent == null ? 1 : parent.heading().number();
    return numbers.add(number) ? number : next(number);
  }

  /// The first number behind all that are taken.
  private int next(int number) {
    int next = Math.max(number, numbers.last()) + 1;
    numbers.add(next);
    return next;
  }

  private Action action(@Nullable Block block, int number, int index) {
    if (block == null) {
      return new Action(number, "");
    }
    String title = text.words(block.title());
    fields.add(new Field("/actions/" + index + "/title", title, block.title(), 90, "numbered"));
    return new Action(number, title);
  }

  private Task task(Block block, String number, int action, int index) {
    String at = "/tasks/" + index;
    String title = text.words(block.title());
    fields.add(new Field(at + "/title", title, block.title(), 90, "numbered"));
    var list = new ArrayList<Item>();
    int from = block.title().to();
    var inside = clauses.in(block.whole());
    int i = 0;
    while (i < inside.size()) {
      var own = new ArrayList<>(List.of(inside.get(i)));
      int next = i + 1;
      while (next < inside.size() && adjoin(own.getLast(), inside.get(next))) {
        own.add(inside.get(next++));
      }
      var words = new Span(from, own.getFirst().span().from());
      list.add(item(at, number, list.size(), words, block.title(), own));
      from = own.getLast().span().to();
      i = next;
    }
    var rest = new Span(from, Math.max(from, block.whole().to()));
    if (list.isEmpty() || hasWords(rest)) {
      list.add(item(at, number, list.size(), rest, block.title(), List.of()));
    }
    return new Task(number, action, title, list);
  }

  private Item item(
      String at, String task, int index, Span words, Span title, List<UnitClause> own) {
    return items.read(at + "/items/" + index, task + "." + (index + 1), words, title, own);
  }

  /// Whether nothing is said between the two, so that both belong to the same text.
  private boolean adjoin(UnitClause one, UnitClause next) {
    return !hasWords(new Span(one.span().to(), next.span().from()));
  }

  private boolean hasWords(Span span) {
    return text.plain(span).codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
