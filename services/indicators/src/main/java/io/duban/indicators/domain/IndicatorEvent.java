package io.duban.indicators.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to one indicator, on the stream that its plan and its name derive; the contracts
/// stand in `contracts/events/indicators`. Decimals are kept as the text that was given.
public sealed interface IndicatorEvent {

  /// The indicator exists, as its first statement has it.
  ///
  /// @param from first day of the plan, or of the amendment that states it first
  record IndicatorDefined(
      String documentNumber,
      UUID plan,
      String name,
      String kind,
      String comparator,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String reference,
      int scale,
      LocalDate from,
      LocalDate to,
      String cadence,
      List<String> owners)
      implements IndicatorEvent {
    public IndicatorDefined {
      owners = List.copyOf(owners);
    }

    /// The same indicator, defined as it stands by now.
    IndicatorDefined as(Standing standing) {
      return new IndicatorDefined(
          documentNumber,
          plan,
          name,
          standing.kind(),
          standing.comparator(),
          standing.value(),
          standing.unit(),
          standing.reference(),
          standing.scale(),
          from,
          standing.to(),
          cadence,
          standing.owners());
    }
  }

  /// The plan states this indicator at one more place; the units of that place own it too.
  record StatementJoined(Statement statement, List<String> owners) implements IndicatorEvent {
    public StatementJoined {
      owners = List.copyOf(owners);
    }
  }

  /// An amendment changed what one place of the plan states.
  ///
  /// @param statedOwners the units of that place
  /// @param standing how the indicator is defined from then on
  /// @param authorisedBy document number of the notice that amends it
  record TargetAmended(
      Statement statement,
      List<String> statedOwners,
      Standing standing,
      String authorisedBy,
      LocalDate from)
      implements IndicatorEvent {
    public TargetAmended {
      statedOwners = List.copyOf(statedOwners);
    }
  }

  /// An amendment took a statement out of the plan.
  ///
  /// @param target its number within the plan
  /// @param standing how the indicator is defined from then on; null if no statement is left
  /// @param authorisedBy document number of the notice that amends it
  record StatementWithdrawn(
      int target, @Nullable Standing standing, String authorisedBy, LocalDate from)
      implements IndicatorEvent {}

  /// A figure for one period.
  record ValueReported(
      UUID report,
      String unit,
      String period,
      String value,
      String source,
      LocalDate submittedOn,
      String by)
      implements IndicatorEvent {}

  /// A figure that was wrong has a new value; the figures before it stay in the history.
  record ValueCorrected(
      UUID report,
      String unit,
      String period,
      String value,
      String source,
      String reason,
      LocalDate submittedOn,
      String by)
      implements IndicatorEvent {}

  /// One place of the plan that states a target.
  ///
  /// @param target its number within the plan
  /// @param item the number of the item it stands in; null for a headline target
  record Statement(
      int target,
      @Nullable String item,
      @Nullable UUID itemId,
      String name,
      @Nullable String value,
      String comparator,
      @Nullable String unit) {}

  /// How an indicator is defined at a time: by its first statement then.
  ///
  /// @param owners the units of all its statements then
  record Standing(
      String kind,
      String comparator,
      @Nullable String value,
      @Nullable String unit,
      @Nullable String reference,
      int scale,
      LocalDate to,
      List<String> owners) {
    public Standing {
      owners = List.copyOf(owners);
    }
  }
}
