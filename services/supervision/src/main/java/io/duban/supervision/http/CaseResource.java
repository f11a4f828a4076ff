package io.duban.supervision.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.duban.supervision.domain.Case;
import io.duban.supervision.domain.CaseCommand;
import io.duban.supervision.domain.CaseEvent;
import io.duban.supervision.domain.Streams;
import io.duban.supervision.incoming.CaseList;
import io.duban.supervision.incoming.CaseRow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Cases: supervision's answers to alerts. A reminder opens by itself and is settled when its alert
/// clears.
@Path("/api/v1/cases")
@Tag(name = "cases", description = "What supervision does about alerts")
public class CaseResource {
  private final CommandHandler<Case, CaseCommand, CaseEvent> cases;
  private final CaseList list;

  CaseResource(CommandHandler<Case, CaseCommand, CaseEvent> cases, CaseList list) {
    this.cases = cases;
    this.list = list;
  }

  /// @param step reminder (提示单)
  /// @param provisional whether replyBy was reckoned over a year whose calendar was not published
  /// @param status open or settled
  record CaseView(
      UUID id,
      long version,
      UUID alert,
      String kind,
      String subject,
      String unit,
      @Nullable String documentNumber,
      @Nullable String item,
      String step,
      LocalDate openedOn,
      LocalDate replyBy,
      @Nullable Boolean provisional,
      String title,
      String status,
      @Nullable LocalDate settledOn,
      @Nullable String reason) {

    static CaseView of(UUID id, long version, Case.Known state) {
      var opened = state.opened();
      return switch (state) {
        case Case.Open _ -> of(id, version, opened, "open", null, null);
        case Case.Settled(_, var settled) ->
            of(id, version, opened, "settled", settled.settledOn(), settled.reason());
      };
    }

    private static CaseView of(
        UUID id,
        long version,
        CaseEvent.CaseOpened opened,
        String status,
        @Nullable LocalDate settledOn,
        @Nullable String reason) {
      return new CaseView(
          id,
          version,
          opened.alert(),
          opened.kind(),
          opened.subject(),
          opened.unit(),
          opened.documentNumber(),
          opened.item(),
          opened.step(),
          opened.openedOn(),
          opened.replyBy(),
          opened.provisional(),
          opened.title(),
          status,
          settledOn,
          reason);
    }
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.OFFICE,
    Roles.UNIT,
    Roles.SUPERVISOR,
    Roles.HEAD,
    Roles.AUDITOR,
    Roles.INTEGRATOR,
    Roles.ADMIN
  })
  @Operation(summary = "One case", description = "Always as of the last command.")
  @APIResponse(responseCode = "200", description = "The case, with its version as ETag")
  @APIResponse(responseCode = "404", description = "case-unknown")
  public Uni<Response> get(@PathParam("id") UUID id) {
    return cases
        .load(Streams.caseOf(id))
        .map(
            loaded ->
                switch (loaded.state()) {
                  case Case.Absent _ ->
                      throw new Refused(Refusal.unknown("case-unknown").with("id", id.toString()));
                  case Case.Known known ->
                      Response.ok(CaseView.of(id, loaded.version(), known))
                          .tag(Long.toString(loaded.version()))
                          .build();
                });
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
  @Operation(summary = "Cases, the most urgent first, a page at a time")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  public Uni<Response> list(
      @Parameter(description = "Kind of the alert") @QueryParam("kind") @DefaultValue("")
          String kind,
      @Parameter(description = "Code of a unit") @QueryParam("unit") @DefaultValue("") String unit,
      @Parameter(description = "open or settled")
          @QueryParam("status")
          @DefaultValue("")
          @Pattern(regexp = "|open|settled", message = "open or settled")
          String status,
      @Parameter(description = "Number of a work item") @QueryParam("item") @DefaultValue("")
          String item,
      @Parameter(description = "Id of the alert that led to it") @QueryParam("alert")
          @Nullable UUID alert,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var filter =
        new CaseList.Filter(kind, unit, status, item, alert == null ? "" : alert.toString());
    return list.after(filter, Paging.decode(cursor), limit + 1)
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
                                CaseRow::sortKey,
                                row -> CaseView.of(row.id(), row.version(), row.state()))));
  }
}
