package io.duban.projection.overdue;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Roles;
import io.duban.projection.listing.Asked;
import io.duban.projection.listing.Listed;
import io.duban.projection.listing.Listing;
import io.duban.projection.listing.Listing.Source;
import io.duban.projection.listing.Reads;
import io.duban.projection.listing.Where;
import io.duban.projection.listing.Words;
import io.duban.projection.overdue.rule.AlertKind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The alerts that stand, and those that were cleared.
@Path("/api/v1/alerts")
@Tag(name = "alerts")
@RolesAllowed({
  Roles.OFFICE,
  Roles.UNIT,
  Roles.SUPERVISOR,
  Roles.HEAD,
  Roles.AUDITOR,
  Roles.INTEGRATOR,
  Roles.ADMIN
})
public class AlertResource {
  private static final Set<String> KINDS =
      Stream.of(AlertKind.values()).map(AlertKind::code).collect(Collectors.toUnmodifiableSet());
  private static final Source<AlertLine> ALERTS =
      new Source<>(
          "alert_line",
          "kind",
          Set.of("item", "assignment", "problem"),
          Map.of(
              "due", "to_char(v.due_on, 'YYYY-MM-DD')",
              "raised", "to_char(v.raised_on, 'YYYY-MM-DD')",
              "kind", "v.kind || to_char(v.due_on, 'YYYY-MM-DD')"),
          "due",
          AlertLine.class);

  private final Listing listing;
  private final Reads reads;

  AlertResource(Listing listing, Reads reads) {
    this.listing = listing;
    this.reads = reads;
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

    @QueryParam("status")
    @Parameter(description = "A state")
    @Nullable String status;

    Where where() {
      return new Where()
          .and("v.document_number = :documentNumber", "documentNumber", documentNumber)
          .andOneOf("v.kind = :kind", "kind", kind, KINDS)
          .and("v.item = :item", "item", item)
          .and("v.unit_code = :unit", "unit", unit)
          .andOneOf("v.status = :status", "status", status, Words.ALERT_STATUSES);
    }
  }

  @GET
  @Operation(
      operationId = "listAlerts",
      summary = "Alerts, open and cleared; `byKind` counts those of all pages")
  public Uni<RestResponse<Listed<AlertLine>>> alerts(
      @BeanParam Filter filter, @BeanParam Asked asked) {
    return listing.page(ALERTS, filter.where(), asked).map(asked::answer);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getAlert",
      summary = "One alert with the rule, the figures and the events that led to it")
  public Uni<AlertLine> alert(@PathParam("id") UUID id) {
    return reads
        .snapshot(
            session ->
                reads.list(
                    session,
                    "select cast(to_jsonb(v) as text) from alert_line v where v.id = :id",
                    Map.of("id", id),
                    AlertLine.class))
        .map(
            found -> {
              if (found.isEmpty()) {
                throw new Refused(Refusal.unknown("alert-unknown"));
              }
              return found.getFirst();
            });
  }
}
