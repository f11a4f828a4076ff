package io.duban.tasks.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.tasks.domain.PlanCommand.Accept;
import io.duban.tasks.domain.PlanCommand.Adopt;
import io.duban.tasks.domain.PlanCommand.Amend;
import io.duban.tasks.domain.PlanCommand.Authorise;
import io.duban.tasks.domain.PlanCommand.Edit;
import io.duban.tasks.domain.PlanEvent.AmendmentAuthorised;
import io.duban.tasks.domain.PlanEvent.FieldsAccepted;
import io.duban.tasks.domain.PlanEvent.NoticeReceived;
import io.duban.tasks.domain.PlanEvent.PlanAdopted;
import io.duban.tasks.domain.PlanEvent.PlanAmended;
import io.duban.tasks.domain.PlanEvent.PlanDrafted;
import io.duban.tasks.domain.PlanEvent.TargetStated;
import io.duban.tasks.domain.PlanEvent.TargetWithdrawn;
import io.duban.tasks.domain.PlanEvent.UnitAliasLearned;
import io.duban.tasks.domain.PlanEvent.UnitNamed;
import io.duban.tasks.domain.PlanEvent.UnitReleased;
import io.duban.tasks.domain.PlanEvent.UnitsImplied;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rules of a plan.
///
/// | state \ command | draft | edit | accept | adopt | amend | authorise |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | Absent | Draft | – | – | – | – | – |
/// | Draft | same: unchanged; other: replaced | the same | noted | Adopted | – | Authorising |
/// | Adopted | known: unchanged; other: – | the same | unchanged | unchanged | amended | – |
/// | Authorising | same: unchanged; other: – | the same | unchanged | – | – | once |
///
/// A plan is adopted or amended only if it is whole: every unit resolves and no rule of {@link
/// PlanRules} is broken. One notice amends once, and one plan.
public final class PlanDecider implements Decider<Plan, PlanCommand, PlanEvent> {

  @Override
  public Plan initial() {
    return new Plan.Absent();
  }

  @Override
  public Decision<PlanEvent> decide(Plan state, PlanCommand command) {
    return switch (state) {
      case Plan.Absent _ ->
          command instanceof PlanCommand.Draft draft
              ? ifNotTooLarge(draft.plan(), () -> drafted(draft))
              : Decision.refuse(Refusal.unknown("plan-unknown"));
      case Plan.Draft draft -> draft(draft, command);
      case Plan.Adopted adopted -> adopted(adopted, command);
      case Plan.Authorising authorising -> authorising(authorising, command);
    };
  }

  private static Decision<PlanEvent> draft(Plan.Draft draft, PlanCommand command) {
    return switch (command) {
      case PlanCommand.Draft other ->
          other.digest().equals(draft.digest()) && sameNotice(other.notice(), draft)
              ? Decision.unchanged()
              : ifNotTooLarge(other.plan(), () -> drafted(other));
      case Edit edit ->
          edit.digest().equals(draft.digest())
              ? Decision.unchanged()
              : ifNotTooLarge(edit.plan(), () -> edited(draft, edit));
      case Accept accept -> accept(draft, accept);
      case Adopt adopt -> adopt(draft.plan(), draft.digest(), adopt);
      case Amend _ -> Decision.refuse("plan-not-adopted");
      case Authorise(var amends, var on) ->
          Decision.accept(
              new AmendmentAuthorised(
                  draft.plan().documentNumber(), amends, Streams.planId(amends), on));
    };
  }

  private static Decision<PlanEvent> adopted(Plan.Adopted adopted, PlanCommand command) {
    return switch (command) {
      case PlanCommand.Draft draft -> knownOrTaken(adopted, draft.digest());
      case Edit edit -> knownOrTaken(adopted, edit.digest());
      case Accept _, Adopt _ -> Decision.unchanged();
      case Amend amend -> amend(adopted, amend);
      case Authorise _ -> Decision.refuse("draft-is-a-plan");
    };
  }

  private static Decision<PlanEvent> authorising(Plan.Authorising state, PlanCommand command) {
    return switch (command) {
      case PlanCommand.Draft draft -> sameOrTaken(state, draft.digest());
      case Edit edit -> sameOrTaken(state, edit.digest());
      case Accept _ -> Decision.unchanged();
      case Adopt _ -> Decision.refuse(amendsAPlan(state));
      case Amend _ -> Decision.refuse("plan-not-adopted");
      case Authorise authorise ->
          authorise.amends().equals(state.amends())
              ? Decision.unchanged()
              : Decision.refuse(amendsAPlan(state));
    };
  }

