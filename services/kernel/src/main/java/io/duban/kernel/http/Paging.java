package io.duban.kernel.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/// Pages by key: the cursor is the last row's sort key, so that rows which come or go in between do
/// not shift the following page.
public final class Paging {
  private Paging() {}

  /// The key after which the page begins; empty for the first page.
  public static String decode(String cursor) {
    try {
      var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (key.indexOf('\0') < 0) {
        return key;
      }
    } catch (IllegalArgumentException notOurs) {
      // told below, like every other text that is no cursor
    }
    throw new InvalidRequest("query/cursor", "cursor", "not a cursor that a page gave");
  }

  /// The cursor of the page after the row with this key.
  public static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /// The page as a response with its `Link`. `rows` are at most `limit + 1`, of which the last one
  /// only tells that there is more.
  public static <R, T> Response page(
      UriInfo uri,
      List<R> rows,
      long total,
      int limit,
      Function<R, String> key,
      Function<R, T> view) {
    var items = rows.stream().limit(limit).map(view).toList();
    if (rows.size() <= limit) {
      return Response.ok(new Page<>(items, total, null)).build();
    }
    var next = encode(key.apply(rows.get(limit - 1)));
    var link = uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
    return Response.ok(new Page<>(items, total, next)).link(link, "next").build();
  }
}
