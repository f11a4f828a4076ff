package io.duban.local;

/// Which component listens where, always on 127.0.0.1.
///
/// @param offset added to every port, so that a second installation can run beside the first
public record Ports(int offset) {
  static final String VARIABLE = "DUBAN_PORT_OFFSET";

  /// As `DUBAN_PORT_OFFSET` says, 0 without it.
  static Ports configured() {
    String value = System.getenv(VARIABLE);
    if (value == null || value.isBlank()) {
      return new Ports(0);
    }
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 40_000) {
      throw new IllegalArgumentException(VARIABLE + " is a number up to 40000, not " + value);
    }
    return new Ports(Integer.parseInt(value));
  }

  /// The port of a component by its name.
  public int of(String component) {
    return offset
        + switch (component) {
          case "postgres" -> 15432;
          case "kafka" -> 19092;
          case "tasks" -> 8081;
          case "indicators" -> 8082;
          case "assignments" -> 8083;
          case "supervision" -> 8084;
          case "projection" -> 8085;
          default -> throw new IllegalArgumentException("no component " + component);
        };
  }

  /// Where the broker's controller listens.
  int controller() {
    return offset + 19093;
  }
}
