package io.duban.projection.listing;

import io.duban.kernel.http.InvalidRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The filters of a query: conditions over the view `v`, each only where its value was given.
public final class Where {
  private final StringBuilder sql = new StringBuilder("1 = 1");
  private final Map<String, Object> values = new HashMap<>();

  /// Adds the condition, which names its value `:name`, if the value is given.
  public Where and(String condition, String name, @Nullable String value) {
    return value == null ? this : added(condition, name, value);
  }

  /// The same for a day.
  public Where andDay(String condition, String name, @Nullable String value) {
    return value == null ? this : added(condition, name, Given.day(name, value));
  }

  /// The same for a whole number.
  public Where andNumber(String condition, String name, @Nullable String value) {
    return value == null ? this : added(condition, name, Given.number(name, value));
  }

  /// The same for a word of a fixed set; another word is refused.
  public Where andOneOf(
      String condition, String name, @Nullable String value, Set<String> allowed) {
    if (value != null && !allowed.contains(value)) {
      throw new InvalidRequest(
          "query/" + name, "unknown-value", "one of " + new TreeSet<>(allowed));
    }
    return and(condition, name, value);
  }

  private Where added(String condition, String name, Object value) {
    sql.append(" and (").append(condition).append(')');
    values.put(name, value);
    return this;
  }

  public String sql() {
    return sql.toString();
  }

  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
