package io.duban.tasks.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Roles;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.incoming.RegisteredUnits;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How a draft was read from its notice, field by field or line by line.
@Path("/api/v1/plans/{id}/reading")
@Tag(name = "notices")
@RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
public class ReadingResource {
  private final CommandHandler<Plan, PlanCommand, PlanEvent> plans;
  private final RegisteredUnits units;

  ReadingResource(CommandHandler<Plan, PlanCommand, PlanEvent> plans, RegisteredUnits units) {
    this.plans = plans;
    this.units = units;
  }

  @GET
  @Operation(
      summary = "How the draft was read",
      description =
          "Each field with the words it comes from, the rule that made it and how sure that is; what"
              + " was not understood; what still stands against adoption. The least sure first on"
              + " request.")
  @APIResponse(responseCode = "200", description = "The reading, with the plan's version as ETag")
  @APIResponse(
      responseCode = "404",
      description = "plan-unknown; reading-unknown: no draft of a notice")
  public Uni<Response> reading(
      @PathParam("id") UUID id,
      @Parameter(description = "Only fields of at most this confidence, in percent")
          @QueryParam("atMost")
          @DefaultValue("100")
          @Min(0)
          @Max(100)
          int atMost,
      @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit,
      @Parameter(description = "Number of fields to pass over")
          @QueryParam("from")
          @DefaultValue("0")
          @Min(0)
          int from) {
    return read(id, draft -> ReadingView.of(draft, atMost, from, limit));
  }

  @GET
  @Path("/lines")
  @Operation(
      operationId = "readingLines",
      summary = "The notice's text beside the draft, line by line",
      description =
          "Each line of the notice with what was read from it, whether the office agreed with that"
              + " or changed it in the draft since, and what of the line became no field.")
  @APIResponse(responseCode = "200", description = "The lines, with the plan's version as ETag")
  @APIResponse(
      responseCode = "404",
      description = "plan-unknown; reading-unknown: no draft of a notice")
  public Uni<Response> lines(
      @PathParam("id") UUID id,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
      @Parameter(description = "Number of lines to pass over")
          @QueryParam("from")
          @DefaultValue("0")
          @Min(0)
          int from) {
    return read(id, draft -> LinesView.of(draft, from, limit));
  }

  private Uni<Response> read(UUID id, Function<DraftRead, Object> view) {
    return Uni.combine()
        .all()
        .unis(plans.load(Streams.plan(id)), units.now())
        .usingConcurrencyOf(1)
        .asTuple()
        .chain(
            known ->
                switch (known.getItem1().state()) {
                  case Plan.Absent _ -> throw unknown("plan-unknown", id);
                  case Plan.Adopted _, Plan.Authorising _ -> throw unknown("reading-unknown", id);
                  case Plan.Draft draft -> {
                    var notice = draft.notice();
                    if (notice == null) {
                      throw unknown("reading-unknown", id);
                    }
                    long version = known.getItem1().version();
                    yield Apart.run(
                            () ->
                                view.apply(DraftRead.of(version, draft, notice, known.getItem2())))
                        .map(body -> Response.ok(body).tag(Long.toString(version)).build());
                  }
                });
  }

  private static Refused unknown(String code, UUID id) {
    return new Refused(Refusal.unknown(code).with("id", id.toString()));
  }
}
