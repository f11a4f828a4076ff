package io.duban.kernel.store;

import io.duban.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is true of every event of one append: who, when it was done, and what led to it.
///
/// @param correlation one id for everything that one request set in motion
/// @param causation the id of the event that this append reacts to; null for a request
public record Meta(Actor actor, Instant at, String correlation, @Nullable String causation) {}
