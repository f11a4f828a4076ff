package io.duban.projection.listing;

import io.duban.kernel.http.InvalidRequest;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An order that a list can be asked for: one of its named keys, descending after a `-`. Keys are
/// SQL expressions of type text over the view `v`; equal ones are told apart by the row's id.
///
/// @param text as asked for, for example `-due`
record Order(String text, String expression, boolean descending) {

  static Order of(@Nullable String asked, String otherwise, Map<String, String> keys) {
    String text = asked == null || asked.isEmpty() ? otherwise : asked;
    boolean descending = text.startsWith("-");
    String expression = keys.get(descending ? text.substring(1) : text);
    if (expression == null) {
      throw new InvalidRequest(
          "query/sort", "unknown-value", "one of " + new TreeSet<>(keys.keySet()));
    }
    return new Order(text, "((" + expression + ") collate \"C\")", descending);
  }

  String by() {
    String direction = descending ? " desc" : "";
    return expression + direction + ", v.id" + direction;
  }

  /// The rows that follow the cursor's.
  String following() {
    return "(" + expression + ", v.id) " + (descending ? "<" : ">") + " (:cursorKey, :cursorId)";
  }
}
