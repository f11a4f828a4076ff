package io.duban.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/// A notice's text with what was read from each line below it, to compare them.
final class LineList {
  private final JsonNode lines;

  LineList(JsonNode lines) {
    this.lines = lines;
  }

  void print(PrintStream out) {
    for (JsonNode line : lines.path("items")) {
      out.printf("%4d  %s%n", line.path("line").asInt(), line.path("text").asText());
      for (JsonNode field : line.path("fields")) {
        out.printf(
            "      %3d%% %s = %s%s%n",
            field.path("confidence").asInt(),
            field.path("pointer").asText(),
            field.path("value").asText(),
            field.path("edited").asBoolean() ? "  (changed since)" : "");
      }
      for (JsonNode words : line.path("unread")) {
        out.printf("      unread: %s%n", words.asText());
      }
    }
  }
}
