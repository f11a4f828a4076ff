package io.duban.tasks.notice;

import io.duban.tasks.notice.Columns.Role;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes the rows of a table out as a notice would say them.
final class TableText {
  private static final Pattern BETWEEN_UNITS = Pattern.compile("[\\s,，;；]+");
  private static final Pattern ENDS = Pattern.compile(".*[。；;.]$", Pattern.DOTALL);
  private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

  private final Columns columns;
  private final StringBuilder text = new StringBuilder();
  private int count;

  TableText(Columns columns) {
    this.columns = columns;
  }

  /// Rows above the heading and rows of one cell stand as they are; a row without a task goes on
  /// with the one above, as where cells are merged.
  String of(List<List<String>> rows) {
    Map<Role, Integer> headings = Map.of();
    for (List<String> row : rows) {
      var found = columns.headings(row);
      if (found.isPresent()) {
        headings = found.get();
      } else if (headings.isEmpty() || isSection(row)) {
        line(String.join(" ", row).strip());
      } else {
        row(row, headings);
      }
    }
    if (headings.isEmpty()) {
      throw new NoticeRefused(
          "table-without-headings", "no row names a column of tasks and one of units");
    }
    return text.toString();
  }

  private static boolean isSection(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank()).distinct().count() == 1;
  }

  private void row(List<String> row, Map<Role, Integer> headings) {
    String task = cell(row, headings, Role.TASK);
    String clause = clause(row, headings);
    if (task.isEmpty() && clause.isEmpty()) {
      return;
    }
    if (task.isEmpty() && count > 0) {
      text.setLength(text.length() - 1);
    } else {
      count++;
      text.append(count).append('.').append(sentence(task));
    }
    text.append(sentence(cell(row, headings, Role.TARGET))).append(clause).append('\n');
  }

  private static String clause(List<String> row, Map<Role, Integer> headings) {
    var clause = new StringBuilder();
    String lead = units(cell(row, headings, Role.LEAD));
    String support = units(cell(row, headings, Role.SUPPORT));
    String deadline = cell(row, headings, Role.DEADLINE);
    part(clause, support.isEmpty() ? "责任单位" : "牵头单位", lead);
    part(clause, "配合单位", support);
    part(clause, "完成时限", deadline);
    return clause.isEmpty() ? "" : "（" + clause + "）";
  }

  private static void part(StringBuilder clause, String key, String words) {
    if (!words.isEmpty()) {
      clause.append(clause.isEmpty() ? "" : "；").append(key).append('：').append(words);
    }
  }

  private static String units(String cell) {
    return BETWEEN_UNITS.matcher(cell).replaceAll("、");
  }

  private static String sentence(String words) {
    return words.isEmpty() || ENDS.matcher(words).matches() ? words : words + "。";
  }

  private static String cell(List<String> row, Map<Role, Integer> headings, Role role) {
    int column = headings.getOrDefault(role, -1);
    return column < 0 || column >= row.size()
        ? ""
        : LINES.matcher(row.get(column).strip()).replaceAll(role == Role.TASK ? "" : " ").strip();
  }

  private void line(String words) {
    if (!words.isEmpty()) {
      text.append(words).append('\n');
    }
  }
}
