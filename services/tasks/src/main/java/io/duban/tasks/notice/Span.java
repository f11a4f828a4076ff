package io.duban.tasks.notice;

/// A stretch of the notice, by offsets into its text; `to` is the first character after it.
public record Span(int from, int to) {
  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no span: " + from + " to " + to);
    }
  }

  boolean isEmpty() {
    return from == to;
  }

  boolean contains(int offset) {
    return from <= offset && offset < to;
  }

  /// The same on an axis that begins earlier.
  Span plus(int offset) {
    return new Span(from + offset, to + offset);
  }
}
