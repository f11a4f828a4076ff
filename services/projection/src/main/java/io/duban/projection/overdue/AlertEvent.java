package io.duban.projection.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The events of an alert's stream; see `contracts/events/projection`.
public sealed interface AlertEvent {

  record AlertRaised(
      String kind,
      String subject,
      String dueVersion,
      String unit,
      String title,
      @Nullable String documentNumber,
      @Nullable String item,
      LocalDate raisedOn,
      LocalDate dueOn,
      int policyVersion,
      Map<String, String> inputs,
      List<String> causes)
      implements AlertEvent {}

  record AlertCleared(
      String kind,
      String subject,
      LocalDate clearedOn,
      String reason,
      int policyVersion,
      List<String> causes)
      implements AlertEvent {}
}
