package io.duban.projection.board;

import io.duban.projection.listing.UnitName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One work item in the task list.
///
/// @param implied how many units answer for it by a rule of the notice, besides those named
/// @param light of the last opened day; null before the first
/// @param why codes of what gave the light
/// @param originalDue the deadline before any extension
/// @param percent the lead's last
public record TaskLine(
    UUID id,
    UUID plan,
    String documentNumber,
    String number,
    String title,
    UUID task,
    String taskNumber,
    String taskTitle,
    int action,
    String actionTitle,
    @Nullable UnitName lead,
    List<UnitName> supporting,
    int implied,
    String status,
    @Nullable String light,
    List<String> why,
    @Nullable LocalDate due,
    @Nullable LocalDate originalDue,
    String deadlineKind,
    @Nullable String deadlineText,
    String cadence,
    @Nullable Integer percent,
    @Nullable LocalDate lastReportOn,
    @Nullable LocalDate nextReportDue,
    List<String> missingPeriods,
    @Nullable String returnReason,
    @Nullable LocalDate closedOn,
    long version) {}
