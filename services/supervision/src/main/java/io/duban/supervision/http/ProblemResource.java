package io.duban.supervision.http;

import io.duban.kernel.Names;
import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.InvalidRequest;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.duban.supervision.domain.Problem;
import io.duban.supervision.domain.ProblemCommand;
import io.duban.supervision.domain.ProblemCommand.Raise;
import io.duban.supervision.domain.ProblemEvent;
import io.duban.supervision.domain.ProblemEvent.ProblemRaised;
import io.duban.supervision.domain.Streams;
import io.duban.supervision.incoming.ProblemList;
import io.duban.supervision.incoming.ProblemRow;
import io.duban.supervision.incoming.RegisteredUnits;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Problems to close out: raised and read here; their further steps are in {@link StepResource}.
@Path("/api/v1/problems")
@Tag(name = "problems", description = "Problems to close out (问题销号)")
public class ProblemResource {
  private static final String SOURCES = "inspection|report|alert|tip";
  private static final String STATUSES = "|raised|planned|rectified|returned|closed|reopened";

  private final CommandHandler<Problem, ProblemCommand, ProblemEvent> problems;
  private final ProblemList list;
  private final RegisteredUnits units;
  private final LastDay day;
  private final CommandRequest request;

  ProblemResource(
      CommandHandler<Problem, ProblemCommand, ProblemEvent> problems,
      ProblemList list,
      RegisteredUnits units,
      LastDay day,
      CommandRequest request) {
    this.problems = problems;
    this.list = list;
    this.units = units;
    this.day = day;
    this.request = request;
  }

  @Schema(
      name = "ProblemRequest",
      examples =
          """
          {"title":"项目进度滞后","description":"实验室建设未按计划开工。","source":"inspection",
          "documentNumber":"杭科领办〔2024〕1号","item":"1.1","unit":"330100-kjj",
          "rectifyBy":"2024-07-31","raisedOn":"2024-07-01"}
          """)
  record ProblemRequest(
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(max = 10_000) String description,
      @Schema(description = "inspection, report, alert or tip")
          @NotNull
          @Pattern(regexp = SOURCES, message = "inspection, report, alert or tip")
          String source,
      @Nullable @Size(min = 1, max = 60) String documentNumber,
      @Schema(description = "Number of the work item in the plan")
          @Nullable
          @Size(min = 1, max = 20)
          String item,
      @Schema(description = "Code of the unit that is to rectify it") @NotBlank @Size(max = 64)
          String unit,
      @NotNull LocalDate rectifyBy,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate raisedOn) {}

  @POST
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(
      summary = "Raise a problem",
      description =
          "The unit plans, rectifies and says so; a verifier closes it out or returns it.")
  @APIResponse(responseCode = "201", description = "Raised; Location names it")
  @APIResponse(
      responseCode = "400",
      description =
          "invalid-request; unknown-unit; day-too-early: to rectify before it was raised;"
              + " day-in-future")
  @APIResponse(responseCode = "409", description = "no-business-day")
  @APIResponse(responseCode = "422", description = "idempotency-key-reused with another body")
  public Uni<Response> raise(@NotNull @Valid ProblemRequest body, @Context UriInfo uri) {
    var context = request.create();
    var key = context.idempotency();
    var id = Names.id("problem", key == null ? UUID.randomUUID().toString() : key.key());
    var location = uri.getAbsolutePathBuilder().path(id.toString()).build();
    return units
        .has(body.unit())
        .invoke(
            known -> {
              if (!known) {
                throw new InvalidRequest("/unit", "unknown-unit", "no unit has this code");
              }
            })
        .chain(() -> day.orLast(body.raisedOn(), "/raisedOn"))
        .chain(
            on ->
                problems.handle(
                    context,
                    Streams.problem(id),
                    new Raise(
                        new ProblemRaised(
                            body.title().strip(),
                            body.description().strip(),
                            body.source(),
                            body.documentNumber(),
                            body.item(),
                            body.unit(),
                            body.rectifyBy(),
                            on,
                            context.actor().subject()))))
        .map(answer -> Answers.created(answer, location));
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
  @Operation(summary = "One problem", description = "Always as of the last command.")
  @APIResponse(responseCode = "200", description = "The problem, with its version as ETag")
  @APIResponse(responseCode = "404", description = "problem-unknown")
  public Uni<Response> get(@PathParam("id") UUID id) {
    return problems
        .load(Streams.problem(id))
        .map(
            loaded ->
                switch (loaded.state()) {
                  case Problem.Absent _ ->
                      throw new Refused(
                          Refusal.unknown("problem-unknown").with("id", id.toString()));
                  case Problem.Known known ->
                      Response.ok(ProblemView.of(id, loaded.version(), known))
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
  @Operation(summary = "Problems, the most urgent first, a page at a time")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  public Uni<Response> list(
      @Parameter(description = "Code of a unit") @QueryParam("unit") @DefaultValue("") String unit,
      @Parameter(description = "raised, planned, rectified, returned, closed or reopened")
          @QueryParam("status")
          @DefaultValue("")
          @Pattern(regexp = STATUSES, message = "a state of a problem")
          String status,
      @Parameter(description = "inspection, report, alert or tip")
          @QueryParam("source")
          @DefaultValue("")
          @Pattern(regexp = "|" + SOURCES, message = "inspection, report, alert or tip")
          String source,
      @Parameter(description = "Document number of a plan")
          @QueryParam("documentNumber")
          @DefaultValue("")
          String documentNumber,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var filter = new ProblemList.Filter(unit, status, source, documentNumber);
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
                                ProblemRow::sortKey,
                                row -> ProblemView.of(row.id(), row.version(), row.state()))));
  }
}
