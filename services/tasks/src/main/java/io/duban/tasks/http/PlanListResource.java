package io.duban.tasks.http;

import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.duban.tasks.incoming.PlanList;
import io.duban.tasks.incoming.PlanRow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The list of plans.
@Path("/api/v1/plans")
@Tag(name = "plans")
public class PlanListResource {
  private final PlanList list;

  PlanListResource(PlanList list) {
    this.list = list;
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
  @Operation(summary = "Plans by document number, a page at a time")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  public Uni<Response> list(
      @Parameter(description = "draft, adopted, amended or authorising")
          @QueryParam("status")
          @DefaultValue("")
          @Pattern(
              regexp = "|draft|adopted|amended|authorising",
              message = "draft, adopted, amended or authorising")
          String status,
      @QueryParam("documentNumber") @DefaultValue("") String documentNumber,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var filter = new PlanList.Filter(status, documentNumber);
    return list.after(filter, Paging.decode(cursor), limit + 1)
        .chain(
            rows ->
                list.count(filter)
                    .map(
                        total ->
                            Paging.page(
                                uri, rows, total, limit, PlanRow::documentNumber, PlanRow::line)));
  }
}
