package io.duban.projection.overdue.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rule says of one subject on one day.
///
/// @param why codes of what gave the light
/// @param wanted the alerts that stand; every other open one of the subject is cleared
/// @param missing the report periods that are past due and not reported
/// @param nextDue when the next report is due; null if none is owed any more
/// @param settledAs what ended it, if it is over
/// @param answered the due versions of reports that have come in
public record Verdict(
    Light light,
    List<String> why,
    List<Wanted> wanted,
    List<String> missing,
    @Nullable LocalDate nextDue,
    @Nullable String settledAs,
    Set<String> answered) {
  public Verdict {
    why = List.copyOf(why);
    wanted = List.copyOf(wanted);
    missing = List.copyOf(missing);
    answered = Set.copyOf(answered);
  }

  /// Nothing is owed: no light, no alerts.
  public static Verdict settled(String as) {
    return new Verdict(Light.NONE, List.of(as), List.of(), List.of(), null, as, Set.of());
  }

  /// A light and at most one alert.
  public static Verdict of(Light light, List<String> why, List<Wanted> wanted) {
    return new Verdict(light, why, wanted, List.of(), null, null, Set.of());
  }

  /// Why an open alert that is not wanted any more is cleared.
  public String clears(AlertKind kind, String dueVersion) {
    if (answered.contains(dueVersion) && kind == AlertKind.REPORT_MISSING) {
      return "reported";
    }
    if (settledAs != null) {
      return settledAs;
    }
    if (kind == AlertKind.DUE_SOON && why.contains("overdue")) {
      return "overdue";
    }
    return "no-longer-due";
  }
}
