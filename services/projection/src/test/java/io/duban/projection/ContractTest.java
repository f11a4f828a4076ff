package io.duban.projection;

import io.duban.projection.incoming.heard.AssignmentsHeard;
import io.duban.projection.incoming.heard.IndicatorsHeard;
import io.duban.projection.incoming.heard.SupervisionHeard;
import io.duban.projection.incoming.heard.TasksHeard;
import io.duban.projection.overdue.AlertEvent;
import io.duban.testkit.ContractSpec;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void the_alert_events_are_as_their_schemas_say() throws IOException {
    ContractSpec.of("projection").matches(AlertEvent.class);
  }

  @Test
  void every_example_of_the_tasks_events_can_be_read() throws IOException {
    ContractSpec.of("tasks")
        .isReadBy(
            Map.ofEntries(
                Map.entry("PlanDrafted", TasksHeard.PlanDrafted.class),
                Map.entry("PlanAdopted", TasksHeard.PlanAdopted.class),
                Map.entry("PlanAmended", TasksHeard.PlanAmended.class),
                Map.entry("AmendmentAuthorised", TasksHeard.AmendmentAuthorised.class),
                Map.entry("TaskRegistered", TasksHeard.TaskRegistered.class),
                Map.entry("TaskAmended", TasksHeard.TaskRegistered.class),
                Map.entry("TaskWithdrawn", TasksHeard.TaskWithdrawn.class),
                Map.entry("WorkItemRegistered", TasksHeard.WorkItemRegistered.class),
                Map.entry("WorkItemAmended", TasksHeard.WorkItemRegistered.class),
                Map.entry("ProgressReported", TasksHeard.ProgressReported.class),
                Map.entry("ExtensionGranted", TasksHeard.ExtensionGranted.class),
                Map.entry("CompletionClaimed", TasksHeard.CompletionClaimed.class),
                Map.entry("CompletionVerified", TasksHeard.CompletionVerified.class),
                Map.entry("CompletionReturned", TasksHeard.CompletionReturned.class),
                Map.entry("WorkItemSuspended", TasksHeard.WorkItemSuspended.class),
                Map.entry("WorkItemResumed", TasksHeard.WorkItemResumed.class),
                Map.entry("WorkItemReopened", TasksHeard.WorkItemReopened.class)));
  }

  @Test
  void an_amended_work_item_says_on_which_day() throws IOException {
    ContractSpec.of("tasks").isReadBy(Map.of("WorkItemAmended", TasksHeard.WorkItemAmended.class));
  }

  @Test
  void every_example_of_the_indicators_events_can_be_read() throws IOException {
    ContractSpec.of("indicators")
        .isReadBy(
            Map.of(
                "IndicatorDefined", IndicatorsHeard.IndicatorDefined.class,
                "StatementJoined", IndicatorsHeard.StatementJoined.class,
                "TargetAmended", IndicatorsHeard.TargetAmended.class,
                "StatementWithdrawn", IndicatorsHeard.StatementWithdrawn.class,
                "ValueReported", IndicatorsHeard.ValueReported.class,
                "ValueCorrected", IndicatorsHeard.ValueCorrected.class));
  }

  @Test
  void every_example_of_the_assignments_events_can_be_read() throws IOException {
    ContractSpec.of("assignments")
        .isReadBy(
            Map.of(
                "UnitRegistered", AssignmentsHeard.UnitRegistered.class,
                "AssignmentOffered", AssignmentsHeard.AssignmentOffered.class,
                "AssignmentAmended", AssignmentsHeard.AssignmentAmended.class,
                "AssignmentReleased", AssignmentsHeard.AssignmentReleased.class,
                "AssignmentAcknowledged", AssignmentsHeard.AssignmentAcknowledged.class,
                "AssignmentReturned", AssignmentsHeard.AssignmentReturned.class));
  }

  @Test
  void every_example_of_the_supervision_events_can_be_read() throws IOException {
    ContractSpec.of("supervision")
        .isReadBy(
            Map.of(
                "DayOpened", SupervisionHeard.DayOpened.class,
                "CalendarPublished", SupervisionHeard.CalendarPublished.class,
                "PolicyAdopted", SupervisionHeard.PolicyAdopted.class,
                "ProblemRaised", SupervisionHeard.ProblemRaised.class,
                "RectificationPlanned", SupervisionHeard.RectificationPlanned.class,
                "ProblemRectified", SupervisionHeard.ProblemRectified.class,
                "RectificationReturned", SupervisionHeard.RectificationReturned.class,
                "ProblemClosedOut", SupervisionHeard.ProblemClosedOut.class,
                "ProblemReopened", SupervisionHeard.ProblemReopened.class));
  }
}
