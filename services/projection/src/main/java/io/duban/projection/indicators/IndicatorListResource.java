package io.duban.projection.indicators;

import io.duban.kernel.http.Roles;
import io.duban.projection.listing.Asked;
import io.duban.projection.listing.Listed;
import io.duban.projection.listing.Listing;
import io.duban.projection.listing.Listing.Source;
import io.duban.projection.listing.Where;
import io.duban.projection.listing.Words;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The list of indicators with their latest figures.
@Path("/api/v1/lists/indicators")
@Tag(name = "lists")
public class IndicatorListResource {
  private static final String STATED = "lpad(cast(v.first_target as text), 6, '0')";
  private static final Source<IndicatorLine> INDICATORS =
      new Source<>(
          "indicator_line",
          "light",
          Set.of("indicator"),
          Map.of(
              "number",
              "v.document_number || ' ' || " + STATED,
              "light",
              "coalesce(array_position(array['red', 'yellow', 'blue', 'green', 'none'], v.light), 6)"
                  + " || "
                  + STATED,
              "title",
              "v.name"),
          "number",
          IndicatorLine.class);

  private final Listing listing;

  IndicatorListResource(Listing listing) {
    this.listing = listing;
  }

  /// What the list can be narrowed to.
  public static class Filter {
    @QueryParam("documentNumber")
    @Parameter(description = "Document number of a plan")
    @Nullable String documentNumber;

    @QueryParam("kind")
    @Parameter(description = "A kind")
    @Nullable String kind;

    @QueryParam("item")
    @Parameter(description = "Number of a work item")
    @Nullable String item;

    @QueryParam("unit")
    @Parameter(description = "Code of a unit")
    @Nullable String unit;

    @QueryParam("light")
    @Parameter(description = "red, yellow, blue, green, none or unjudged")
    @Nullable String light;

    @QueryParam("status")
    @Parameter(description = "A state")
    @Nullable String status;

    @QueryParam("q")
    @Parameter(description = "Part of a number or title")
    @Nullable String q;

    Where where() {
      return new Where()
          .and("v.document_number = :documentNumber", "documentNumber", documentNumber)
          .and("v.kind = :kind", "kind", kind)
          .and(
              "exists (select 1 from statement_line s"
                  + " where s.indicator = v.id and s.item = :item)",
              "item",
              item)
          .and(
              "exists (select 1 from indicator_owner o"
                  + " where o.indicator = v.id and o.unit = :unit)",
              "unit",
              unit)
          .andOneOf("coalesce(v.light, 'unjudged') = :light", "light", light, Words.LIGHTS)
          .andOneOf("v.status = :status", "status", status, Words.INDICATOR_STATUSES)
          .and("position(lower(:q) in lower(v.name)) > 0", "q", q);
    }
  }

  @GET
  @RolesAllowed({
    Roles.OFFICE,
    Roles.UNIT,
    Roles.SUPERVISOR,
    Roles.HEAD,
    Roles.AUDITOR,
    Roles.INTEGRATOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "listIndicators",
      summary = "The indicators of the plans: target, latest figure, light and why")
  public Uni<RestResponse<Listed<IndicatorLine>>> indicators(
      @BeanParam Filter filter, @BeanParam Asked asked) {
    return listing.page(INDICATORS, filter.where(), asked).map(asked::answer);
  }
}
