package io.duban.projection.problems;

import io.duban.projection.listing.UnitName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One problem in the list of what is to be closed out.
///
/// @param item number of the work item it was found in, if any
/// @param light of the last opened day; null before the first
public record ProblemLine(
    UUID id,
    String title,
    String source,
    @Nullable String documentNumber,
    @Nullable String item,
    UnitName unit,
    String status,
    @Nullable String light,
    List<String> why,
    LocalDate rectifyBy,
    LocalDate raisedOn,
    @Nullable LocalDate rectifiedOn,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate recheckOn,
    long version) {}
