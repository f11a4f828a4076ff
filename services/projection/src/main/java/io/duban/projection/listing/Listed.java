package io.duban.projection.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param total of all pages
/// @param byLight of all pages; null for a list without lights
/// @param byKind of all pages; null for a list without kinds
/// @param incomplete an event that may belong here could not be handled, so that lines may be
///     missing or behind
/// @param next cursor of the following page; null at the end
public record Listed<T>(
    List<T> items,
    long total,
    @Nullable Map<String, Long> byLight,
    @Nullable Map<String, Long> byKind,
    @Schema(
            description =
                "An event that may belong here could not be handled: lines may be missing or behind")
        boolean incomplete,
    @Nullable String next,
    @Nullable LocalDate asOf,
    @Nullable LocalDate knownOn,
    @Nullable Integer policyVersion,
    @Schema(
            description =
                "How many events of each topic the lines contain. Positions of a log are gapless:"
                    + " once all of it was handled, this is the position of its last event.")
        Map<String, Long> position) {
  public Listed {
    items = List.copyOf(items);
  }
}
