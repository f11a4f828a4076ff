package io.duban.kernel.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.duban.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// Appends in the form that the database's `append_events` takes, and its answers.
final class Batch {
  private Batch() {}

  private static final String APPEND =
      "select out_outcome, out_stream, out_version, out_position, out_changed, out_also"
          + " from append_events(cast(cast(%s as text) as jsonb))";

  /// In a transaction of its own, which is one round trip.
  static Uni<List<AppendOutcome>> store(Pool pool, List<String> appends) {
    return pool.preparedQuery(APPEND.formatted("$1"))
        .execute(Tuple.of(text(appends)))
        .map(rows -> rows.stream().map(Batch::outcome).toList());
  }

  /// In the session's transaction.
  static Uni<List<AppendOutcome>> store(Mutiny.Session session, List<String> appends) {
    return session
        .createNativeQuery(APPEND.formatted(":batch"), Object[].class)
        .setParameter("batch", text(appends))
        .getResultList()
        .map(rows -> rows.stream().map(Batch::outcome).toList());
  }

  private static String text(List<String> appends) {
    return "[" + String.join(",", appends) + "]";
  }

  private static AppendOutcome outcome(Row row) {
    var answer =
        new Answer(
            new StreamId(row.getString(1)), row.getLong(2), row.getBoolean(4), row.getString(5));
    return outcome(row.getString(0), answer, row.getLong(3));
  }

  static AppendOutcome outcome(Object[] row) {
    var answer =
        new Answer(
            new StreamId((String) row[1]),
            ((Number) row[2]).longValue(),
            (Boolean) row[4],
            (String) row[5]);
    return outcome((String) row[0], answer, ((Number) row[3]).longValue());
  }

  private static AppendOutcome outcome(String outcome, Answer answer, long position) {
    return switch (outcome) {
      case "appended" -> new AppendOutcome.Appended(answer, position);
      case "replayed" -> new AppendOutcome.Replayed(answer);
      case "key-reused" -> new AppendOutcome.KeyReused();
      case "conflict" -> new AppendOutcome.Conflict(answer.stream(), answer.version());
      default -> throw new IllegalStateException("unknown outcome " + outcome);
    };
  }

  /// @param also what the answer's token names besides the answer's own stream
  static String encode(Append append, String also) {
    ObjectNode item = Json.MAPPER.createObjectNode();
    var idempotency = append.idempotency();
    if (idempotency != null) {
      item.put("key", idempotency.key()).put("fingerprint", idempotency.fingerprint());
    }
    item.put("stream", append.answer().stream().value());
    item.put("version", append.answer().version());
    item.put("changed", append.answer().changed());
    item.put("also", also);
    JsonNode meta = Json.MAPPER.valueToTree(append.meta());
    item.set("meta", meta);
    ArrayNode writes = item.putArray("writes");
    append.writes().forEach(write -> writes.add(encode(write, meta)));
    String text = Json.write(item);
    if (mayTakeMore(text)) {
      append.writes().forEach(Batch::requireFitting);
    }
    return text;
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

  /// No character takes more than three bytes of UTF-8.
  private static boolean mayTakeMore(String text) {
    return text.length() > TooLarge.MOST / 3;
  }

  private static void requireFitting(Write write) {
    for (NewEvent event : write.events()) {
      String data = Json.write(event.data());
      if (mayTakeMore(data) && data.getBytes(StandardCharsets.UTF_8).length > TooLarge.MOST) {
        throw new TooLarge(event.type());
      }
    }
  }
}
