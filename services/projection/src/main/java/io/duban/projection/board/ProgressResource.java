package io.duban.projection.board;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.InvalidRequest;
import io.duban.kernel.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Roll-ups over plans, actions and units.
@Path("/api/v1/progress")
@Tag(name = "progress")
@RolesAllowed({
  Roles.OFFICE,
  Roles.UNIT,
  Roles.SUPERVISOR,
  Roles.HEAD,
  Roles.AUDITOR,
  Roles.INTEGRATOR,
  Roles.ADMIN
})
public class ProgressResource {
  private final Progresses progresses;

  ProgressResource(Progresses progresses) {
    this.progresses = progresses;
  }

  @GET
  @Path("/plans")
  @Operation(operationId = "progressOfDocument", summary = "A plan's roll-up by document number")
  public Uni<Progress> document(
      @Parameter(required = true) @QueryParam("documentNumber") @Nullable String documentNumber) {
    if (documentNumber == null) {
      throw new InvalidRequest("query/documentNumber", "required", "a document number");
    }
    return known(progresses.document(documentNumber), "plan-unknown");
  }

  @GET
  @Path("/plans/{id}")
  @Operation(operationId = "progressOfPlan", summary = "A plan's roll-up")
  public Uni<Progress> plan(@PathParam("id") UUID id) {
    return known(progresses.plan(id), "plan-unknown");
  }

  @GET
  @Path("/plans/{id}/actions/{number}")
  @Operation(operationId = "progressOfAction", summary = "The roll-up of one action of a plan")
  public Uni<Progress> action(@PathParam("id") UUID id, @PathParam("number") int number) {
    return known(progresses.action(id, number), "action-unknown");
  }

  @GET
  @Path("/units/{code}")
  @Operation(
      operationId = "progressOfUnit",
      summary = "The roll-up over the items that a unit leads or supports")
  public Uni<Progress> unit(@PathParam("code") String code) {
    return known(progresses.unit(code), "unit-unknown");
  }

  private static Uni<Progress> known(Uni<@Nullable Progress> progress, String otherwise) {
    return progress.onItem().ifNull().failWith(() -> new Refused(Refusal.unknown(otherwise)));
  }
}
