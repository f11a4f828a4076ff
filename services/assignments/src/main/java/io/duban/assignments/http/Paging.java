package io.duban.assignments.http;

import io.duban.kernel.http.InvalidRequest;
import io.duban.kernel.http.Page;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/// tmp
final class Paging {
  private Paging() {}

  static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw new InvalidRequest("query/cursor", "cursor", "not a cursor that a page gave");
    }
  }

  static <R, T> Response page(
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
    var last = key.apply(rows.get(limit - 1)).getBytes(StandardCharsets.UTF_8);
    var next = Base64.getUrlEncoder().withoutPadding().encodeToString(last);
    var link = uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
    return Response.ok(new Page<>(items, total, next)).link(link, "next").build();
  }
}
