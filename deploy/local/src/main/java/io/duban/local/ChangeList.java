package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/// What a later notice changes in a plan, for a person to look through.
final class ChangeList {
  private static final int WIDTH = 60;

  private final JsonNode changes;

  ChangeList(JsonNode changes) {
    this.changes = changes;
  }

  void print(PrintStream out) {
    out.printf(
        "%s amends %s: %d changes%n",
        changes.path("authorisedBy").asText(),
        changes.path("documentNumber").asText(),
        changes.path("total").asInt());
    for (JsonNode change : changes.path("items")) {
      String kind = change.path("kind").asText();
      out.printf(
          "%s %s %s%n",
          kind.equals("added") ? "+" : kind.equals("removed") ? "-" : "~",
          (change.path("part").asText() + " " + change.path("number").asText("")).strip(),
          shortened(change.path("title").asText("")));
      if (kind.equals("changed")) {
        change.path("fields").forEach(field -> field(out, field));
      }
    }
    for (JsonNode violation : changes.path("violations")) {
      out.printf(
          "  %s: %s%n", violation.path("pointer").asText(), violation.path("message").asText());
    }
    for (JsonNode name : changes.path("unresolved")) {
      out.printf("  no unit is known as %s%n", name.path("name").asText());
    }
  }

  private static void field(PrintStream out, JsonNode field) {
    out.printf(
        "    %s: %s → %s%n",
        field.path("field").asText(),
        shortened(field.path("before").asText("—")),
        shortened(field.path("after").asText("—")));
  }

  private static String shortened(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "…";
  }
}
