package io.duban.supervision.incoming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is read of `duban.alerts.v1`.
public interface AlertsHeard {

  /// Something is late, or about to be. The alert's id is that of its stream.
  record AlertRaised(
      String kind,
      String subject,
      String unit,
      String title,
      @Nullable String documentNumber,
      @Nullable String item,
      LocalDate raisedOn) {}

  /// It no longer is.
  record AlertCleared(LocalDate clearedOn) {}
}
