package io.duban.projection.listing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the figures of an answer hold for.
///
/// @param asOf the last opened day; null before the first
/// @param knownOn the real date of the latest event that they rest on
/// @param policyVersion the policy in force on that day
/// @param position how many events of each topic the figures contain: positions of a log are
///     gapless, so that it is the log's last position once all of it was handled
public record AsOf(
    @Nullable LocalDate asOf,
    @Nullable LocalDate knownOn,
    @Nullable Integer policyVersion,
    Map<String, Long> position) {}
