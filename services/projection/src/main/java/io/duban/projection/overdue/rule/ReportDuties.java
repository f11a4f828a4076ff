package io.duban.projection.overdue.rule;

import io.duban.calendar.Period;
import io.duban.projection.overdue.rule.ItemFacts.Duty;
import io.duban.projection.overdue.rule.ItemFacts.FirstReport;
import io.duban.projection.overdue.rule.ItemFacts.Owed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The reports that an item owes: the first owed period is the one that holds the day it took
/// effect, or on which an amendment named the unit, the last one ends no later than the item's last
/// day. Each is due some working days after it ends; how many, and whose reports are owed, says the
/// policy in force when it ended. Missing from the day after; a report that came later than that
/// stays late for ever. A period is owed only if the item takes reports on the day that its report
/// is due: the duty rests while the item is claimed to be complete, closed or suspended. What was
/// missing before stays so.
final class ReportDuties {
  private final ItemFacts item;
  private final Moment now;
  private final List<Wanted> wanted = new ArrayList<>();
  private final Set<String> missing = new TreeSet<>();
  private final Set<String> late = new TreeSet<>();
  private final Set<String> answered = new HashSet<>();
  private @Nullable LocalDate nextDue;

  private ReportDuties(ItemFacts item, Moment now) {
    this.item = item;
    this.now = now;
  }

  static ReportDuties of(ItemFacts item, Moment now) {
    var duties = new ReportDuties(item, now);
    for (Owed owed : item.owed()) {
      if (now.policies().everAsk(owed.role())) {
        duties.walk(owed);
      }
    }
    return duties;
  }

  private void walk(Owed owed) {
    Map<String, LocalDate> reported = reportsOf(owed.unit());
    for (Duty duty : item.duties()) {
      if (!pastOf(duty, owed, reported)) {
        return;
      }
    }
  }

  /// Whether all of the duty's reports are due already.
  private boolean pastOf(Duty duty, Owed owed, Map<String, LocalDate> reported) {
    var period = now.period(duty.cadence(), owed.from(duty.from()));
    while (!period.lastDay().isAfter(duty.to())) {
      if (!pastOf(period, duty, owed, reported.get(period.toString()))) {
        return false;
      }
      period = period.next();
    }
    return true;
  }

  /// Whether the period's report was due already, or has come, or was never owed.
  private boolean pastOf(Period period, Duty duty, Owed owed, @Nullable LocalDate submitted) {
    String code = period.toString();
    LocalDate due = now.reportDue(period);
    boolean asked =
        now.policyOn(period.lastDay()).reportsFrom().contains(owed.role()) && !item.rests(due);
    if (submitted != null) {
      answered.add(dueVersion(owed, code));
      if (asked && submitted.isAfter(due)) {
        late.add(code);
      }
      return true;
    }
    if (!now.past(due)) {
      if (asked) {
        nextDue = nextDue == null || due.isBefore(nextDue) ? due : nextDue;
      }
      return false;
    }
    if (asked) {
      missing.add(code);
      wanted.add(alert(owed, duty, period, due));
    }
    return true;
  }

  private Map<String, LocalDate> reportsOf(String unit) {
    Map<String, LocalDate> reported = new LinkedHashMap<>();
    for (FirstReport report : item.reports()) {
      if (report.unit().equals(unit)) {
        reported.put(report.period(), report.submittedOn());
      }
    }
    return reported;
  }

  /// Of several leads the first is the one.
  private String dueVersion(Owed owed, String period) {
    return owed.unit().equals(item.lead()) ? period : period + "/" + owed.unit();
  }

  private Wanted alert(Owed owed, Duty duty, Period period, LocalDate due) {
    LocalDate end = period.lastDay();
    Policy policy = now.policyOn(end);
    return new Wanted(
        AlertKind.REPORT_MISSING,
        item.subject(),
        dueVersion(owed, period.toString()),
        owed.unit(),
        item.title(),
        item.documentNumber(),
        item.number(),
        due,
        policy.version(),
        now.inputs(
            AlertKind.REPORT_MISSING,
            policy,
            end,
            Map.of(
                "period", period.toString(),
                "periodEnd", end.toString(),
                "graceWorkingDays", Integer.toString(policy.reportGrace()),
                "cadence", duty.cadence(),
                "role", owed.role())));
  }

  List<Wanted> wanted() {
    return wanted;
  }

  List<String> missing() {
    return List.copyOf(missing);
  }

  boolean late() {
    return !late.isEmpty();
  }

  Set<String> answered() {
    return answered;
  }

  @Nullable LocalDate nextDue() {
    return nextDue;
  }
}
