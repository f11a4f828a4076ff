package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A draft that was read from a notice, as a tree for a person to look through. What the reader is
/// not sure of bears a mark.
final class DraftTree {
  private static final int SURE = 70;

  private final JsonNode plan;
  private final JsonNode reading;
  private final Map<String, JsonNode> fields = new HashMap<>();

  DraftTree(JsonNode plan, JsonNode reading) {
    this.plan = plan;
    this.reading = reading;
    reading.path("items").forEach(field -> fields.put(text(field, "pointer"), field));
  }

  void print(PrintStream out) {
    out.printf("%s  %s%n", text(plan, "documentNumber"), text(plan, "title"));
    out.printf(
        "%s, %s; %s to %s%n",
        text(plan, "issuingBody"),
        text(plan, "issueDate"),
        text(plan.path("period"), "from"),
        text(plan.path("period"), "to"));
    targets(out, "  ", plan.path("headline"), "/headline");
    int items = 0;
    String action = "";
    for (int t = 0; t < plan.path("tasks").size(); t++) {
      var task = plan.path("tasks").path(t);
      if (!action.equals(text(task, "action"))) {
        action = text(task, "action");
        out.println(title(action));
      }
      out.printf("  %s %s%n", text(task, "number"), text(task, "title"));
      for (int i = 0; i < task.path("items").size(); i++) {
        item(out, task.path("items").path(i), "/tasks/" + t + "/items/" + i);
        items++;
      }
    }
    for (JsonNode rule : plan.path("implied")) {
      String from = text(rule, "fromItem");
      String to = rule.path("toItem").asText("");
      String range =
          to.isEmpty()
              ? "from " + from + " on"
              : from.equals(to) ? "on " + from : from + " to " + to;
      out.printf("all districts %s: %s%n", range, text(rule, "rule"));
    }
    open(out, items);
  }

  private String title(String action) {
    for (JsonNode one : plan.path("actions")) {
      if (text(one, "number").equals(action)) {
        return text(one, "title");
      }
    }
    return action;
  }

  private void item(PrintStream out, JsonNode item, String at) {
    List<String> units = new ArrayList<>();
    for (int u = 0; u < item.path("units").size(); u++) {
      var unit = item.path("units").path(u);
      String role = unit.path("role").asText("");
      units.add(
          text(unit, "name")
              + (role.isEmpty() ? "" : " (" + role + ")")
              + mark(at + "/units/" + u + "/name"));
    }
    out.printf("    %s %s%n", text(item, "number"), text(item, "title"));
    out.printf("      %s%n", units.isEmpty() ? "no unit ?" : String.join("、", units));
    var deadline = item.path("deadline");
    if (deadline.isObject()) {
      out.printf("      by %s%s%n", deadline.path("date").asText("—"), mark(at + "/deadline"));
    }
    targets(out, "      ", item.path("targets"), at + "/targets");
  }

  private void targets(PrintStream out, String indent, JsonNode targets, String at) {
    for (int i = 0; i < targets.size(); i++) {
      var target = targets.path(i);
      out.printf(
          "%s* %s %s %s%s%s%n",
          indent,
          text(target, "name"),
          text(target, "comparator"),
          target.path("value").asText(target.path("reference").asText("")),
          target.path("unit").asText(""),
          mark(at + "/" + i));
    }
  }

  /// What a person has to look at before adoption.
  private void open(PrintStream out, int items) {
    out.printf(
        "%d tasks, %d work items; %d of %d fields are unsure (marked ?)%n",
        plan.path("tasks").size(),
        items,
        fields.values().stream().filter(field -> field.path("confidence").asInt() < SURE).count(),
        reading.path("total").asInt());
    for (JsonNode unread : reading.path("unread")) {
      if (!text(unread, "reason").equals("punctuation")) {
        out.printf(
            "  unread, line %d (%s): %s%n",
            unread.path("line").asInt(), text(unread, "reason"), shortened(text(unread, "words")));
      }
    }
    for (JsonNode violation : reading.path("violations")) {
      out.printf("  %s: %s%n", text(violation, "pointer"), text(violation, "message"));
    }
  }

  private String mark(String pointer) {
    var field = fields.get(pointer);
    return field != null && field.path("confidence").asInt() < SURE ? " ?" : "";
  }

  private static String shortened(String words) {
    String line = words.replace('\n', ' ');
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }
}
