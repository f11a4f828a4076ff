package io.duban.bench.survival;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that a client wants done, and what must come of it.
///
/// @param role the role of the token, `unit` the unit it speaks for
/// @param type the event that it causes
/// @param fields what that event must hold
/// @param create whether it makes a new aggregate, and so takes no If-Match
record Command(
    String service,
    String path,
    String role,
    @Nullable String unit,
    Map<String, Object> body,
    String type,
    Map<String, String> fields,
    boolean create) {}
