package io.duban.tasks.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.StreamId;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Contended;
import io.duban.kernel.command.Loaded;
import io.duban.kernel.command.Precondition;
import io.duban.kernel.command.Refused;
import io.duban.kernel.command.Stale;
import io.duban.kernel.store.Answer;
import io.duban.kernel.store.Digests;
import io.duban.kernel.store.Write;
import io.duban.tasks.domain.Amendment;
import io.duban.tasks.domain.Covers;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.KeyTask;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.Submission;
import io.duban.tasks.domain.TaskCommand;
import io.duban.tasks.domain.TaskEvent;
import io.duban.tasks.domain.WorkItem;
import io.duban.tasks.incoming.BusinessDay;
import io.duban.tasks.incoming.RegisteredUnits;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a later notice in force: in one append the plan's own events, the notice's, and those of
/// every key task and work item that reads differently.
@ApplicationScoped
public class Amending {
  private static final int TRIES = 3;

  private final CommandHandler<Plan, PlanCommand, PlanEvent> plans;
  private final CommandHandler<WorkItem, ItemCommand, ItemEvent> items;
  private final CommandHandler<KeyTask, TaskCommand, TaskEvent> tasks;
  private final RegisteredUnits units;
  private final BusinessDay day;

  Amending(
      CommandHandler<Plan, PlanCommand, PlanEvent> plans,
      CommandHandler<WorkItem, ItemCommand, ItemEvent> items,
      CommandHandler<KeyTask, TaskCommand, TaskEvent> tasks,
      RegisteredUnits units,
      BusinessDay day) {
    this.plans = plans;
    this.items = items;
    this.tasks = tasks;
    this.units = units;
    this.day = day;
  }

  /// A draft, as it was looked at, to amend a plan with.
  record Asked(UUID draft, long draftVersion, Covers covers, @Nullable LocalDate on) {}

  /// A plan and a notice that may amend it, as they are now.
  record Both(Loaded<Plan> plan, Loaded<Plan> draft, PlanCommand.Amend amend) {

    /// The plan with the notice over it, if the plan can be amended at all.
    Optional<Amendment> amendment() {
      return plan.state() instanceof Plan.Adopted adopted
          ? Optional.of(new Amendment(adopted, amend))
          : Optional.empty();
    }
  }

  /// Both, to look at; refused if the notice is not there.
  Uni<Both> both(UUID plan, UUID draft, Covers covers) {
    return both(plan, draft, covers, new Submission(LocalDate.EPOCH, null, "", null, false));
  }

  /// Amends the plan; changes nothing if this notice did so before.
  Uni<Answer> amend(CommandContext context, UUID plan, Asked asked) {
    return day.submission(context.actor(), asked.on())
        .chain(by -> both(plan, asked.draft(), asked.covers(), by))
        .chain(both -> amend(context, plan, asked, both))
        .onFailure(moved(context))
        .retry()
        .atMost(TRIES);
  }

  private Uni<Both> both(UUID plan, UUID draft, Covers covers, Submission by) {
    return Uni.combine()
        .all()
        .unis(plans.load(Streams.plan(plan)), plans.load(Streams.plan(draft)), units.now())
        .usingConcurrencyOf(1)
        .asTuple()
        .map(
            known -> {
              var notice = notice(draft, known.getItem2().state());
              var amend = new PlanCommand.Amend(notice, covers, known.getItem3(), by, Digests::of);
              return new Both(known.getItem1(), known.getItem2(), amend);
            });
  }

  /// What is written is worked out for this version of the plan, so it may change no other.
  private Uni<Answer> amend(CommandContext context, UUID plan, Asked asked, Both both) {
    var here =
        context.precondition() instanceof Precondition.Whatever
            ? context.on(new Precondition.AtVersion(both.plan().version()))
            : context;
    return both.amendment()
        .filter(Amendment::isNew)
        .map(amendment -> writes(amendment, asked, both))
        .orElseGet(() -> Uni.createFrom().item(List.of()))
        .chain(writes -> plans.handle(here, Streams.plan(plan), both.amend(), (_, _) -> writes));
  }

  private Uni<List<Write>> writes(Amendment amendment, Asked asked, Both both) {
    if (both.draft().version() != asked.draftVersion()) {
      var version = Long.toString(both.draft().version());
      throw new Refused(Refusal.conflict("draft-moved").with("version", version));
    }
    var by = both.amend().submission();
    var notice = both.amend().notice().documentNumber();
    var toItems = new LinkedHashMap<StreamId, ItemCommand>();
    amendment
        .items()
        .forEach(
            (id, now) -> toItems.put(Streams.item(id), new ItemCommand.Amend(now, notice, by)));
    amendment
        .goneItems()
        .forEach(id -> toItems.put(Streams.item(id), new ItemCommand.Withdraw(notice, by)));
    var toTasks = new LinkedHashMap<StreamId, TaskCommand>();
    amendment
        .tasks()
        .forEach(
            (id, now) ->
                toTasks.put(Streams.task(id), new TaskCommand.Amend(now, notice, by.on())));
    amendment
        .goneTasks()
        .forEach(id -> toTasks.put(Streams.task(id), new TaskCommand.Withdraw(notice, by.on())));
    var authorise = new PlanCommand.Authorise(amendment.plan().documentNumber(), by.on());
    return Uni.combine()
        .all()
        .unis(
            plans.prepare(Streams.plan(asked.draft()), authorise),
            prepared(tasks, toTasks),
            prepared(items, toItems))
        .usingConcurrencyOf(1)
        .asTuple()
        .map(
            all ->
                Stream.of(all.getItem1().stream(), all.getItem2().stream(), all.getItem3().stream())
                    .flatMap(writes -> writes)
                    .toList());
  }

  /// A part whose own state does not allow it is left as it is.
  private static <S, C, E> Uni<List<Write>> prepared(
      CommandHandler<S, C, E> handler, Map<StreamId, C> commands) {
    return Multi.createFrom()
        .iterable(commands.entrySet())
        .onItem()
        .transformToUniAndConcatenate(
            to ->
                handler
                    .prepare(to.getKey(), to.getValue())
                    .onFailure(Refused.class)
                    .recoverWithItem(Optional.empty()))
        .collect()
        .asList()
        .map(writes -> writes.stream().flatMap(Optional::stream).toList());
  }

  /// Someone wrote in between, and the client does not insist on a version.
  private static Predicate<Throwable> moved(CommandContext context) {
    return failure ->
        failure instanceof Contended
            || (failure instanceof Stale
                && context.precondition() instanceof Precondition.Whatever);
  }

  private static StructuredPlan notice(UUID id, Plan state) {
    return switch (state) {
      case Plan.Absent _ ->
          throw new Refused(Refusal.unknown("draft-unknown").with("id", id.toString()));
      case Plan.Draft draft -> draft.plan();
      case Plan.Adopted _ -> throw new Refused(Refusal.conflict("draft-is-a-plan"));
      case Plan.Authorising authorising -> authorising.plan();
    };
  }
}
