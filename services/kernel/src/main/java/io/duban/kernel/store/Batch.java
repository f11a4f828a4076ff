package io.duban.kernel.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.duban.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// Appends in the form that the database's `append_events` takes, and its answers.
final class Batch {
  private Batch() {}

  private static final String APPEND =
      "select out_outcome, out_stream, out_version, out_position, out_changed"
          + " from append_events(cast(cast(%s as text) as jsonb))";

  /// In a transaction of its own, which is one round trip.
  static Uni<List<AppendOutcome>> store(Pool pool, List<JsonNode> appends) {
    return pool.preparedQuery(APPEND.formatted("$1"))
        .execute(Tuple.of(text(appends)))
        .map(rows -> rows.stream().map(Batch::outcome).toList());
  }

  /// In the session's transaction.
  static Uni<List<AppendOutcome>> store(Mutiny.Session session, List<JsonNode> appends) {
    return session
        .createNativeQuery(APPEND.formatted(":batch"), Object[].class)
        .setParameter("batch", text(appends))
        .getResultList()
        .map(rows -> rows.stream().map(Batch::outcome).toList());
  }

  private static String text(List<JsonNode> appends) {
    return Json.write(Json.MAPPER.createArrayNode().addAll(appends));
  }

  private static AppendOutcome outcome(Row row) {
    return outcome(
        row.getString(0), row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4));
  }

  static AppendOutcome outcome(Object[] row) {
    return outcome(
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue(),
        (Boolean) row[4]);
  }

  private static AppendOutcome outcome(
      String outcome, String name, long version, long position, boolean changed) {
    var stream = new StreamId(name);
    var answer = new Answer(stream, version, changed);
    return switch (outcome) {
      case "appended" -> new AppendOutcome.Appended(answer, position);
      case "replayed" -> new AppendOutcome.Replayed(answer);
      case "key-reused" -> new AppendOutcome.KeyReused();
      case "conflict" -> new AppendOutcome.Conflict(stream, version);
      default -> throw new IllegalStateException("unknown outcome " + outcome);
    };
  }

  static JsonNode encode(Append append) {
    ObjectNode item = Json.MAPPER.createObjectNode();
    var idempotency = append.idempotency();
    if (idempotency != null) {
      item.put("key", idempotency.key()).put("fingerprint", idempotency.fingerprint());
    }
    item.put("stream", append.answer().stream().value());
    item.put("version", append.answer().version());
    item.put("changed", append.answer().changed());
    JsonNode meta = Json.MAPPER.valueToTree(append.meta());
    item.set("meta", meta);
    ArrayNode writes = item.putArray("writes");
    append.writes().forEach(write -> writes.add(encode(write, meta)));
    return item;
  }

  private static JsonNode encode(Write write, JsonNode meta) {
    ObjectNode part = Json.MAPPER.createObjectNode();
    part.put("stream", write.stream().value()).put("expected", write.expectedVersion());
    ArrayNode events = part.putArray("events");
    long version = write.expectedVersion();
    for (NewEvent event : write.events()) {
      byte[] digest = Digests.digest(write.stream(), ++version, event.type(), event.data(), meta);
      ObjectNode entry = events.addObject();
      entry.put("type", event.type()).put("digest", Digests.hex(digest));
      entry.set("data", event.data());
    }
    return part;
  }
}