  @Override
  public Plan evolve(Plan state, PlanEvent event) {
    return switch (state) {
      case Plan.Absent _ ->
          event instanceof PlanDrafted drafted
              ? new Plan.Draft(drafted.plan(), drafted.digest(), null, Set.of())
              : state;
      case Plan.Draft draft -> evolve(draft, event);
      case Plan.Adopted adopted -> evolve(adopted, event);
      case Plan.Authorising _ -> state;
    };
  }

  private static Plan evolve(Plan.Draft draft, PlanEvent event) {
    return switch (event) {
      case PlanDrafted(_, var plan, var digest, _) ->
          new Plan.Draft(plan, digest, draft.notice(), draft.accepted());
      case NoticeReceived(_, var format, var digest, var text) ->
          new Plan.Draft(
              draft.plan(), draft.digest(), new Plan.Notice(format, digest, text), Set.of());
      case FieldsAccepted(_, var pointers, _) -> accepted(draft, pointers);
      case PlanAdopted adopted ->
          new Plan.Adopted(draft.plan(), draft.digest(), adopted.adoptedOn(), Said.first(adopted));
      case AmendmentAuthorised authorised ->
          new Plan.Authorising(draft.plan(), draft.digest(), authorised.amends());
      case UnitAliasLearned _,
          PlanAmended _,
          TargetStated _,
          TargetWithdrawn _,
          UnitNamed _,
          UnitReleased _,
          UnitsImplied _ ->
          draft;
    };
  }

  private static Plan evolve(Plan.Adopted adopted, PlanEvent event) {
    var said = adopted.said().then(event);
    return event instanceof PlanAmended amended
        ? new Plan.Adopted(amended.plan(), amended.digest(), adopted.adoptedOn(), said)
        : new Plan.Adopted(adopted.plan(), adopted.digest(), adopted.adoptedOn(), said);
  }

  private static Decision<PlanEvent> ifNotTooLarge(
      StructuredPlan plan, Supplier<List<PlanEvent>> events) {
    return PlanSize.refusal(plan)
        .<Decision<PlanEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(events.get()));
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
                  events.add(new UnitAliasLearned(edit.plan().documentNumber(), name, unit)));
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

  private static Decision<PlanEvent> knownOrTaken(Plan.Adopted adopted, String digest) {
    return adopted.knows(digest)
        ? Decision.unchanged()
        : Decision.refuse(taken(adopted.plan(), adopted.digest()));
  }

  private static Decision<PlanEvent> sameOrTaken(Plan.Authorising state, String digest) {
    return digest.equals(state.digest())
        ? Decision.unchanged()
        : Decision.refuse(taken(state.plan(), state.digest()));
  }

  private static Decision<PlanEvent> adopt(StructuredPlan plan, String digest, Adopt adopt) {
    return PlanRules.refusal(plan, adopt.registry())
        .or(() -> adopt.submission().inFuture("/adoptedOn"))
        .<Decision<PlanEvent>>map(Decision::refuse)
        .orElseGet(
            () ->
                Decision.accept(
                    List.copyOf(
                        new Adoption(plan, adopt.registry())
                            .planEvents(digest, adopt.submission().on()))));
  }

  private static Decision<PlanEvent> amend(Plan.Adopted adopted, Amend amend) {
    if (adopted.isAmendedBy(amend.notice().documentNumber())) {
      return Decision.unchanged();
    }
    var amendment = new Amendment(adopted, amend);
    return amendment
        .refusal()
        .<Decision<PlanEvent>>map(Decision::refuse)
        .orElseGet(() -> Decision.accept(amendment.planEvents()));
  }

  private static Refusal amendsAPlan(Plan.Authorising state) {
    return Refusal.conflict("draft-amends-a-plan").with("amends", state.amends());
  }

  private static Refusal taken(StructuredPlan plan, String digest) {
    return Refusal.conflict("document-number-taken")
        .with("documentNumber", plan.documentNumber())
        .with("digest", digest);
  }
}
