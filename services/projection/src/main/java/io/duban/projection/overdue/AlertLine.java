package io.duban.projection.overdue;

import io.duban.projection.listing.UnitName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One alert: what is late, since when, by which rule and because of which events.
///
/// @param dueVersion what makes it due: a date or a report period
/// @param item number of the work item, if it is about one
/// @param causes the events that led to it, each as `stream@version`
public record AlertLine(
    UUID id,
    String kind,
    String subject,
    String dueVersion,
    UnitName unit,
    String title,
    @Nullable String documentNumber,
    @Nullable String item,
    LocalDate raisedOn,
    LocalDate dueOn,
    int policyVersion,
    Map<String, String> inputs,
    List<String> causes,
    String status,
    @Nullable LocalDate clearedOn,
    @Nullable String reason,
    long version) {}
