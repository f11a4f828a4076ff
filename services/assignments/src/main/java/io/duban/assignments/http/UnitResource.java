package io.duban.assignments.http;

import io.duban.assignments.domain.Unit;
import io.duban.assignments.incoming.UnitList;
import io.duban.assignments.incoming.UnitNames;
import io.duban.assignments.incoming.UnitRow;
import io.duban.kernel.Refusal;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The unit registry.
@Path("/api/v1/units")
@Tag(name = "units", description = "Who can answer for something, and by which names")
public class UnitResource {
  private final UnitRegistry registry;
  private final UnitList list;
  private final CommandRequest request;

  UnitResource(UnitRegistry registry, UnitList list, CommandRequest request) {
    this.registry = registry;
    this.list = list;
    this.request = request;
  }

  @Schema(name = "AliasRequest", examples = "{\"alias\":\"发展改革委\"}")
  record AliasRequest(
      @NotBlank
          @Size(max = UnitNames.LONGEST)
          @Pattern(regexp = UnitNames.ONE_LINE, message = "on one line")
          String alias) {}

  @POST
  @RolesAllowed({Roles.OFFICE, Roles.ADMIN})
  @Operation(
      summary = "Register a unit under its names",
      description = "Registering the same unit twice changes nothing.")
  @APIResponse(responseCode = "201", description = "Registered; Location names it")
  @APIResponse(responseCode = "200", description = "It was registered so before")
  @APIResponse(
      responseCode = "409",
      description =
          "alias-taken: another unit holds one of the names (alias, holder); unit-code-taken: other"
              + " content under this code")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request (also without Idempotency-Key); valid-until-before-valid-from")
  public Uni<Response> register(@NotNull @Valid UnitRequest body, @Context UriInfo uri) {
    var context = request.create();
    var location = uri.getAbsolutePathBuilder().path(body.code()).build();
    return registry
        .register(context, body.profile())
        .map(answer -> Answers.created(answer, location));
  }

  @POST
  @Path("/{code}/aliases")
  @RolesAllowed({Roles.OFFICE, Roles.ADMIN})
  @Operation(
      summary = "Let a unit be known by one more name",
      description = "A name that it has already changes nothing.")
  @APIResponse(responseCode = "200", description = "The unit is known by it")
  @APIResponse(responseCode = "404", description = "unit-unknown")
  @APIResponse(responseCode = "409", description = "alias-taken: another unit holds it")
  @APIResponse(responseCode = "412", description = "stale: the unit is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> addAlias(@PathParam("code") String code, @NotNull @Valid AliasRequest body) {
    return registry.addAlias(request.change(), code, body.alias().strip()).map(Answers::ok);
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({
    Roles.OFFICE,
    Roles.UNIT,
    Roles.SUPERVISOR,
    Roles.HEAD,
    Roles.AUDITOR,
    Roles.INTEGRATOR,
    Roles.ADMIN
  })
  @Operation(summary = "One unit", description = "Always as of the last command.")
  @APIResponse(responseCode = "200", description = "The unit, with its version as ETag")
  @APIResponse(responseCode = "404", description = "unit-unknown")
  public Uni<Response> get(@PathParam("code") String code) {
    return registry
        .load(code)
        .map(
            loaded ->
                switch (loaded.state()) {
                  case Unit.Unregistered _ ->
                      throw new Refused(Refusal.unknown("unit-unknown").with("code", code));
                  case Unit.Registered(var unit) ->
                      Response.ok(UnitView.of(unit, loaded.version()))
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
  @Operation(summary = "Units by code, a page at a time")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  public Uni<Response> list(
      @Parameter(description = "Kind of unit") @QueryParam("kind") @DefaultValue("") String kind,
      @Parameter(description = "Region code") @QueryParam("region") @DefaultValue("") String region,
      @Parameter(description = "Part of any of its names") @QueryParam("query") @DefaultValue("")
          String query,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var filter = new UnitList.Filter(kind, region, query);
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
                                UnitRow::code,
                                row -> UnitView.of(row.profile(), row.version()))));
  }
}
