package io.duban.supervision.domain;

import io.duban.kernel.Decider;
import io.duban.kernel.Decision;
import io.duban.kernel.Refusal;
import io.duban.supervision.domain.BusinessDay.NotOpened;
import io.duban.supervision.domain.BusinessDay.Opened;
import io.duban.supervision.domain.BusinessDayCommand.OpenDay;
import io.duban.supervision.domain.BusinessDayEvent.DayOpened;
import java.time.LocalDate;

/// The rules of the business day: forward only, and never so far that it must be a slip, since it
/// cannot be taken back.
///
/// | state \ command | open the same day | a later day | an earlier day |
/// | --- | --- | --- | --- |
/// | NotOpened | - | Opened | - |
/// | Opened | unchanged | Opened, within ten years | refused |
public final class BusinessDayDecider
    implements Decider<BusinessDay, BusinessDayCommand, BusinessDayEvent> {
  private static final int MOST_YEARS_AT_ONCE = 10;

  @Override
  public BusinessDay initial() {
    return new NotOpened();
  }

  @Override
  public Decision<BusinessDayEvent> decide(BusinessDay state, BusinessDayCommand command) {
    return switch (command) {
      case OpenDay(var date) ->
          switch (state) {
            case NotOpened _ -> Decision.accept(new DayOpened(date));
            case Opened(var last) -> after(last, date);
          };
    };
  }

  @Override
  public BusinessDay evolve(BusinessDay state, BusinessDayEvent event) {
    return switch (event) {
      case DayOpened(var date) -> new Opened(date);
    };
  }

  private static Decision<BusinessDayEvent> after(LocalDate last, LocalDate date) {
    if (date.equals(last)) {
      return Decision.unchanged();
    }
    if (date.isBefore(last)) {
      return refused("day-not-later", last, date);
    }
    if (date.isAfter(last.plusYears(MOST_YEARS_AT_ONCE))) {
      return refused("day-too-far", last, date);
    }
    return Decision.accept(new DayOpened(date));
  }

  private static Decision<BusinessDayEvent> refused(String code, LocalDate last, LocalDate date) {
    return Decision.refuse(
        Refusal.conflict(code).with("lastOpened", last.toString()).with("date", date.toString()));
  }
}
