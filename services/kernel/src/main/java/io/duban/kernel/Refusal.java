package io.duban.kernel;

import java.util.Map;

/// Why a command is refused. The code is kebab-case and part of the API; its texts in both
/// languages stand in the service's `problems` bundles. Details name the values that the rule
/// compared.
public record Refusal(Kind kind, String code, Map<String, String> details) {

  /// Decides the HTTP status: 409, 403, 404, 400.
  public enum Kind {
    CONFLICT,
    FORBIDDEN,
    UNKNOWN,
    INVALID
  }

  public Refusal {
    details = Map.copyOf(details);
  }

  public static Refusal conflict(String code) {
    return new Refusal(Kind.CONFLICT, code, Map.of());
  }

  public static Refusal forbidden(String code) {
    return new Refusal(Kind.FORBIDDEN, code, Map.of());
  }

  public static Refusal unknown(String code) {
    return new Refusal(Kind.UNKNOWN, code, Map.of());
  }

  /// The field at the JSON pointer breaks the rule that the code names.
  public static Refusal invalid(String code, String pointer) {
    return new Refusal(Kind.INVALID, code, Map.of("pointer", pointer));
  }

  /// The same refusal with one more detail.
  public Refusal with(String name, String value) {
    var more = new java.util.HashMap<>(details);
    more.put(name, value);
    return new Refusal(kind, code, more);
  }
}
