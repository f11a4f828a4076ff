package io.duban.tasks.incoming;

import io.duban.kernel.inbox.Incoming;
import io.duban.kernel.inbox.IncomingHandler;
import io.duban.kernel.store.EventCodec;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.ItemEvent.ProgressReported;
import io.duban.tasks.domain.ItemEvent.WorkItemRegistered;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.PlanEvent.PlanAdopted;
import io.duban.tasks.domain.PlanEvent.PlanDrafted;
import io.duban.tasks.domain.PlanEvent.TargetStated;
import io.duban.tasks.domain.PlanEvent.UnitAliasLearned;
import io.duban.tasks.domain.PlanEvent.UnitNamed;
import io.duban.tasks.domain.PlanEvent.UnitsImplied;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Keeps the rows of this service's own lists: they are heard, like everyone else's.
@ApplicationScoped
public class OwnEvents implements IncomingHandler {
  private static final EventCodec<PlanEvent> PLANS = EventCodec.of(PlanEvent.class);
  private static final EventCodec<ItemEvent> ITEMS = EventCodec.of(ItemEvent.class);

  @Override
  public Set<String> topics() {
    return Set.of("duban.tasks.v1");
  }

  @Override
  public Uni<Void> on(Mutiny.Session session, Incoming event) {
    var plan = PLANS.types().get(event.type());
    if (plan != null) {
      return plan(session, event, event.as(plan));
    }
    var item = ITEMS.types().get(event.type());
    return item == null ? nothing() : item(session, event, event.as(item));
  }

  private static Uni<Void> plan(Mutiny.Session session, Incoming event, PlanEvent happened) {
    var id = event.stream().id();
    long version = event.version();
    if (version == 1 && happened instanceof PlanDrafted drafted) {
      return session.persist(new PlanRow(id, version, drafted));
    }
    return session
        .find(PlanRow.class, id)
        .invoke(row -> change(row, version, happened))
        .chain(() -> happened instanceof UnitAliasLearned it ? learned(session, it) : nothing());
  }

  private static void change(PlanRow row, long version, PlanEvent happened) {
    switch (happened) {
      case PlanDrafted drafted -> row.drafted(version, drafted);
      case PlanAdopted adopted -> row.adopted(version, adopted);
      case PlanEvent.PlanAmended amended -> row.amended(version, amended);
      case PlanEvent.AmendmentAuthorised authorised -> row.authorised(version, authorised);
      case PlanEvent.NoticeReceived _,
          PlanEvent.FieldsAccepted _,
          UnitAliasLearned _,
          TargetStated _,
          PlanEvent.TargetWithdrawn _,
          UnitNamed _,
          PlanEvent.UnitReleased _,
          UnitsImplied _ ->
          row.reached(version);
    }
  }

  private static Uni<Void> learned(Mutiny.Session session, UnitAliasLearned learned) {
    return session
        .find(UnitRow.class, learned.unit())
        .invoke(row -> row.aliasAdded(learned.name()))
        .replaceWithVoid();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private static Uni<Void> item(Mutiny.Session session, Incoming event, ItemEvent happened) {
    var id = event.stream().id();
    if (happened instanceof WorkItemRegistered registered) {
      return session.persist(new ItemRow(id, registered));
    }
    return session
        .find(ItemRow.class, id)
        .invoke(row -> change(row, event.version(), happened))
        .replaceWithVoid();
  }

  private static void change(ItemRow row, long version, ItemEvent happened) {
    switch (happened) {
      case ProgressReported report -> row.reported(version, report.role());
      case ItemEvent.CompletionClaimed _ -> row.became(version, "completion-claimed");
      case ItemEvent.CompletionVerified _ -> row.became(version, "closed");
      case ItemEvent.CompletionReturned _, ItemEvent.WorkItemReopened _ ->
          row.became(version, "in-progress");
      case ItemEvent.WorkItemSuspended _ -> row.suspended(version);
      case ItemEvent.WorkItemResumed _ -> row.resumed(version);
      case ItemEvent.WorkItemWithdrawn _ -> row.became(version, "withdrawn");
      case ItemEvent.WorkItemAmended amended -> row.amended(version, amended);
      case ItemEvent.ExtensionGranted granted -> row.extended(version, granted.dueOn());
      case WorkItemRegistered _,
          ItemEvent.ReportAccepted _,
          ItemEvent.ReportReturned _,
          ItemEvent.ExtensionAsked _,
          ItemEvent.ExtensionDenied _,
          ItemEvent.RecheckConfirmed _ ->
          row.reached(version);
    }
  }
}
