package io.duban.tasks.domain;

import io.duban.kernel.Refusal;
import io.duban.tasks.domain.ItemEvent.WorkItemRegistered;
import io.duban.tasks.domain.PlanEvent.PlanAmended;
import io.duban.tasks.domain.PlanEvent.TargetStated;
import io.duban.tasks.domain.PlanEvent.TargetWithdrawn;
import io.duban.tasks.domain.PlanEvent.UnitNamed;
import io.duban.tasks.domain.PlanEvent.UnitReleased;
import io.duban.tasks.domain.TaskEvent.TaskRegistered;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// What a later notice makes of an adopted plan. What the plan had keeps its id and its first day;
/// only what reads differently is said again.
public final class Amendment {
  private final Plan.Adopted adopted;
  private final PlanCommand.Amend command;
  private final Merged merged;
  private final List<Change> changes;

  /// The amended plan need not hold together yet; see {@link #refusal}.
  public Amendment(Plan.Adopted adopted, PlanCommand.Amend command) {
    this.adopted = adopted;
    this.command = command;
    merged = Merged.of(adopted.plan(), command.notice(), command.covers());
    changes = Differences.between(adopted.plan(), merged, command.registry());
  }

  /// What differs from the plan before.
  public List<Change> changes() {
    return changes;
  }

  /// The plan as it reads with it.
  public StructuredPlan plan() {
    return merged.plan();
  }

  /// Whether this notice has not amended the plan yet, and may.
  public boolean isNew() {
    return !adopted.isAmendedBy(authorisedBy()) && refusal().isEmpty();
  }

  /// Why it cannot be put in force, if it cannot.
  Optional<Refusal> refusal() {
    if (changes.isEmpty()) {
      return Optional.of(
          Refusal.conflict("amendment-changes-nothing").with("authorisedBy", authorisedBy()));
    }
    if (effectiveFrom().isBefore(adopted.plan().issueDate())) {
      return Optional.of(
          Refusal.conflict("amendment-before-plan")
              .with("issueDate", effectiveFrom().toString())
              .with("planIssueDate", adopted.plan().issueDate().toString()));
    }
    return PlanRules.refusal(plan(), command.registry())
        .or(() -> command.submission().inFuture("/amendedOn"));
  }

  /// The events of the plan's stream; the plan must hold together.
  List<PlanEvent> planEvents() {
    var adoption = adoption();
    var inForce = new InForce(adopted.said());
    var events = new ArrayList<PlanEvent>();
    events.add(amended());
    events.addAll(targets(adoption, inForce));
    events.addAll(named(adoption, inForce));
    events.addAll(implied(adoption, inForce));
    return events;
  }

  /// Every key task as it reads with it, by id.
  public Map<UUID, TaskRegistered> tasks() {
    return adoption().tasks();
  }

  /// Every work item as it reads with it, by id.
  public Map<UUID, WorkItemRegistered> items() {
    return adoption().items();
  }

  /// The key tasks that it takes out of the plan.
  public Set<UUID> goneTasks() {
    return without(adopted.numbering().tasks(), numbering().tasks());
  }

  /// The work items that it takes out of the plan.
  public Set<UUID> goneItems() {
    return without(adopted.numbering().items(), numbering().items());
  }

  private static Set<UUID> without(Map<String, UUID> before, Map<String, UUID> after) {
    var gone = new HashSet<>(before.values());
    gone.removeAll(after.values());
    return gone;
  }

  private Numbering numbering() {
    return adopted.numbering().after(merged, authorisedBy());
  }

  private Adoption adoption() {
    return new Adoption(plan(), command.registry(), numbering(), effectiveFrom(), authorisedBy());
  }

  private String authorisedBy() {
    return command.notice().documentNumber();
  }

  private LocalDate effectiveFrom() {
    return command.notice().issueDate();
  }

  private PlanAmended amended() {
    return new PlanAmended(
        plan().documentNumber(),
        authorisedBy(),
        command.covers().word(),
        plan(),
        command.digests().apply(plan()),
        numbering().taskRefs(),
        numbering().itemRefs(),
        changes,
        command.submission().on(),
        effectiveFrom());
  }

  /// What is stated comes before what is taken back, so that an indicator that only moves is never
  /// without a target.
  private List<PlanEvent> targets(Adoption adoption, InForce inForce) {
    var events = new ArrayList<PlanEvent>();
    var left = new HashMap<Measured, Deque<TargetStated>>();
    inForce
        .targets()
        .values()
        .forEach(
            stated ->
                left.computeIfAbsent(Measured.of(stated), _ -> new ArrayDeque<>()).add(stated));
    int next = inForce.lastTarget();
    for (var wanted : adoption.targets()) {
      var known = left.getOrDefault(Measured.of(wanted), new ArrayDeque<>()).pollFirst();
      if (known == null) {
        events.add(wanted.numbered(++next, effectiveFrom()));
      } else {
        var now = wanted.numbered(known.target().number(), known.effectiveFrom());
        if (!now.saysAs(known)) {
          events.add(now);
        }
      }
    }
    left.values().stream()
        .flatMap(Deque::stream)
        .sorted(Comparator.comparingInt(stated -> stated.target().number()))
        .forEach(stated -> events.add(withdrawn(stated)));
    return events;
  }

  /// An indicator in the place that states a target for it.
  private record Measured(Optional<UUID> item, String indicator) {
    static Measured of(TargetStated stated) {
      return new Measured(Optional.ofNullable(stated.itemId()), stated.target().indicator());
    }
  }

  private TargetWithdrawn withdrawn(TargetStated stated) {
    return new TargetWithdrawn(
        stated.documentNumber(),
        stated.plan(),
        stated.target().number(),
        stated.target().indicator(),
        authorisedBy(),
        effectiveFrom());
  }

  private List<PlanEvent> named(Adoption adoption, InForce inForce) {
    var events = new ArrayList<PlanEvent>();
    var left = new HashMap<>(inForce.named());
    for (var wanted : adoption.named()) {
      var known = left.remove(InForce.Named.of(wanted));
      var now = known == null ? wanted : wanted.from(known.from());
      if (!now.equals(known)) {
        events.add(now);
      }
    }
    inForce.named().values().stream()
        .filter(unit -> left.containsKey(InForce.Named.of(unit)))
        .forEach(unit -> events.add(released(unit)));
    return events;
  }

  private UnitReleased released(UnitNamed unit) {
    return new UnitReleased(
        unit.documentNumber(),
        unit.plan(),
        unit.item(),
        unit.itemNumber(),
        unit.unit(),
        authorisedBy(),
        effectiveFrom());
  }

  private List<PlanEvent> implied(Adoption adoption, InForce inForce) {
    var events = new ArrayList<PlanEvent>();
    var left = new HashMap<>(inForce.implied());
    for (var wanted : adoption.implied()) {
      var anew = new TreeMap<LocalDate, List<String>>();
      for (var unit : wanted.units()) {
        var known = left.remove(unit);
        var from = known == null ? effectiveFrom() : known.from();
        if (!wanted.of(List.of(unit), from).equals(known)) {
          anew.computeIfAbsent(from, _ -> new ArrayList<>()).add(unit);
        }
      }
      anew.forEach((from, units) -> events.add(wanted.of(units, from)));
    }
    left.keySet().stream().sorted().forEach(unit -> events.add(released(unit)));
    return events;
  }

  private UnitReleased released(String unit) {
    return new UnitReleased(
        plan().documentNumber(),
        Streams.planId(plan().documentNumber()),
        null,
        null,
        unit,
        authorisedBy(),
        effectiveFrom());
  }
}
