package io.duban.tasks.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a plan. Its stream derives from the document number, so that a number can be
/// taken only once.
public sealed interface PlanEvent extends TasksEvent {

  /// A plan was submitted, or submitted again with other content; nothing else follows yet.
  ///
  /// @param digest SHA-256 of the plan's canonical JSON
  /// @param unresolved the unit names that the registry did not know at that moment
  record PlanDrafted(
      String documentNumber, StructuredPlan plan, String digest, List<UnresolvedName> unresolved)
      implements PlanEvent {
    public PlanDrafted {
      unresolved = List.copyOf(unresolved);
    }
  }

  /// The draft was read from a notice, of which this is the text.
  ///
  /// @param format text, docx or pdf
  /// @param digest SHA-256 of the file as it was sent
  record NoticeReceived(String documentNumber, String format, String digest, String text)
      implements PlanEvent {}

  /// The office agrees with what was read at these places of the draft; an empty pointer means all
  /// of it.
  record FieldsAccepted(String documentNumber, List<String> pointers, String by)
      implements PlanEvent {
    public FieldsAccepted {
      pointers = List.copyOf(pointers);
    }
  }

  /// The office said which unit a name of the notice means; the next notice may use it too.
  ///
  /// @param unit code of the unit
  record UnitAliasLearned(String documentNumber, String name, String unit) implements PlanEvent {}

  /// The plan is in force. The events after it say what it consists of.
  record PlanAdopted(
      String documentNumber,
      String title,
      String issuingBody,
      LocalDate issueDate,
      LocalDate from,
      LocalDate to,
      String digest,
      List<StructuredPlan.Action> actions,
      List<String> safeguards,
      LocalDate adoptedOn,
      LocalDate effectiveFrom)
      implements PlanEvent {
    public PlanAdopted {
      actions = List.copyOf(actions);
      safeguards = List.copyOf(safeguards);
    }
  }

  /// A later notice amended the plan, which reads so from now on. The events after it say what that
  /// means for targets and units; key tasks and work items have their own.
  ///
  /// @param authorisedBy document number of that notice
  /// @param covers whole or listed
  /// @param changes what differs from the plan before
  record PlanAmended(
      String documentNumber,
      String authorisedBy,
      String covers,
      StructuredPlan plan,
      String digest,
      List<TaskRef> tasks,
      List<ItemRef> items,
      List<Change> changes,
      LocalDate amendedOn,
      LocalDate effectiveFrom)
      implements PlanEvent {
    public PlanAmended {
      tasks = List.copyOf(tasks);
      items = List.copyOf(items);
      changes = List.copyOf(changes);
    }
  }

  /// This draft went into another plan as its amendment; it never becomes a plan itself.
  ///
  /// @param amends document number of that plan
  record AmendmentAuthorised(String documentNumber, String amends, UUID plan, LocalDate amendedOn)
      implements PlanEvent {}

  /// The plan commits to a target, at its head or inside a work item. A number that was stated
  /// before reads so from now on.
  ///
  /// @param authorisedBy document number of the amending notice, if one stated it
  record TargetStated(
      String documentNumber,
      UUID plan,
      Target target,
      @Nullable UUID itemId,
      List<UnitInRole> units,
      LocalDate effectiveFrom,
      LocalDate to,
      @Nullable String authorisedBy)
      implements PlanEvent {
    public TargetStated {
      units = List.copyOf(units);
    }

    /// The same under another number and from another first day.
    TargetStated numbered(int number, LocalDate from) {
      return new TargetStated(
          documentNumber, plan, target.numbered(number), itemId, units, from, to, authorisedBy);
    }

    /// Whether both say the same, whoever authorised it.
    boolean saysAs(TargetStated other) {
      return new TargetStated(
              documentNumber, plan, target, itemId, units, effectiveFrom, to, other.authorisedBy)
          .equals(other);
    }
  }

  /// The plan no longer commits to a target that it stated.
  record TargetWithdrawn(
      String documentNumber,
      UUID plan,
      int number,
      String indicator,
      String authorisedBy,
      LocalDate from)
      implements PlanEvent {}

  /// The plan names a unit for a work item. Said again of the same unit and item, it reads so from
  /// now on.
  record UnitNamed(
      String documentNumber,
      UUID plan,
      UUID item,
      String itemNumber,
      String itemTitle,
      String unit,
      String role,
      String basis,
      LocalDate from,
      LocalDate to)
      implements PlanEvent {

    /// The same from another first day.
    UnitNamed from(LocalDate day) {
      return new UnitNamed(
          documentNumber, plan, item, itemNumber, itemTitle, unit, role, basis, day, to);
    }
  }

  /// A unit no longer answers for an item, or for the range that a rule implied.
  ///
  /// @param item absent for the range
  record UnitReleased(
      String documentNumber,
      UUID plan,
      @Nullable UUID item,
      @Nullable String itemNumber,
      String unit,
      String authorisedBy,
      LocalDate from)
      implements PlanEvent {}

  /// A rule of the plan makes these units answer for a whole range of items. Said again of a unit,
  /// it is its range from now on.
  record UnitsImplied(
      String documentNumber,
      UUID plan,
      List<String> units,
      String fromItem,
      String toItem,
      List<ItemRef> items,
      String role,
      String rule,
      LocalDate from,
      LocalDate to)
      implements PlanEvent {
    public UnitsImplied {
      units = List.copyOf(units);
      items = List.copyOf(items);
    }

    /// The same of these units and from another first day.
    UnitsImplied of(List<String> others, LocalDate day) {
      return new UnitsImplied(
          documentNumber, plan, others, fromItem, toItem, items, role, rule, day, to);
    }
  }

  /// A target as the plan states it. Targets are numbered through the plan, the headline first.
  ///
  /// @param indicator name of the indicator that it states
  /// @param item number of the item that states it; absent for a headline target
  /// @param value exact decimal; absent for a relative target
  /// @param reference what a relative target is measured against
  record Target(
      int number,
      String name,
      String indicator,
      @Nullable String item,
      String kind,
      String comparator,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String reference,
      @Nullable String note) {

    Target numbered(int other) {
      return new Target(
          other, name, indicator, item, kind, comparator, value, unit, reference, note);
    }
  }

  /// A unit, by code, in its role on an item.
  record UnitInRole(String unit, String role) {}

  /// A work item, by its id and by the number that the plan gives it.
  record ItemRef(UUID id, String number) {}

  /// A key task, by its id and by the number that the plan gives it.
  record TaskRef(UUID id, String number) {}

  /// A unit name of the plan that the registry does not know, and where it stands.
  record UnresolvedName(String name, String pointer) {}
}
