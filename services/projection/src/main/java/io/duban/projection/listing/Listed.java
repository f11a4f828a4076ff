package io.duban.projection.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param total of all pages
/// @param byLight of all pages; null for a list without lights
/// @param byKind of all pages; null for a list without kinds
/// @param next cursor of the following page; null at the end
public record Listed<T>(
    List<T> items,
    long total,
    @Nullable Map<String, Long> byLight,
    @Nullable Map<String, Long> byKind,
    @Nullable String next,
    @Nullable LocalDate asOf,
    @Nullable LocalDate knownOn,
    @Nullable Integer policyVersion,
    Map<String, Long> position) {
  public Listed {
    items = List.copyOf(items);
  }
}
