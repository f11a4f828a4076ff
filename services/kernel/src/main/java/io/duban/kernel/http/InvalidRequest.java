package io.duban.kernel.http;

import java.util.List;

/// The request breaks rules at these fields: 400 `invalid-request` with one entry each.
public final class InvalidRequest extends RuntimeException {
  /// @param pointer JSON pointer into the body, or `query/NAME`, `header/NAME`
  /// @param rule kebab-case name of the broken rule
  public record Field(String pointer, String rule, String message) {}

  private final transient List<Field> fields;

  public InvalidRequest(List<Field> fields) {
    super(fields.toString(), null, false, false);
    this.fields = List.copyOf(fields);
  }

  public InvalidRequest(String pointer, String rule, String message) {
    this(List.of(new Field(pointer, rule, message)));
  }

  public List<Field> fields() {
    return fields;
  }
}
