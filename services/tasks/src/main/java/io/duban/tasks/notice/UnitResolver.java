package io.duban.tasks.notice;

import io.duban.tasks.domain.UnitRegistry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds the names of a notice against the registry.
final class UnitResolver {
  private static final double ALIKE = 0.5;
  private static final int MOST = 3;
  private static final int LONGEST = 40;

  /// Names that are compared with the whole registry; no notice has as many unknown ones.
  private static final int MOST_ASKED = 500;
  private static final String PREFIXES = "省市区县州";

  private final UnitRegistry registry;
  private final List<String> names;
  private final Map<String, List<String>> candidates = new HashMap<>();

  UnitResolver(UnitRegistry registry) {
    this.registry = registry;
    this.names = registry.names();
  }

  /// The unit's field: its name where the registry knows it, with the prefix of the clause's first
  /// unit where only so, else as it stands, with the names that are most like it.
  Field resolve(String pointer, String words, Mention mention, String first) {
    var span = mention.span();
    if (mention.kind() == Mention.Kind.GROUP) {
      return new Field(pointer, words, span, mention.confidence(), mention.rule());
    }
    if (registry.find(words).isPresent()) {
      return new Field(pointer, words, span, 98, "registered");
    }
    String prefixed = first.isEmpty() ? words : first.charAt(0) + words;
    if (!first.isEmpty()
        && PREFIXES.indexOf(first.charAt(0)) >= 0
        && registry.find(prefixed).isPresent()) {
      return new Field(pointer, prefixed, span, 90, "prefix-of-the-first");
    }
    var like =
        words.length() > LONGEST || candidates.size() >= MOST_ASKED
            ? candidates.getOrDefault(words, List.of())
            : candidates.computeIfAbsent(words, this::like);
    int confidence = names.isEmpty() ? mention.confidence() : Math.min(mention.confidence(), 50);
    return new Field(pointer, words, span, confidence, mention.rule(), like);
  }

  private List<String> like(String words) {
    record Scored(String name, double score) {}
    return names.stream()
        .map(name -> new Scored(name, likeness(words, name)))
        .filter(scored -> scored.score() >= ALIKE)
        .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::name))
        .map(Scored::name)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// 1 for the same name; high where one abbreviates the other.
  static double likeness(String one, String other) {
    int common = common(one, other);
    double shorter = Math.min(one.length(), other.length());
    double longer = Math.max(one.length(), other.length());
    return 0.7 * common / shorter + 0.3 * common / longer - (common < 2 ? 1 : 0);
  }

  /// Length of the longest common subsequence.
  private static int common(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        row[j] =
            one.charAt(i - 1) == other.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
