package io.duban.tasks.domain;

import io.duban.tasks.domain.ItemEvent.UnitOnItem;
import io.duban.tasks.domain.ItemEvent.WorkItemRegistered;
import io.duban.tasks.domain.PlanEvent.ItemRef;
import io.duban.tasks.domain.PlanEvent.PlanAdopted;
import io.duban.tasks.domain.PlanEvent.Target;
import io.duban.tasks.domain.PlanEvent.TargetStated;
import io.duban.tasks.domain.PlanEvent.UnitInRole;
import io.duban.tasks.domain.PlanEvent.UnitNamed;
import io.duban.tasks.domain.PlanEvent.UnitsImplied;
import io.duban.tasks.domain.StructuredPlan.Item;
import io.duban.tasks.domain.StructuredPlan.StatedTarget;
import io.duban.tasks.domain.StructuredPlan.Task;
import io.duban.tasks.domain.TaskEvent.TaskRegistered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What putting a plan in force writes: the events of its own stream, one for each key task and one
/// for each work item. The caller appends them all or none. Every unit name must resolve.
public final class Adoption {
  static final String MONTHLY = "monthly";

  private final StructuredPlan plan;
  private final String document;
  private final UUID planId;
  private final LocalDate effectiveFrom;
  private final Numbering numbering;
  private final @Nullable String authorisedBy;
  private final ItemUnits units;

  /// A plan as it was issued.
  public Adoption(StructuredPlan plan, UnitRegistry registry) {
    this(plan, registry, Numbering.issued(plan), plan.issueDate(), null);
  }

  /// A plan as another notice amended it.
  ///
  /// @param effectiveFrom first day on which what is new binds
  Adoption(
      StructuredPlan plan,
      UnitRegistry registry,
      Numbering numbering,
      LocalDate effectiveFrom,
      @Nullable String authorisedBy) {
    this.plan = plan;
    this.effectiveFrom = effectiveFrom;
    this.numbering = numbering;
    this.authorisedBy = authorisedBy;
    document = plan.documentNumber();
    planId = Streams.planId(document);
    units = new ItemUnits(plan, registry);
  }

  /// The adoption itself, then targets, named units and implied units.
  public List<PlanEvent> planEvents(String digest, LocalDate on) {
    var events = new ArrayList<PlanEvent>();
    events.add(
        new PlanAdopted(
            document,
            plan.title(),
            plan.issuingBody(),
            plan.issueDate(),
            plan.period().from(),
            plan.period().to(),
            digest,
            plan.actions(),
            plan.safeguards(),
            on,
            effectiveFrom));
    events.addAll(targets());
    events.addAll(named());
    events.addAll(implied());
    return events;
  }

  /// The key tasks by id, in the order of the plan.
  public Map<UUID, TaskRegistered> tasks() {
    var tasks = new LinkedHashMap<UUID, TaskRegistered>();
    for (var task : plan.tasks()) {
      tasks.put(
          numbering.task(task.number()),
          new TaskRegistered(
              document,
              planId,
              task.number(),
              task.title(),
              task.action(),
              actionTitle(task),
              task.items().stream().map(this::id).toList()));
    }
    return tasks;
  }

  /// The work items by id, in the order of the plan.
  public Map<UUID, WorkItemRegistered> items() {
    var items = new LinkedHashMap<UUID, WorkItemRegistered>();
    for (var task : plan.tasks()) {
      task.items().forEach(item -> items.put(id(item), registered(task, item)));
    }
    return items;
  }

  /// The targets, numbered through the plan, the headline first.
  List<TargetStated> targets() {
    var events = new ArrayList<TargetStated>();
    for (var stated : plan.headline()) {
      events.add(target(events.size() + 1, stated, null));
    }
    plan.items()
        .forEach(
            item ->
                item.targets()
                    .forEach(stated -> events.add(target(events.size() + 1, stated, item))));
    return events;
  }

  /// Each unit on each item that names it.
  List<UnitNamed> named() {
    return plan.items()
        .flatMap(item -> units.named(item).stream().map(unit -> named(item, unit)))
        .toList();
  }

  /// Whom the plan's rules imply: units that answer for the same items stand together, and each
  /// unit stands once.
  List<UnitsImplied> implied() {
    var together = new LinkedHashMap<ItemUnits.Share, List<String>>();
    units
        .implied()
        .forEach(
            (unit, share) -> together.computeIfAbsent(share, _ -> new ArrayList<>()).add(unit));
    return together.entrySet().stream().map(e -> implied(e.getKey(), e.getValue())).toList();
  }

  private WorkItemRegistered registered(Task task, Item item) {
    var deadline = item.deadline();
    var cadence = item.cadence();
    return new WorkItemRegistered(
        document,
        planId,
        numbering.task(task.number()),
        task.number(),
        task.title(),
        task.action(),
        actionTitle(task),
        item.number(),
        item.title(),
        units.of(item),
        deadline == null ? Deadline.on(plan.period().to()) : deadline,
        cadence == null ? MONTHLY : cadence,
        effectiveFrom,
        plan.period().to(),
        item.measures(),
        item.deliverables());
  }

  private TargetStated target(int number, StatedTarget stated, @Nullable Item item) {
    var target =
        new Target(
            number,
            stated.name(),
            stated.measured(),
            item == null ? null : item.number(),
            stated.kind(),
            stated.comparator(),
            stated.value(),
            stated.unit(),
            stated.reference(),
            stated.note());
    return new TargetStated(
        document,
        planId,
        target,
        item == null ? null : id(item),
        item == null
            ? List.of()
            : units.named(item).stream().map(u -> new UnitInRole(u.unit(), u.role())).toList(),
        effectiveFrom,
        plan.period().to(),
        authorisedBy);
  }

  private UnitNamed named(Item item, UnitOnItem unit) {
    return new UnitNamed(
        document,
        planId,
        id(item),
        item.number(),
        item.title(),
        unit.unit(),
        unit.role(),
        unit.basis(),
        effectiveFrom,
        plan.period().to());
  }

  private UnitsImplied implied(ItemUnits.Share share, List<String> codes) {
    var range = share.items();
    return new UnitsImplied(
        document,
        planId,
        codes,
        range.getFirst().number(),
        range.getLast().number(),
        range.stream().map(item -> new ItemRef(id(item), item.number())).toList(),
        ItemUnits.IMPLIED,
        share.rule(),
        effectiveFrom,
        plan.period().to());
  }

  private UUID id(Item item) {
    return numbering.item(item.number());
  }

  private String actionTitle(Task task) {
    return plan.actions().stream()
        .filter(action -> action.number() == task.action())
        .map(StructuredPlan.Action::title)
        .findFirst()
        .orElseThrow();
  }
}
