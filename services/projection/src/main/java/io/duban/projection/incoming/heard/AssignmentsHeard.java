package io.duban.projection.incoming.heard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is read of `duban.assignments.v1`.
public interface AssignmentsHeard {

  record UnitRegistered(
      String code,
      String name,
      String shortName,
      String kind,
      @Nullable String region,
      @Nullable String parent) {}

  record AssignmentOffered(
      String documentNumber,
      UUID plan,
      String unit,
      String role,
      String basis,
      String scope,
      @Nullable UUID item,
      @Nullable String itemNumber,
      @Nullable String itemTitle,
      @Nullable List<ItemOfRange> items,
      LocalDate offeredOn,
      @Nullable LocalDate to) {}

  record ItemOfRange(UUID id, String number) {}

  record AssignmentAmended(
      String role,
      String basis,
      String scope,
      @Nullable UUID item,
      @Nullable String itemNumber,
      @Nullable String itemTitle,
      List<ItemOfRange> items,
      @Nullable LocalDate to) {}

  record AssignmentReleased(LocalDate from) {}

  record AssignmentAcknowledged(LocalDate acknowledgedOn) {}

  record AssignmentReturned(String reason, LocalDate returnedOn) {}
}
