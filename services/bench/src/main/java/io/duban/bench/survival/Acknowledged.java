package io.duban.bench.survival;

import java.util.Map;

/// A command that the system said it had carried out, as the client wrote it down.
///
/// @param client the token's subject, which the event's meta must name
/// @param key the Idempotency-Key, one per command however often it was sent
/// @param version the version that the answer named
/// @param type the event that the command causes
/// @param fields what the event must hold, by field name
public record Acknowledged(
    String service,
    String client,
    String key,
    String stream,
    long version,
    String type,
    Map<String, String> fields) {
  public Acknowledged {
    fields = Map.copyOf(fields);
  }
}
