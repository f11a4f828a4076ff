package io.duban.tasks.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandContext;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.KeyReused;
import io.duban.kernel.command.Loaded;
import io.duban.kernel.command.Precondition;
import io.duban.kernel.command.Refused;
import io.duban.kernel.command.Stale;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.InvalidRequest;
import io.duban.kernel.http.Roles;
import io.duban.kernel.store.Answer;
import io.duban.kernel.store.AppendOutcome;
import io.duban.kernel.store.Digests;
import io.duban.kernel.store.EventStore;
import io.duban.kernel.store.Json;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.domain.StructuredPlan;
import io.duban.tasks.domain.UnitRegistry;
import io.duban.tasks.incoming.RegisteredUnits;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Corrections of a draft before it is adopted.
@Path("/api/v1/plans/{id}")
@Tag(name = "plans")
public class DraftResource {
  private final EventStore store;
  private final CommandHandler<Plan, PlanCommand, PlanEvent> plans;
  private final RegisteredUnits units;
  private final CommandRequest request;
  private final Validator validator;
  private final ObjectMapper mapper;
  private final int mostBytes;

  DraftResource(
      EventStore store,
      CommandHandler<Plan, PlanCommand, PlanEvent> plans,
      RegisteredUnits units,
      CommandRequest request,
      Validator validator,
      ObjectMapper mapper,
      @ConfigProperty(name = "duban.http.max-body-bytes", defaultValue = "2097152") int mostBytes) {
    this.store = store;
    this.plans = plans;
    this.units = units;
    this.request = request;
    this.validator = validator;
    this.mapper = mapper;
    this.mostBytes = mostBytes;
  }

  @PATCH
  @Consumes("application/json-patch+json")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "editDraft",
      summary = "Correct a draft",
      description =
          "A JSON Patch (RFC 6902) on the draft as GET shows it under `plan`; all of it or nothing."
              + " A draft may stay incomplete until it is adopted. A unit that is put in the place"
              + " of an unknown name is known by it from then on.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json-patch+json",
              examples =
                  @ExampleObject(
                      name = "rename a unit",
                      value =
                          """
                          [{"op":"replace","path":"/tasks/0/items/0/units/0/name","value":"市科技局"}]
                          """)))
  @APIResponse(responseCode = "200", description = "Corrected")
  @APIResponse(
      responseCode = "400",
      description =
          "invalid-request: the patch does not apply, or its outcome is no plan; plan-too-large")
  @APIResponse(responseCode = "404", description = "plan-unknown")
  @APIResponse(responseCode = "409", description = "document-number-taken: it was adopted")
  @APIResponse(responseCode = "412", description = "stale: the plan is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> edit(@PathParam("id") UUID id, @NotNull String patch) {
    var context = request.change();
    return Uni.combine()
        .all()
        .unis(plans.load(Streams.plan(id)), units.now())
        .usingConcurrencyOf(1)
        .asTuple()
        .chain(known -> edit(context, id, patch, known.getItem1(), known.getItem2()))
        .onFailure()
        .recoverWithUni(failure -> unlessReplayed(context, failure))
        .map(Answers::ok);
  }

  private Uni<Answer> edit(
      CommandContext context, UUID id, String patch, Loaded<Plan> known, UnitRegistry registry) {
    if (context.precondition() instanceof Precondition.AtVersion(long version)
        && version != known.version()) {
      throw new Stale(known.version());
    }
    StructuredPlan before =
        switch (known.state()) {
          case Plan.Absent _ ->
              throw new Refused(Refusal.unknown("plan-unknown").with("id", id.toString()));
          case Plan.Draft draft -> draft.plan();
          case Plan.Adopted adopted -> adopted.plan();
          case Plan.Authorising notice -> notice.plan();
        };
    StructuredPlan after = checked(patched(before, patch));
    if (!after.documentNumber().equals(before.documentNumber())) {
      throw new InvalidRequest(
          "/documentNumber", "fixed", "the document number makes the plan; submit another");
    }
    var edit = new PlanCommand.Edit(after, Digests.of(after), registry);
    // The patch was applied to this version, so it may change no other.
    var here = context.on(new Precondition.AtVersion(known.version()));
    return plans.handle(here, Streams.plan(id), edit);
  }

  private String patched(StructuredPlan plan, String patch) {
    return DraftPatch.applied(Json.MAPPER.valueToTree(plan).toString(), patch, mostBytes);
  }

  /// The key's first answer goes before any refusal: the patch may be the reason for it.
  private Uni<Answer> unlessReplayed(CommandContext context, Throwable failure) {
    var key = context.idempotency();
    if (key == null) {
      return Uni.createFrom().failure(failure);
    }
    return store
        .replay(key)
        .chain(
            (@Nullable AppendOutcome outcome) ->
                switch (outcome) {
                  case AppendOutcome.Replayed(var answer) -> Uni.createFrom().item(answer);
                  case AppendOutcome.KeyReused _ -> Uni.createFrom().failure(new KeyReused());
                  case null, default -> Uni.createFrom().failure(failure);
                });
  }

  private StructuredPlan checked(String json) {
    PlanRequest body;
    try {
      body = mapper.readValue(json, PlanRequest.class);
    } catch (JsonProcessingException e) {
      throw new InvalidRequest(
          "", "plan-form", "no plan after the patch: " + e.getOriginalMessage());
    }
    var violations = validator.validate(body);
    if (!violations.isEmpty()) {
      throw new InvalidRequest(
          violations.stream()
              .map(
                  one ->
                      new InvalidRequest.Field(
                          "/"
                              + one.getPropertyPath()
                                  .toString()
                                  .replaceAll("[.\\[]", "/")
                                  .replace("]", ""),
                          "form",
                          one.getMessage()))
              .toList());
    }
    return body.plan();
  }
}
