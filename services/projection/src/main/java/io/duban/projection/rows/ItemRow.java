package io.duban.projection.rows;

import io.duban.projection.incoming.heard.TasksHeard.CompletionClaimed;
import io.duban.projection.incoming.heard.TasksHeard.CompletionReturned;
import io.duban.projection.incoming.heard.TasksHeard.CompletionVerified;
import io.duban.projection.incoming.heard.TasksHeard.ExtensionGranted;
import io.duban.projection.incoming.heard.TasksHeard.ProgressReported;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemRegistered;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemReopened;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemResumed;
import io.duban.projection.incoming.heard.TasksHeard.WorkItemSuspended;
import io.duban.projection.overdue.rule.ItemFacts;
import io.duban.projection.overdue.rule.ItemFacts.Duty;
import io.duban.projection.overdue.rule.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A work item as the list shows it, with the light of the last opened day.
@Entity
public class ItemRow {
  @Id UUID id;
  UUID plan;
  String documentNumber;
  UUID task;
  String taskNumber;
  String taskTitle;
  int action;
  String actionTitle;
  String number;
  String numberKey;
  String title;
  String status;
  @Nullable String statusBefore;
  String deadlineKind;
  @Nullable String deadlineText;
  @Nullable LocalDate due;
  @Nullable LocalDate originalDue;
  String cadence;
  LocalDate effectiveFrom;
  LocalDate planTo;
  @Nullable LocalDate dutyFrom;

  String[] earlierDuties = {};

  String[] rests = {};

  @Nullable Integer percent;
  @Nullable LocalDate lastReportOn;
  @Nullable LocalDate claimedOn;
  @Nullable LocalDate closedOn;
  @Nullable String returnReason;
  long version;
  @Nullable String light;

  String[] why = {};

  String[] missingPeriods = {};

  @Nullable LocalDate nextReportDue;
  @Nullable LocalDate judgedOn;

  @SuppressWarnings("NullAway.Init")
  protected ItemRow() {}

  @SuppressWarnings("NullAway.Init")
  public ItemRow(UUID id, long version, WorkItemRegistered item) {
    this.id = id;
    this.version = version;
    status = "registered";
    reads(item);
    due = originalDue;
  }

  private void reads(WorkItemRegistered item) {
    plan = item.plan();
    documentNumber = item.documentNumber();
    task = item.task();
    taskNumber = item.taskNumber();
    taskTitle = item.taskTitle();
    action = item.action();
    actionTitle = item.actionTitle();
    number = item.number();
    numberKey = NumberKey.of(item.number());
    title = item.title();
    cadence = item.cadence();
    effectiveFrom = item.effectiveFrom();
    planTo = item.to();
    deadlineKind = item.deadline().kind();
    deadlineText = item.deadline().text();
    originalDue = dueOf(item);
  }

  private static @Nullable LocalDate dueOf(WorkItemRegistered item) {
    if (item.deadline().kind().equals("continuous")) {
      return null;
    }
    LocalDate stated = item.deadline().date();
    return stated == null ? item.to() : stated;
  }

  /// Reads so from now on; what was done stays. A deadline that is not moved keeps its extension.
  public void amended(long at, WorkItemRegistered item, LocalDate on) {
    version = at;
    String cadenceBefore = cadence;
    LocalDate lastDayBefore = lastDay();
    LocalDate originalBefore = originalDue;
    reads(item);
    if (!Objects.equals(originalDue, originalBefore)) {
      due = originalDue;
    }
    if (!cadence.equals(cadenceBefore) || !lastDay().equals(lastDayBefore)) {
      endDuty(cadenceBefore, lastDayBefore, on);
    }
  }

  /// What was owed before an amendment was owed by what held then.
  private void endDuty(String cadenceBefore, LocalDate lastDayBefore, LocalDate on) {
    LocalDate from = dutyFrom == null ? effectiveFrom : dutyFrom;
    LocalDate to = lastDayBefore.isBefore(on) ? lastDayBefore : on.minusDays(1);
    if (!to.isBefore(from)) {
      earlierDuties = Duties.with(earlierDuties, new Duty(cadenceBefore, from, to));
      dutyFrom = on;
    }
  }

  private LocalDate lastDay() {
    return due == null ? planTo : due;
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public long version() {
    return version;
  }

  /// The lead's reports drive the item; other units' reports only count for themselves.
  public void reported(long at, ProgressReported report) {
    version = at;
    if (!report.role().equals("lead")) {
      return;
    }
    if (status.equals("registered")) {
      status = "in-progress";
    }
    if (report.percent() != null) {
      percent = report.percent();
    }
    lastReportOn = report.submittedOn();
  }

  public void claimed(long at, CompletionClaimed claim) {
    version = at;
    status = "completion-claimed";
    claimedOn = claim.submittedOn();
    rests = Rests.begun(rests, claim.submittedOn());
  }

  public void verified(long at, CompletionVerified verified) {
    version = at;
    status = "closed";
    closedOn = verified.verifiedOn();
  }

  public void returned(long at, CompletionReturned returned) {
    version = at;
    status = "in-progress";
    returnReason = returned.reason();
    claimedOn = null;
    rests = Rests.ended(rests, returned.returnedOn());
  }

  public void extended(long at, ExtensionGranted granted) {
    version = at;
    due = granted.dueOn();
  }

  public void suspended(long at, WorkItemSuspended suspended) {
    version = at;
    statusBefore = status;
    status = "suspended";
    rests = Rests.begun(rests, suspended.suspendedOn());
  }

  public void resumed(long at, WorkItemResumed resumed) {
    version = at;
    status = statusBefore == null ? status : statusBefore;
    statusBefore = null;
    rests = Rests.ended(rests, resumed.resumedOn());
  }

  public void withdrawn(long at) {
    version = at;
    status = "withdrawn";
  }

  public void reopened(long at, WorkItemReopened reopened) {
    version = at;
    status = "in-progress";
    returnReason = reopened.reason();
    claimedOn = null;
    closedOn = null;
    rests = Rests.ended(rests, reopened.reopenedOn());
  }

  /// Something of the item's stream that the row does not show; its version moves all the same.
  public void at(long heard) {
    version = heard;
  }

  /// What the rule reads of it.
  public ItemFacts facts(List<ItemFacts.Owed> owed, List<ItemFacts.FirstReport> reports) {
    return new ItemFacts(
        id,
        number,
        title,
        documentNumber,
        status,
        due,
        Duties.all(
            earlierDuties,
            new Duty(cadence, dutyFrom == null ? effectiveFrom : dutyFrom, lastDay())),
        Rests.all(rests),
        owed,
        reports);
  }

  public void judged(Verdict verdict, LocalDate day) {
    light = verdict.light().code();
    why = verdict.why().toArray(String[]::new);
    missingPeriods = verdict.missing().toArray(String[]::new);
    nextReportDue = verdict.nextDue();
    judgedOn = day;
  }
}
