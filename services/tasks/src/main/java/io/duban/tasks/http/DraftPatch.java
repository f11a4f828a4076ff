package io.duban.tasks.http;

import io.duban.kernel.http.InvalidRequest;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/// A JSON Patch (RFC 6902) on a document, operation by operation. The outcome is no larger than a
/// body may be, unless the document was so before: copies could double it each time.
final class DraftPatch {
  private static final int MOST_OPERATIONS = 1000;

  private final int most;
  private JsonObject document;
  private long copied;

  private DraftPatch(JsonObject document, int most) {
    this.document = document;
    this.most = Math.max(most, size(document));
  }

  /// @param most bytes of the outcome
  static String applied(String document, String patch, int most) {
    try (var operations = Json.createReader(new StringReader(patch));
        var before = Json.createReader(new StringReader(document))) {
      var array = operations.readArray();
      if (array.size() > MOST_OPERATIONS) {
        throw new InvalidRequest("", "too-many", "at most " + MOST_OPERATIONS + " operations");
      }
      var draft = new DraftPatch(before.readObject(), most);
      array.forEach(draft::apply);
      return draft.outcome();
    } catch (JsonException | ClassCastException | IllegalArgumentException e) {
      throw new InvalidRequest("", "json-patch", "the patch does not apply: " + e.getMessage());
    }
  }

  private void apply(JsonValue operation) {
    var said = operation.asJsonObject();
    if (said.getString("op", "").equals("copy")) {
      copied += size(Json.createPointer(said.getString("from", "")).getValue(document));
      refuseOver(copied);
    }
    document = Json.createPatch(Json.createArrayBuilder().add(operation).build()).apply(document);
  }

  private String outcome() {
    refuseOver(size(document));
    return document.toString();
  }

  private void refuseOver(long bytes) {
    if (bytes > most) {
      throw new InvalidRequest("", "too-large", "the plan would grow beyond " + most + " bytes");
    }
  }

  private static int size(JsonValue value) {
    return value.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
