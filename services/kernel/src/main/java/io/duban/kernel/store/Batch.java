package io.duban.kernel.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.duban.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// Appends in the form that the database's `append_events` takes, and its answers.
final class Batch {
  private Batch() {}

  static Uni<List<AppendOutcome>> store(Mutiny.Session session, List<JsonNode> appends) {
    ArrayNode batch = Json.MAPPER.createArrayNode().addAll(appends);
    return session
        .createNativeQuery(
            "select out_outcome, out_stream, out_version, out_position, out_changed"
                + " from append_events(cast(cast(:batch as text) as jsonb))",
            Object[].class)
        .setParameter("batch", Json.write(batch))
        .getResultList()
        .map(rows -> rows.stream().map(Batch::outcome).toList());
  }

  static AppendOutcome outcome(Object[] row) {
    var stream = new StreamId((String) row[1]);
    long version = ((Number) row[2]).longValue();
    var answer = new Answer(stream, version, (Boolean) row[4]);
    return switch ((String) row[0]) {
      case "appended" -> new AppendOutcome.Appended(answer, ((Number) row[3]).longValue());
      case "replayed" -> new AppendOutcome.Replayed(answer);
      case "key-reused" -> new AppendOutcome.KeyReused();
      case "conflict" -> new AppendOutcome.Conflict(stream, version);
      default -> throw new IllegalStateException("unknown outcome " + row[0]);
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
