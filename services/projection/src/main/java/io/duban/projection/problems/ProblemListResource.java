package io.duban.projection.problems;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The list of problems to close out.
@Path("/api/v1/lists/problems")
@Tag(name = "lists")
public class ProblemListResource {
  private static final Source<ProblemLine> PROBLEMS =
      new Source<>(
          "problem_line",
          "light",
          Set.of("problem"),
          Map.of(
              "due", "to_char(v.rectify_by, 'YYYY-MM-DD')",
              "raised", "to_char(v.raised_on, 'YYYY-MM-DD')",
              "light",
                  "coalesce(array_position(array['red', 'yellow', 'blue', 'green', 'none'], v.light), 6)"
                      + " || to_char(v.rectify_by, 'YYYY-MM-DD')",
              "title", "v.title"),
          "due",
          ProblemLine.class);

  private final Listing listing;

  ProblemListResource(Listing listing) {
    this.listing = listing;
  }

  /// What the list can be narrowed to.
  public static class Filter {
    @QueryParam("documentNumber")
    @Parameter(description = "Document number of a plan")
    @Nullable String documentNumber;

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

    @QueryParam("dueBefore")
    @Parameter(
        description = "Due before this day",
        schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String dueBefore;

    Where where() {
      return new Where()
          .and("v.document_number = :documentNumber", "documentNumber", documentNumber)
          .and("v.item = :item", "item", item)
          .and("v.unit_code = :unit", "unit", unit)
          .andOneOf("coalesce(v.light, 'unjudged') = :light", "light", light, Words.LIGHTS)
          .andOneOf("v.status = :status", "status", status, Words.PROBLEM_STATUSES)
          .and("position(lower(:q) in lower(v.title)) > 0", "q", q)
          .andDay("v.rectify_by < :dueBefore", "dueBefore", dueBefore);
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
      operationId = "listProblems",
      summary = "The problems to close out, each with its light and why")
  public Uni<RestResponse<Listed<ProblemLine>>> problems(
      @BeanParam Filter filter, @BeanParam Asked asked) {
    return listing.page(PROBLEMS, filter.where(), asked).map(asked::answer);
  }
}
