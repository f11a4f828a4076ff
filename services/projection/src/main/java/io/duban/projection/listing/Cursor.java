package io.duban.projection.listing;

import io.duban.kernel.http.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a page ended: the order it was in, and the last row's key and id. Opaque to clients; a row
/// that comes or goes moves no other across a page's edge.
record Cursor(String order, String key, UUID id) {

  String text() {
    String plain = order + "\n" + id + "\n" + key;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  static @Nullable Cursor of(@Nullable String text, Order order) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split("\n", 3);
      if (parts.length == 3 && parts[0].equals(order.text()) && parts[2].indexOf('\0') < 0) {
        return new Cursor(parts[0], parts[2], UUID.fromString(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      throw unusable();
    }
    throw unusable();
  }

  private static InvalidRequest unusable() {
    return new InvalidRequest(
        "query/cursor", "cursor-unusable", "a cursor belongs to the list and order it came from");
  }
}
