package io.duban.projection.listing;

import io.duban.kernel.http.InvalidRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The part of a request that all lists share: order, page size and cursor.
public class Asked {
  private static final int MOST = 200;

  @QueryParam("sort")
  @Parameter(description = "name of a key, with a leading `-` for descending")
  @Nullable String sort;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              defaultValue = "50",
              minimum = "1",
              maximum = "200"))
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "`next` of the page before")
  @Nullable String cursor;

  @Context UriInfo uri;

  @SuppressWarnings("NullAway.Init")
  public Asked() {}

  int limit() {
    int lines = Given.number("limit", limit);
    if (lines < 1 || lines > MOST) {
      throw new InvalidRequest("query/limit", "out-of-range", "1 to " + MOST);
    }
    return lines;
  }

  /// The page, with a link to the next one (RFC 8288) if there is one.
  public <T> RestResponse<Listed<T>> answer(Listed<T> page) {
    var response = RestResponse.ResponseBuilder.ok(page);
    if (page.next() != null) {
      var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build();
      response.links(Link.fromUri(next).rel("next").build());
    }
    return response.build();
  }
}
