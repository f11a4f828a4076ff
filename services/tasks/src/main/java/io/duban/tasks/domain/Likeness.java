package io.duban.tasks.domain;

import java.util.HashMap;
import java.util.Map;

/// How much two titles have in common: twice the pairs of neighbouring characters that both have,
/// against all pairs of both (Sørensen and Dice). Punctuation does not count.
final class Likeness {
  private Likeness() {}

  /// From 0, nothing in common, to 1.
  static double of(String one, String other) {
    var ones = pairs(one);
    var others = pairs(other);
    int all = count(ones) + count(others);
    if (all == 0) {
      return one.equals(other) ? 1 : 0;
    }
    int common = 0;
    for (var pair : ones.entrySet()) {
      common += Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0));
    }
    return 2.0 * common / all;
  }

  private static Map<String, Integer> pairs(String text) {
    int[] characters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    var pairs = new HashMap<String, Integer>();
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.merge(new String(characters, i, 2), 1, Integer::sum);
    }
    return pairs;
  }

  private static int count(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
