package io.duban.kernel.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.kernel.StreamId;
import java.time.Instant;

/// An event as it stands in the store.
///
/// @param position its place in the service's log, gapless, in commit order
/// @param version its place in its stream, from 1
/// @param recordedAt real time, by the database's clock
public record Stored(
    long position,
    StreamId stream,
    long version,
    String type,
    JsonNode data,
    Meta meta,
    Instant recordedAt) {}
