package io.duban.projection.overdue.rule;

import java.util.Locale;

/// What an alert is about. The code is part of the API and of the alert's stream id.
public enum AlertKind {
  DUE_SOON,
  OVERDUE,
  REPORT_MISSING,
  NOT_ACKNOWLEDGED,
  RECTIFICATION_OVERDUE;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static AlertKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
