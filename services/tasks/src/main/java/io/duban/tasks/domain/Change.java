package io.duban.tasks.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing in which an amended plan differs from the plan before.
///
/// @param part plan, action, task, item, target, rule or safeguard
/// @param kind added, changed or removed
/// @param number its number in the plan, after the change where it has one; of a target, that of
///     its item
/// @param fields each field that differs
public record Change(
    String part, String kind, @Nullable String number, @Nullable String title, List<Field> fields) {
  public Change {
    fields = List.copyOf(fields);
  }

  /// A field that differs; a side without a value has nothing there.
  public record Field(String field, @Nullable String before, @Nullable String after) {}

  static Change added(
      String part, @Nullable String number, @Nullable String title, Map<String, String> facts) {
    return new Change(part, "added", number, title, differing(Map.of(), facts));
  }

  static Change removed(
      String part, @Nullable String number, @Nullable String title, Map<String, String> facts) {
    return new Change(part, "removed", number, title, differing(facts, Map.of()));
  }

  /// Nothing, if the facts are the same.
  static Optional<Change> changed(
      String part,
      @Nullable String number,
      @Nullable String title,
      Map<String, String> before,
      Map<String, String> after) {
    var fields = differing(before, after);
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change(part, "changed", number, title, fields));
  }

  private static List<Field> differing(Map<String, String> before, Map<String, String> after) {
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    var fields = new ArrayList<Field>();
    for (var name : names) {
      if (!Objects.equals(before.get(name), after.get(name))) {
        fields.add(new Field(name, before.get(name), after.get(name)));
      }
    }
    return fields;
  }

  /// Named values in their order, without those that are absent or empty.
  static final class Facts {
    private final Map<String, String> values = new LinkedHashMap<>();

    Facts with(String name, @Nullable String value) {
      if (value != null && !value.isEmpty()) {
        values.put(name, value);
      }
      return this;
    }

    Map<String, String> values() {
      return values;
    }
  }
}
