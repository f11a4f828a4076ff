package io.duban.tasks.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.InvalidRequest;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.duban.tasks.domain.Amendment;
import io.duban.tasks.domain.Covers;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.PlanEvent.PlanAmended;
import io.duban.tasks.domain.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Later notices of a plan: what they change, and putting that in force.
@Path("/api/v1/plans/{id}")
@Tag(name = "amendments", description = "What a later notice changes in an adopted plan")
public class AmendmentResource {
  private static final String COVERS = "whole|listed";
  private static final String COVERS_RULE = "whole or listed";

  private final CommandHandler<Plan, PlanCommand, PlanEvent> plans;
  private final Amending amending;
  private final CommandRequest request;

  AmendmentResource(
      CommandHandler<Plan, PlanCommand, PlanEvent> plans,
      Amending amending,
      CommandRequest request) {
    this.plans = plans;
    this.amending = amending;
    this.request = request;
  }

  @Schema(
      name = "AmendmentRequest",
      examples =
          """
          {"draft":"0f0e0d0c-0b0a-4908-8706-050403020100","draftVersion":2,"covers":"listed",
          "amendedOn":"2024-09-02"}
          """)
  record AmendmentRequest(
      @Schema(description = "Id of the draft that was made of the notice") @NotNull UUID draft,
      @Schema(description = "Its version as it was looked at") @NotNull @Min(1) Long draftVersion,
      @Schema(description = "whole: what it does not name is withdrawn; listed: the rest stays")
          @NotNull
          @Pattern(regexp = COVERS, message = COVERS_RULE)
          String covers,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate amendedOn) {}

  @GET
  @Path("/changes")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      operationId = "planChanges",
      summary = "What a later notice would change",
      description =
          "The notice is submitted like any plan, under its own document number, and stays a draft."
              + " Parts are recognised by number and title, so that what was reported stays with its"
              + " item. Violations and unresolved names are those of the amended plan.")
  @APIResponse(responseCode = "200", description = "The changes, with the plan's version as ETag")
  @APIResponse(responseCode = "404", description = "plan-unknown; draft-unknown")
  @APIResponse(
      responseCode = "409",
      description = "plan-not-adopted; draft-is-a-plan: it was adopted itself")
  public Uni<Response> changes(
      @PathParam("id") UUID id,
      @Parameter(description = "Id of the draft that was made of the notice")
          @QueryParam("draft")
          @NotNull
          UUID draft,
      @Parameter(description = "whole: what it does not name is withdrawn; listed: the rest stays")
          @QueryParam("covers")
          @NotNull
          @Pattern(regexp = COVERS, message = COVERS_RULE)
          String covers,
      @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit,
      @Parameter(description = "Number of changes to pass over")
          @QueryParam("from")
          @DefaultValue("0")
          @Min(0)
          int from) {
    return amending
        .both(id, draft, covers(covers))
        .chain(
            both ->
                Apart.run(
                    () -> {
                      var amendment = new Amendment(adopted(id, both.plan().state()), both.amend());
                      return Response.ok(ChangesView.of(both, amendment, from, limit))
                          .tag(Long.toString(both.plan().version()))
                          .build();
                    }));
  }

  @POST
  @Path("/amendments")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "amendPlan",
      summary = "Amend an adopted plan by a later notice",
      description =
          "In one step: the plan, its targets and units, every key task and work item that reads"
              + " differently, authorised by the notice's document number. What was reported stays."
              + " Amending by the same notice again changes nothing.")
  @APIResponse(responseCode = "200", description = "In force")
  @APIResponse(responseCode = "404", description = "plan-unknown; draft-unknown")
  @APIResponse(
      responseCode = "409",
      description =
          "plan-not-adopted; draft-moved: at another version; draft-is-a-plan;"
              + " draft-amends-a-plan: another one; amendment-changes-nothing;"
              + " amendment-before-plan; plan-incomplete; units-unresolved; no-business-day")
  @APIResponse(responseCode = "412", description = "stale: the plan is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> amend(@PathParam("id") UUID id, @NotNull @Valid AmendmentRequest body) {
    if (body.draft().equals(id)) {
      throw new InvalidRequest("/draft", "another-notice", "a plan is amended by another notice");
    }
    var asked =
        new Amending.Asked(
            body.draft(), body.draftVersion(), covers(body.covers()), body.amendedOn());
    return amending.amend(request.change(), id, asked).map(Answers::ok);
  }

  @GET
  @Path("/amendments")
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
      operationId = "planAmendments",
      summary = "The amendments of a plan, the first first, with what each changed")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  @APIResponse(responseCode = "404", description = "plan-unknown")
  @APIResponse(responseCode = "409", description = "plan-not-adopted")
  public Uni<Response> list(
      @PathParam("id") UUID id,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var after = Paging.decode(cursor);
    return plans
        .load(Streams.plan(id))
        .map(
            loaded -> {
              var amendments = adopted(id, loaded.state()).amendments();
              var numbers = amendments.stream().map(PlanAmended::authorisedBy).toList();
              int from = numbers.indexOf(after) + 1;
              var rows = amendments.subList(from, Math.min(amendments.size(), from + limit + 1));
              return Paging.page(
                  uri,
                  rows,
                  amendments.size(),
                  limit,
                  PlanAmended::authorisedBy,
                  AmendmentView::of);
            });
  }

  private static Plan.Adopted adopted(UUID id, Plan state) {
    return switch (state) {
      case Plan.Absent _ ->
          throw new Refused(Refusal.unknown("plan-unknown").with("id", id.toString()));
      case Plan.Adopted adopted -> adopted;
      case Plan.Draft _, Plan.Authorising _ ->
          throw new Refused(Refusal.conflict("plan-not-adopted"));
    };
  }

  private static Covers covers(String word) {
    return Covers.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
