package io.duban.indicators.http;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorCommand;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.indicators.incoming.IndicatorList;
import io.duban.indicators.incoming.IndicatorRow;
import io.duban.kernel.Refusal;
import io.duban.kernel.StreamId;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What plans commit to, read one by one or as a list.
@Path("/api/v1/indicators")
@RolesAllowed({
  Roles.OFFICE,
  Roles.UNIT,
  Roles.SUPERVISOR,
  Roles.HEAD,
  Roles.AUDITOR,
  Roles.INTEGRATOR,
  Roles.ADMIN
})
@Tag(name = "indicators", description = "What plans commit to, and the figures reported on it")
public class IndicatorResource {
  private final CommandHandler<Indicator, IndicatorCommand, IndicatorEvent> indicators;
  private final IndicatorList list;

  IndicatorResource(
      CommandHandler<Indicator, IndicatorCommand, IndicatorEvent> indicators, IndicatorList list) {
    this.indicators = indicators;
    this.list = list;
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One indicator with its statements and figures",
      description = "Always as of the last command.")
  @APIResponse(responseCode = "200", description = "The indicator, with its version as ETag")
  @APIResponse(responseCode = "404", description = "indicator-unknown")
  public Uni<Response> get(@PathParam("id") UUID id) {
    return indicators
        .load(StreamId.of("indicator", id))
        .map(
            loaded ->
                switch (loaded.state()) {
                  case Indicator.Undefined _ ->
                      throw new Refused(
                          Refusal.unknown("indicator-unknown").with("id", id.toString()));
                  case Indicator.Defined defined ->
                      found(IndicatorView.of(id, loaded.version(), defined));
                  case Indicator.Withdrawn withdrawn ->
                      found(IndicatorView.of(id, loaded.version(), withdrawn));
                });
  }

  private static Response found(IndicatorView indicator) {
    return Response.ok(indicator).tag(Long.toString(indicator.version())).build();
  }

  @GET
  @Operation(summary = "Indicators in the order of their plans, a page at a time")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  public Uni<Response> list(
      @Parameter(description = "Document number of a plan")
          @QueryParam("documentNumber")
          @DefaultValue("")
          String documentNumber,
      @Parameter(description = "Code of a unit that answers for it")
          @QueryParam("owner")
          @DefaultValue("")
          String owner,
      @Parameter(description = "cumulative, level, share, growth or relative")
          @QueryParam("kind")
          @DefaultValue("")
          String kind,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var filter = new IndicatorList.Filter(documentNumber, owner, kind);
    var after = Paging.decode(cursor);
    return list.after(filter, after, limit + 1)
        .chain(
            rows ->
                list.count(filter)
                    .map(
                        total ->
                            Paging.page(
                                uri,
                                rows,
                                total,
                                limit,
                                IndicatorRow::sortKey,
                                IndicatorRow::line)));
  }
}
