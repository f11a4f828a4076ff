package io.duban.tasks.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.tasks.domain.PlanCommand.Adopt;
import io.duban.tasks.domain.PlanEvent.PlanAdopted;
import io.duban.tasks.domain.PlanEvent.PlanDrafted;
import io.duban.tasks.domain.PlanEvent.TargetStated;
import io.duban.tasks.domain.PlanEvent.UnitNamed;
import io.duban.tasks.domain.PlanEvent.UnitsImplied;
import java.util.List;

/// The rules of a plan.
///
/// | state \ command | draft | adopt |
/// | --- | --- | --- |
/// | Absent | Draft | refused |
/// | Draft | same content: unchanged; other: replaced | Adopted, if every unit resolves |
/// | Adopted | same content: unchanged; other: refused | unchanged |
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
            case Adopt _ -> Decision.refuse(Refusal.unknown("plan-unknown"));
          };
      case Plan.Draft(var plan, var digest) ->
          switch (command) {
            case PlanCommand.Draft draft ->
                draft.digest().equals(digest)
                    ? Decision.unchanged()
                    : Decision.accept(drafted(draft));
            case Adopt adopt -> adopt(plan, digest, adopt);
          };
      case Plan.Adopted adopted ->
          switch (command) {
            case PlanCommand.Draft draft ->
                draft.digest().equals(adopted.digest())
                    ? Decision.unchanged()
                    : Decision.refuse(taken(adopted));
            case Adopt _ -> Decision.unchanged();
          };
    };
  }

  @Override
  public Plan evolve(Plan state, PlanEvent event) {
    return switch (event) {
      case PlanDrafted drafted -> new Plan.Draft(drafted.plan(), drafted.digest());
      case PlanAdopted adopted ->
          switch (state) {
            case Plan.Absent _ -> state;
            case Plan.Draft draft ->
                new Plan.Adopted(draft.plan(), draft.digest(), adopted.adoptedOn());
            case Plan.Adopted _ -> state;
          };
      case TargetStated _, UnitNamed _, UnitsImplied _ -> state;
    };
  }

  private static PlanEvent drafted(PlanCommand.Draft draft) {
    var plan = draft.plan();
    return new PlanDrafted(
        plan.documentNumber(), plan, draft.digest(), UnitNames.unresolved(plan, draft.registry()));
  }

  private static Decision<PlanEvent> adopt(StructuredPlan plan, String digest, Adopt adopt) {
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
