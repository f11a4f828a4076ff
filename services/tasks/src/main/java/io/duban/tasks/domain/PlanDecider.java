package io.duban.tasks.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.tasks.domain.PlanCommand.Accept;
import io.duban.tasks.domain.PlanCommand.Adopt;
import io.duban.tasks.domain.PlanCommand.Edit;
import io.duban.tasks.domain.PlanEvent.FieldsAccepted;
import io.duban.tasks.domain.PlanEvent.NoticeReceived;
import io.duban.tasks.domain.PlanEvent.PlanAdopted;
import io.duban.tasks.domain.PlanEvent.PlanDrafted;
import io.duban.tasks.domain.PlanEvent.TargetStated;
import io.duban.tasks.domain.PlanEvent.UnitNamed;
import io.duban.tasks.domain.PlanEvent.UnitsImplied;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of a plan.
///
/// | state \ command | draft | edit | accept | adopt |
/// | --- | --- | --- | --- | --- |
/// | Absent | Draft | refused | refused | refused |
/// | Draft | same: unchanged; other: replaced | the same | noted | Adopted, if it is whole |
/// | Adopted | same: unchanged; other: refused | the same | unchanged | unchanged |
///
/// A draft is whole when every unit resolves and no rule of {@link PlanRules} is broken.
public final class PlanDecider implements Decider<Plan, PlanCommand, PlanEvent> {

  @Override
  public Plan initial() {
    return new Plan.Absent();
  }

  @Override
  public Decision<PlanEvent> decide(Plan state, PlanCommand command) {
    return switch (state) {
      case Plan.Absent _ ->
          switch (command) {
            case PlanCommand.Draft draft -> Decision.accept(drafted(draft));
            case Edit _, Accept _, Adopt _ -> Decision.refuse(Refusal.unknown("plan-unknown"));
          };
      case Plan.Draft draft ->
          switch (command) {
            case PlanCommand.Draft other ->
                other.digest().equals(draft.digest()) && sameNotice(other.notice(), draft)
                    ? Decision.unchanged()
                    : Decision.accept(drafted(other));
            case Edit edit ->
                edit.digest().equals(draft.digest())
                    ? Decision.unchanged()
                    : Decision.accept(edited(draft, edit));
            case Accept accept -> accept(draft, accept);
            case Adopt adopt -> adopt(draft.plan(), draft.digest(), adopt);
          };
      case Plan.Adopted adopted ->
          switch (command) {
            case PlanCommand.Draft draft -> sameOrTaken(adopted, draft.digest());
            case Edit edit -> sameOrTaken(adopted, edit.digest());
            case Accept _, Adopt _ -> Decision.unchanged();
          };
    };
  }

  @Override
  public Plan evolve(Plan state, PlanEvent event) {
    return switch (event) {
      case PlanDrafted drafted ->
          state instanceof Plan.Draft draft
              ? new Plan.Draft(drafted.plan(), drafted.digest(), draft.notice(), draft.accepted())
              : new Plan.Draft(drafted.plan(), drafted.digest(), null, Set.of());
      case NoticeReceived(_, var format, var digest, var text) ->
          state instanceof Plan.Draft draft
              ? new Plan.Draft(
                  draft.plan(), draft.digest(), new Plan.Notice(format, digest, text), Set.of())
              : state;
      case FieldsAccepted(_, var pointers, _) ->
          state instanceof Plan.Draft draft ? accepted(draft, pointers) : state;
      case PlanAdopted adopted ->
          switch (state) {
            case Plan.Absent _ -> state;
            case Plan.Draft draft ->
                new Plan.Adopted(draft.plan(), draft.digest(), adopted.adoptedOn());
            case Plan.Adopted _ -> state;
          };
      case PlanEvent.UnitAliasLearned _, TargetStated _, UnitNamed _, UnitsImplied _ -> state;
    };
  }

  private static List<PlanEvent> drafted(PlanCommand.Draft draft) {
    var plan = drafted(draft.plan(), draft.digest(), draft.registry());
    var notice = draft.notice();
    return notice == null
        ? List.of(plan)
        : List.of(
            plan,
            new NoticeReceived(
                draft.plan().documentNumber(), notice.format(), notice.digest(), notice.text()));
  }

  private static PlanEvent drafted(StructuredPlan plan, String digest, UnitRegistry registry) {
    return new PlanDrafted(
        plan.documentNumber(), plan, digest, UnitNames.unresolved(plan, registry));
  }

  private static List<PlanEvent> edited(Plan.Draft draft, Edit edit) {
    var events = new ArrayList<PlanEvent>();
    events.add(drafted(edit.plan(), edit.digest(), edit.registry()));
    if (draft.notice() != null) {
      UnitNames.learned(draft.plan(), edit.plan(), edit.registry())
          .forEach(
              (name, unit) ->
                  events.add(
                      new PlanEvent.UnitAliasLearned(edit.plan().documentNumber(), name, unit)));
    }
    return events;
  }

  /// A plan that is submitted as facts says nothing of the notice behind the draft.
  private static boolean sameNotice(Plan.@Nullable Notice notice, Plan.Draft draft) {
    return notice == null || notice.equals(draft.notice());
  }

  private static Decision<PlanEvent> accept(Plan.Draft draft, Accept accept) {
    return draft.accepted().containsAll(accept.pointers())
        ? Decision.unchanged()
        : Decision.accept(
            new FieldsAccepted(draft.plan().documentNumber(), accept.pointers(), accept.by()));
  }

  private static Plan accepted(Plan.Draft draft, List<String> pointers) {
    var accepted = new HashSet<>(draft.accepted());
    accepted.addAll(pointers);
    return new Plan.Draft(draft.plan(), draft.digest(), draft.notice(), accepted);
  }

  private static Decision<PlanEvent> sameOrTaken(Plan.Adopted adopted, String digest) {
    return digest.equals(adopted.digest()) ? Decision.unchanged() : Decision.refuse(taken(adopted));
  }

  private static Decision<PlanEvent> adopt(StructuredPlan plan, String digest, Adopt adopt) {
    var violations = PlanRules.violations(plan);
    if (!violations.isEmpty()) {
      var first = violations.getFirst();
      return Decision.refuse(
          Refusal.conflict("plan-incomplete")
              .with("pointer", first.pointer())
              .with("rule", first.rule())
              .with("violations", Integer.toString(violations.size())));
    }
    var unresolved = UnitNames.unresolved(plan, adopt.registry());
    if (!unresolved.isEmpty()) {
      var names = unresolved.stream().map(PlanEvent.UnresolvedName::name).distinct().toList();
      return Decision.refuse(
          Refusal.conflict("units-unresolved").with("names", String.join("、", names)));
    }
    var future = adopt.submission().inFuture();
    return future.isPresent()
        ? Decision.refuse(future.get())
        : Decision.accept(
            List.copyOf(
                new Adoption(plan, adopt.registry()).planEvents(digest, adopt.submission().on())));
  }

  private static Refusal taken(Plan.Adopted adopted) {
    return Refusal.conflict("document-number-taken")
        .with("documentNumber", adopted.plan().documentNumber())
        .with("digest", adopted.digest());
  }
}
