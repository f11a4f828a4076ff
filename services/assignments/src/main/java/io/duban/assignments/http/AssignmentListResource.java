package io.duban.assignments.http;

import io.duban.assignments.incoming.AssignmentList;
import io.duban.assignments.incoming.AssignmentRow;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The list of assignments.
@Path("/api/v1/assignments")
@Tag(name = "assignments")
public class AssignmentListResource {
  private static final String STATUSES = "|offered|acknowledged|returned|released";

  private final AssignmentList list;

  AssignmentListResource(AssignmentList list) {
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
  @Operation(summary = "Assignments in the order of their plans, a page at a time")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  public Uni<Response> list(
      @Parameter(description = "Code of a unit") @QueryParam("unit") @DefaultValue("") String unit,
      @Parameter(description = "Document number of a plan")
          @QueryParam("documentNumber")
          @DefaultValue("")
          String documentNumber,
      @Parameter(description = "offered, acknowledged, returned or released")
          @QueryParam("status")
          @DefaultValue("")
          @Pattern(regexp = STATUSES, message = "offered, acknowledged, returned or released")
          String status,
      @Parameter(description = "Id of an item that it covers, alone or in its range")
          @QueryParam("item")
          @Nullable UUID item,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var filter =
        new AssignmentList.Filter(
            unit, documentNumber, status, item == null ? "" : item.toString());
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
                                AssignmentRow::sortKey,
                                row -> AssignmentView.of(row.id(), row.version(), row.state()))));
  }
}
