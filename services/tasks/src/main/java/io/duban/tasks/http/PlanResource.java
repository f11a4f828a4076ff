package io.duban.tasks.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.InvalidRequest;
import io.duban.kernel.http.Roles;
import io.duban.kernel.store.Digests;
import io.duban.kernel.store.EventCodec;
import io.duban.kernel.store.Write;
import io.duban.tasks.domain.Adoption;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.PlanRules;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.TaskEvent;
import io.duban.tasks.domain.UnitRegistry;
import io.duban.tasks.incoming.BusinessDay;
import io.duban.tasks.incoming.RegisteredUnits;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Plans: submitted as drafts, then put in force whole.
@Path("/api/v1/plans")
@Tag(name = "plans", description = "From the notice to the work items")
public class PlanResource {
  private final CommandHandler<Plan, PlanCommand, PlanEvent> plans;
  private final EventCodec<TaskEvent> tasks;
  private final EventCodec<ItemEvent> items;
  private final RegisteredUnits units;
  private final BusinessDay day;
  private final CommandRequest request;

  PlanResource(
      CommandHandler<Plan, PlanCommand, PlanEvent> plans,
      EventCodec<TaskEvent> tasks,
      EventCodec<ItemEvent> items,
      RegisteredUnits units,
      BusinessDay day,
      CommandRequest request) {
    this.plans = plans;
    this.tasks = tasks;
    this.items = items;
    this.units = units;
    this.day = day;
    this.request = request;
  }

  @Schema(name = "AdoptionRequest", examples = "{\"adoptedOn\":\"2024-03-12\"}")
  record AdoptionRequest(
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate adoptedOn) {}

  @POST
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      summary = "Submit a plan as a draft",
      description =
          "The document number makes the plan's id. Submitting the same content again changes"
              + " nothing; other content replaces a draft. Names of units that the registry does"
              + " not know are listed with the plan; nothing else happens until it is adopted.")
  @APIResponse(responseCode = "201", description = "The draft is there; Location names it")
  @APIResponse(responseCode = "200", description = "The same content was there already")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: each field that breaks a rule, such as colliding numbers")
  @APIResponse(
      responseCode = "409",
      description = "document-number-taken: other content was adopted under this number")
  @APIResponse(responseCode = "413", description = "body-too-large")
  @APIResponse(responseCode = "422", description = "idempotency-key-reused with another body")
  public Uni<Response> draft(@NotNull @Valid PlanRequest body, @Context UriInfo uri) {
    var context = request.create();
    var plan = checked(body.plan());
    var id = Streams.planId(plan.documentNumber());
    var location = uri.getAbsolutePathBuilder().path(id.toString()).build();
    return units
        .now()
        .chain(
            registry ->
                plans.handle(
                    context,
                    Streams.plan(id),
                    new PlanCommand.Draft(plan, Digests.of(plan), registry)))
        .map(answer -> Answers.created(answer, location));
  }

  @POST
  @Path("/{id}/adoption")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      summary = "Put a draft in force",
      description =
          "In one step: the adoption, its targets and units, every key task and every work item."
              + " Adopting again changes nothing. A group of units means those of it that the service"
              + " has heard of: after registering some, let a query wait for their tokens first.")
  @APIResponse(responseCode = "200", description = "In force")
  @APIResponse(responseCode = "404", description = "plan-unknown")
  @APIResponse(
      responseCode = "409",
      description =
          "units-unresolved: names that the registry does not know; plan-incomplete: a rule that it"
              + " breaks; draft-amends-a-plan; no-business-day")
  @APIResponse(responseCode = "412", description = "stale: the plan is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> adopt(@PathParam("id") UUID id, @Nullable @Valid AdoptionRequest body) {
    var context = request.change();
    return Uni.combine()
        .all()
        .unis(units.now(), day.submission(context.actor(), body == null ? null : body.adoptedOn()))
        .usingConcurrencyOf(1)
        .asTuple()
        .chain(
            known ->
                plans.handle(
                    context,
                    Streams.plan(id),
                    new PlanCommand.Adopt(known.getItem1(), known.getItem2()),
                    (plan, _) -> registrations(plan, known.getItem1())))
        .map(Answers::ok);
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
  @Operation(summary = "One plan", description = "Always as of the last command.")
  @APIResponse(responseCode = "200", description = "The plan, with its version as ETag")
  @APIResponse(responseCode = "404", description = "plan-unknown")
  public Uni<Response> get(@PathParam("id") UUID id) {
    return Uni.combine()
        .all()
        .unis(plans.load(Streams.plan(id)), units.now())
        .usingConcurrencyOf(1)
        .asTuple()
        .map(
            known -> {
              long version = known.getItem1().version();
              var view =
                  switch (known.getItem1().state()) {
                    case Plan.Absent _ ->
                        throw new Refused(
                            Refusal.unknown("plan-unknown").with("id", id.toString()));
                    case Plan.Draft draft -> PlanView.draft(id, version, draft, known.getItem2());
                    case Plan.Adopted adopted -> PlanView.adopted(id, version, adopted);
                    case Plan.Authorising notice -> PlanView.authorising(id, version, notice);
                  };
              return Response.ok(view).tag(Long.toString(version)).build();
            });
  }

  /// One event for each key task and each work item, on streams of their own.
  private List<Write> registrations(Plan plan, UnitRegistry registry) {
    if (!(plan instanceof Plan.Adopted adopted)) {
      return List.of();
    }
    var adoption = new Adoption(adopted.plan(), registry);
    var writes = new ArrayList<Write>();
    adoption
        .tasks()
        .forEach((id, task) -> writes.add(tasks.write(Streams.task(id), 0, List.of(task))));
    adoption
        .items()
        .forEach((id, item) -> writes.add(items.write(Streams.item(id), 0, List.of(item))));
    return writes;
  }

  private static StructuredPlan checked(StructuredPlan plan) {
    var violations = PlanRules.violations(plan);
    if (!violations.isEmpty()) {
      throw new InvalidRequest(
          violations.stream()
              .map(v -> new InvalidRequest.Field(v.pointer(), v.rule(), v.message()))
              .toList());
    }
    return plan;
  }
}
