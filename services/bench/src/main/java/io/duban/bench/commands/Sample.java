package io.duban.bench.commands;

/// What both sides write: one problem for a unit of the registry.
///
/// @param unit code of the unit
/// @param day the last opened business day
record Sample(String unit, String day) {
  private static final String TEXT =
      """
      {"title":"Construction is behind its schedule",
      "description":"Work on the laboratory has not begun as the plan says; no tender is out.",
      "source":"inspection","unit":"%s","rectifyBy":"%s","raisedOn":"%s"%s}""";

  String request() {
    return TEXT.formatted(unit, day, day, "");
  }

  /// The event that the service makes of it.
  String event() {
    return TEXT.formatted(unit, day, day, ",\"by\":\"bench-commands\"");
  }

  /// What the service notes of the request.
  String meta() {
    return """
    {"actor":{"subject":"bench-commands","roles":["supervisor"]},
    "at":"2024-07-01T08:00:00.000000Z","correlation":"6f1c2c52-58f2-4a3b-9b0d-1b7f3d7b6e11"}""";
  }
}
