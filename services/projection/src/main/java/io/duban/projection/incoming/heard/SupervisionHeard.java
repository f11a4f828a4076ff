package io.duban.projection.incoming.heard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is read of `duban.supervision.v1`.
public interface SupervisionHeard {

  record DayOpened(LocalDate date) {}

  record CalendarPublished(
      int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends, String source) {}

  record PolicyAdopted(int version, LocalDate effectiveFrom, Rules rules) {}

  record Rules(
      int acknowledgeWithinWorkingDays,
      int dueSoonWorkingDays,
      BigDecimal paceThreshold,
      int reportGraceWorkingDays,
      List<String> reportsFrom) {}

  record ProblemRaised(
      String title,
      String source,
      @Nullable String documentNumber,
      @Nullable String item,
      String unit,
      LocalDate rectifyBy,
      LocalDate raisedOn) {}

  record RectificationPlanned(LocalDate plannedOn) {}

  record ProblemRectified(LocalDate rectifiedOn) {}

  record RectificationReturned(LocalDate returnedOn) {}

  record ProblemClosedOut(LocalDate closedOn, @Nullable LocalDate recheckOn) {}

  record ProblemReopened(LocalDate reopenedOn, LocalDate rectifyBy) {}
}
