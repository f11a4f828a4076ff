package io.duban.tasks.http;

import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.duban.tasks.incoming.ItemList;
import io.duban.tasks.incoming.ItemRow;
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

/// The list of work items, without lights and alerts: those are on the board.
@Path("/api/v1/tasks")
@Tag(name = "tasks", description = "Work items: what units report on, claim and have verified")
public class ItemListResource {
  private static final String STATUSES =
      "|registered|in-progress|completion-claimed|suspended|closed|withdrawn";

  private final ItemList list;

  ItemListResource(ItemList list) {
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
  @Operation(summary = "Work items in the order of their plans, a page at a time")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  public Uni<Response> list(
      @Parameter(description = "Document number of a plan")
          @QueryParam("documentNumber")
          @DefaultValue("")
          String documentNumber,
      @Parameter(description = "Code of a unit that answers for it, in any role")
          @QueryParam("unit")
          @DefaultValue("")
          String unit,
      @Parameter(
              description =
                  "registered, in-progress, completion-claimed, suspended, closed or withdrawn")
          @QueryParam("status")
          @DefaultValue("")
          @Pattern(regexp = STATUSES, message = "a state of a work item")
          String status,
      @Parameter(description = "Number of the item in its plan, such as 5.2")
          @QueryParam("number")
          @DefaultValue("")
          String number,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var filter = new ItemList.Filter(documentNumber, unit, status, number);
    return list.after(filter, Paging.decode(cursor), limit + 1)
        .chain(
            rows ->
                list.count(filter)
                    .map(
                        total ->
                            Paging.page(uri, rows, total, limit, ItemRow::sortKey, ItemRow::line)));
  }
}
