package io.duban.projection.overdue.rule;

import java.util.Locale;

/// The light of a row, strongest first. `NONE` is for what is closed, suspended or withdrawn.
public enum Light {
  RED,
  YELLOW,
  BLUE,
  GREEN,
  NONE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
