package io.duban.kernel.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.InvalidRequest;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the inbox could not handle, for operations to list, retry in order, or drop with a reason.
@Path("/api/v1/parked-events")
@Tag(name = "operations", description = "The relay to Kafka and what could not be handled")
public class ParkedEventsResource {
  private final ParkedEvents parked;
  private final CommandRequest request;

  ParkedEventsResource(ParkedEvents parked, CommandRequest request) {
    this.parked = parked;
    this.request = request;
  }

  /// A parked event as operations see it.
  @Schema(name = "ParkedEvent")
  public record View(
      String stream,
      long version,
      String type,
      String topic,
      int partition,
      long offset,
      @Schema(description = "failed, gap, behind or unreadable") String reason,
      String detail,
      int tries,
      Instant parkedAt,
      JsonNode data) {
    static View of(ParkedEvents.Parked parked) {
      var event = parked.event();
      return new View(
          event.stream().value(),
          event.version(),
          event.type(),
          event.topic(),
          event.partition(),
          event.offset(),
          parked.reason(),
          parked.detail(),
          parked.tries(),
          parked.parkedAt(),
          event.data());
    }
  }

  /// What a retry did.
  @Schema(name = "Retried")
  public record Retried(
      @Schema(description = "Events that were handled now") int handled,
      @Schema(description = "Events of all streams that are still parked") long left) {}

  @Schema(name = "DropRequest", examples = "{\"reason\":\"replaced by a later correction\"}")
  record DropRequest(@NotBlank @Size(max = 2000) String reason) {}

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      summary = "Events that could not be handled",
      description = "By stream, and in a stream by version. Other streams go on meanwhile.")
  @APIResponse(responseCode = "200", description = "A page of parked events")
  public Uni<Response> list(
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var after = after(Paging.decode(cursor));
    return parked
        .after(after.stream(), after.version(), limit + 1)
        .chain(
            rows ->
                parked
                    .count()
                    .map(
                        total ->
                            Paging.page(
                                uri, rows, total, limit, ParkedEventsResource::key, View::of)));
  }

  @POST
  @Path("/{stream}/retry")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Handle a stream's parked events again",
      description = "In order, until one fails again or none is left.")
  @APIResponse(responseCode = "200", description = "How many were handled")
  public Uni<Retried> retry(@PathParam("stream") String stream) {
    return parked
        .retry(stream)
        .chain(handled -> parked.count().map(left -> new Retried(handled, left)));
  }

  @POST
  @Path("/{stream}/{version}/drop")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Pass over a stream's first parked event",
      description = "For good; what it said is kept with the reason. Then retry the rest.")
  @APIResponse(responseCode = "204", description = "Dropped")
  @APIResponse(responseCode = "404", description = "nothing-parked: the stream has none")
  @APIResponse(responseCode = "409", description = "not-the-first-parked: another one comes first")
  public Uni<Void> drop(
      @PathParam("stream") String stream,
      @PathParam("version") long version,
      @NotNull @Valid DropRequest body) {
    return parked.drop(stream, version, body.reason().strip(), request.actor().subject());
  }

  private static String key(ParkedEvents.Parked row) {
    return row.event().stream() + "@" + row.event().version();
  }

  private record After(String stream, long version) {}

  private static After after(String key) {
    int at = key.lastIndexOf('@');
    if (at < 0) {
      return new After("", 0);
    }
    try {
      return new After(key.substring(0, at), Long.parseLong(key.substring(at + 1)));
    } catch (NumberFormatException e) {
      throw new InvalidRequest("query/cursor", "cursor", "not a cursor that a page gave");
    }
  }
}
