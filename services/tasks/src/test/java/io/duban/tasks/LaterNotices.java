package io.duban.tasks;

import io.duban.tasks.domain.Adoption;
import io.duban.tasks.domain.Covers;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.PlanEvent.PlanDrafted;
import io.duban.tasks.domain.StructuredPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What is said and asked of the plan of {@link Notices} when a later notice comes.
final class LaterNotices {
  private LaterNotices() {}

  static PlanCommand.Amend amend(StructuredPlan notice, Covers covers) {
    return new PlanCommand.Amend(
        notice, covers, PlanDeciderTest.REGISTRY, Items.by(null), LaterNotices::digest);
  }

  static PlanCommand submitted(StructuredPlan plan) {
    return new PlanCommand.Draft(plan, digest(plan), PlanDeciderTest.REGISTRY);
  }

  static List<PlanEvent> adopted() {
    var events = new ArrayList<PlanEvent>();
    events.add(drafted(Notices.first()));
    events.addAll(
        new Adoption(Notices.first(), PlanDeciderTest.REGISTRY)
            .planEvents(digest(Notices.first()), LocalDate.parse("2024-03-12")));
    return events;
  }

  static PlanEvent drafted(StructuredPlan plan) {
    return new PlanDrafted(plan.documentNumber(), plan, digest(plan), List.of());
  }

  static String digest(StructuredPlan plan) {
    return Integer.toHexString(plan.hashCode());
  }

  static StructuredPlan with(StructuredPlan plan, LocalDate issued) {
    return with(plan, plan.documentNumber(), issued);
  }

  static StructuredPlan with(StructuredPlan plan, String documentNumber) {
    return with(plan, documentNumber, plan.issueDate());
  }

  static StructuredPlan with(StructuredPlan plan, String documentNumber, LocalDate issued) {
    return new StructuredPlan(
        documentNumber,
        plan.title(),
        plan.issuingBody(),
        issued,
        plan.period(),
        plan.actions(),
        plan.tasks(),
        plan.headline(),
        plan.implied(),
        plan.safeguards());
  }
}
