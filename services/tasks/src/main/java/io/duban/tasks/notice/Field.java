package io.duban.tasks.notice;

import java.util.List;

/// One thing that was read.
///
/// @param pointer where it stands in the draft, as a JSON pointer
/// @param value what was read
/// @param span where it was read
/// @param confidence in percent
/// @param rule name of the rule that made it
/// @param candidates what else it may be, likeliest first
public record Field(
    String pointer, String value, Span span, int confidence, String rule, List<String> candidates) {
  public Field {
    candidates = List.copyOf(candidates);
  }

  Field(String pointer, String value, Span span, int confidence, String rule) {
    this(pointer, value, span, confidence, rule, List.of());
  }
}
