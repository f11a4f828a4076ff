package io.duban.projection.overdue.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The light and the alerts of a work item. Red: past due, or a report missing. Yellow: a missed
/// period was caught up later. Blue: due within the policy's working days. The strongest wins.
public final class ItemRule {
  private ItemRule() {}

  public static Verdict judge(ItemFacts item, Moment now) {
    if (item.settled()) {
      return Verdict.settled(item.status());
    }
    ReportDuties reports = ReportDuties.of(item, now);
    List<String> why = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>(reports.wanted());
    judgeDeadline(item, now, why, wanted);
    if (!reports.missing().isEmpty()) {
      why.add("report-missing");
    }
    if (reports.late()) {
      why.add("report-late");
    }
    return new Verdict(
        light(why), why, wanted, reports.missing(), reports.nextDue(), null, reports.answered());
  }

  private static void judgeDeadline(
      ItemFacts item, Moment now, List<String> why, List<Wanted> wanted) {
    LocalDate due = item.due();
    if (due == null) {
      return;
    }
    if (now.past(due)) {
      why.add("overdue");
      wanted.add(deadline(AlertKind.OVERDUE, item, due, now));
    } else if (now.soon(due)) {
      why.add("due-soon");
      wanted.add(deadline(AlertKind.DUE_SOON, item, due, now));
    }
  }

  private static Wanted deadline(AlertKind kind, ItemFacts item, LocalDate due, Moment now) {
    return new Wanted(
        kind,
        item.subject(),
        due.toString(),
        item.lead(),
        item.title(),
        item.documentNumber(),
        item.number(),
        due,
        now.policy().version(),
        now.inputs(
            kind,
            now.policy(),
            due,
            Map.of(
                "due", due.toString(),
                "status", item.status(),
                "dueSoonWorkingDays", Integer.toString(now.policy().dueSoon()))));
  }

  private static Light light(List<String> why) {
    if (why.contains("overdue") || why.contains("report-missing")) {
      return Light.RED;
    }
    if (why.contains("report-late")) {
      return Light.YELLOW;
    }
    return why.contains("due-soon") ? Light.BLUE : Light.GREEN;
  }
}
