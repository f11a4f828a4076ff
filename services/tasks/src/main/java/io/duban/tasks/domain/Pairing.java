package io.duban.tasks.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/// Which parts of a later notice are parts that the plan has already. One rule after another pairs
/// what the rules before it left alone, so the surest goes first. Parts are told apart by identity:
/// a plan may say the same twice.
final class Pairing<T> {
  /// Beyond so many comparisons likeness is not looked for: a plan is not that long.
  private static final long MOST_COMPARISONS = 40_000;

  private final List<T> before;
  private final List<T> after;
  private final IdentityHashMap<T, T> befores = new IdentityHashMap<>();
  private final IdentityHashMap<T, T> afters = new IdentityHashMap<>();

  Pairing(List<T> before, List<T> after) {
    this.before = before;
    this.after = after;
  }

  /// Pairs parts with the same key, in their order.
  Pairing<T> by(Function<T, ?> key) {
    return by(key, key, (_, _) -> true);
  }

  /// Pairs parts with the same key that also fit, in their order.
  Pairing<T> by(Function<T, ?> beforeKey, Function<T, ?> afterKey, BiPredicate<T, T> fit) {
    var left = new HashMap<Object, Deque<T>>();
    alone(before, afters)
        .forEach(
            part -> left.computeIfAbsent(beforeKey.apply(part), _ -> new ArrayDeque<>()).add(part));
    for (var part : alone(after, befores)) {
      var same = left.get(afterKey.apply(part));
      if (same != null && !same.isEmpty() && fit.test(same.getFirst(), part)) {
        pair(same.removeFirst(), part);
      }
    }
    return this;
  }

  /// Pairs the parts that are most alike, down to the least likeness that counts.
  Pairing<T> closest(ToDoubleBiFunction<T, T> likeness, double least) {
    var ones = alone(before, afters);
    var others = alone(after, befores);
    if ((long) ones.size() * others.size() > MOST_COMPARISONS) {
      return this;
    }
    var found = new ArrayList<Alike<T>>();
    for (var other : others) {
      for (var one : ones) {
        double alike = likeness.applyAsDouble(one, other);
        if (alike >= least) {
          found.add(new Alike<>(one, other, alike));
        }
      }
    }
    found.sort(Comparator.comparingDouble((Alike<T> pair) -> -pair.likeness()));
    for (var pair : found) {
      if (!afters.containsKey(pair.one()) && !befores.containsKey(pair.other())) {
        pair(pair.one(), pair.other());
      }
    }
    return this;
  }

  /// The part of the plan that this part of the notice is.
  Optional<T> before(T part) {
    return Optional.ofNullable(befores.get(part));
  }

  /// The part of the notice that this part of the plan is.
  Optional<T> after(T part) {
    return Optional.ofNullable(afters.get(part));
  }

  /// The parts of the notice that the plan does not have.
  List<T> added() {
    return alone(after, befores);
  }

  /// The parts of the plan that the notice does not have.
  List<T> removed() {
    return alone(before, afters);
  }

  private void pair(T one, T other) {
    befores.put(other, one);
    afters.put(one, other);
  }

  private static <T> List<T> alone(List<T> parts, IdentityHashMap<T, T> paired) {
    return parts.stream().filter(part -> !paired.containsKey(part)).toList();
  }

  private record Alike<T>(T one, T other, double likeness) {}
}
