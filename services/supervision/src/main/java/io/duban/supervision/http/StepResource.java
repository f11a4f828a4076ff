package io.duban.supervision.http;

import io.duban.kernel.Actor;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.Roles;
import io.duban.supervision.domain.Problem;
import io.duban.supervision.domain.ProblemCommand;
import io.duban.supervision.domain.ProblemCommand.CloseOut;
import io.duban.supervision.domain.ProblemCommand.PlanRectification;
import io.duban.supervision.domain.ProblemCommand.Rectify;
import io.duban.supervision.domain.ProblemCommand.Reopen;
import io.duban.supervision.domain.ProblemCommand.ReturnRectification;
import io.duban.supervision.domain.ProblemEvent;
import io.duban.supervision.domain.ProblemEvent.Evidence;
import io.duban.supervision.domain.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The steps of a problem from its plan to its close-out.
@Path("/api/v1/problems/{id}")
@Tag(name = "problems")
@APIResponse(responseCode = "200", description = "Done")
@APIResponse(responseCode = "400", description = "invalid-request; day-too-early; day-in-future")
@APIResponse(
    responseCode = "403",
    description = "role-missing; not-your-unit; verifier-not-independent")
@APIResponse(responseCode = "404", description = "problem-unknown")
@APIResponse(
    responseCode = "409",
    description =
        "not-planned; already-rectified; not-rectified; already-closed; not-closed;"
            + " no-business-day")
@APIResponse(responseCode = "412", description = "stale: the problem is at another version")
@APIResponse(responseCode = "428", description = "if-match-required")
public class StepResource {
  private final CommandHandler<Problem, ProblemCommand, ProblemEvent> problems;
  private final LastDay day;
  private final CommandRequest request;

  StepResource(
      CommandHandler<Problem, ProblemCommand, ProblemEvent> problems,
      LastDay day,
      CommandRequest request) {
    this.problems = problems;
    this.day = day;
    this.request = request;
  }

  @Schema(
      name = "PlanRectificationRequest",
      examples = "{\"plan\":\"七月底前完成招标并开工。\",\"plannedOn\":\"2024-07-03\"}")
  record PlanRectificationRequest(
      @NotBlank @Size(max = 10_000) String plan, @Nullable LocalDate plannedOn) {}

  record EvidenceRequest(
      @NotBlank @Size(max = 200) String name,
      @Schema(description = "SHA-256 of the file, in hex")
          @Nullable
          @Pattern(regexp = "[0-9a-f]{64}", message = "64 hex digits")
          String digest,
      @Nullable @Size(min = 1, max = 1000) String link) {}

  @Schema(
      name = "RectifyRequest",
      examples =
          """
          {"statement":"已开工。","evidence":[{"name":"开工令"}],"rectifiedOn":"2024-07-20"}
          """)
  record RectifyRequest(
      @NotBlank @Size(max = 10_000) String statement,
      @Nullable @Size(max = 50) List<@NotNull @Valid EvidenceRequest> evidence,
      @Nullable LocalDate rectifiedOn) {}

  @Schema(
      name = "ReturnRectificationRequest",
      examples = "{\"reason\":\"现场未见施工。\",\"verifiedOn\":\"2024-07-22\"}")
  record ReturnRectificationRequest(
      @NotBlank @Size(max = 10_000) String reason, @Nullable LocalDate verifiedOn) {}

  @Schema(
      name = "CloseOutRequest",
      examples =
          """
          {"note":"现场核验属实。","recheckOn":"2024-10-22","verifiedOn":"2024-07-22"}
          """)
  record CloseOutRequest(
      @Nullable @Size(min = 1, max = 10_000) String note,
      @Schema(description = "When to look again (回头看)") @Nullable LocalDate recheckOn,
      @Nullable LocalDate verifiedOn) {}

  @Schema(
      name = "ReopenRequest",
      examples =
          """
          {"reason":"再次停工。","rectifyBy":"2024-11-30","reopenedOn":"2024-10-22"}
          """)
  record ReopenRequest(
      @NotBlank @Size(max = 10_000) String reason,
      @NotNull LocalDate rectifyBy,
      @Nullable LocalDate reopenedOn) {}

  @POST
  @Path("/plan")
  @RolesAllowed(Roles.UNIT)
  @Operation(summary = "Say how it will be rectified", description = "The unit itself does so.")
  public Uni<Response> plan(
      @PathParam("id") UUID id, @NotNull @Valid PlanRectificationRequest body) {
    return run(
        id,
        body.plannedOn(),
        "/plannedOn",
        (who, on) -> new PlanRectification(body.plan().strip(), on, who.unit(), who.subject()));
  }

  @POST
  @Path("/rectification")
  @RolesAllowed(Roles.UNIT)
  @Operation(summary = "Say that it is rectified", description = "The unit itself does so.")
  public Uni<Response> rectify(@PathParam("id") UUID id, @NotNull @Valid RectifyRequest body) {
    var given = body.evidence();
    var evidence =
        given == null
            ? List.<Evidence>of()
            : given.stream().map(e -> new Evidence(e.name(), e.digest(), e.link())).toList();
    return run(
        id,
        body.rectifiedOn(),
        "/rectifiedOn",
        (who, on) ->
            new Rectify(body.statement().strip(), evidence, on, who.unit(), who.subject()));
  }

  @POST
  @Path("/return")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(summary = "Return it to its unit: it is not rectified")
  public Uni<Response> giveBack(
      @PathParam("id") UUID id, @NotNull @Valid ReturnRectificationRequest body) {
    return run(
        id,
        body.verifiedOn(),
        "/verifiedOn",
        (who, on) -> new ReturnRectification(body.reason().strip(), on, who.unit(), who.subject()));
  }

  @POST
  @Path("/close-out")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(summary = "Close it out: it is rectified")
  public Uni<Response> closeOut(@PathParam("id") UUID id, @Nullable @Valid CloseOutRequest body) {
    var said = body == null ? new CloseOutRequest(null, null, null) : body;
    return run(
        id,
        said.verifiedOn(),
        "/verifiedOn",
        (who, on) -> new CloseOut(said.note(), said.recheckOn(), on, who.unit(), who.subject()));
  }

  @POST
  @Path("/reopening")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(summary = "Open it again: it came back")
  public Uni<Response> reopen(@PathParam("id") UUID id, @NotNull @Valid ReopenRequest body) {
    return run(
        id,
        body.reopenedOn(),
        "/reopenedOn",
        (who, on) ->
            new Reopen(body.reason().strip(), body.rectifyBy(), on, who.unit(), who.subject()));
  }

  private Uni<Response> run(
      UUID id,
      @Nullable LocalDate given,
      String pointer,
      BiFunction<Actor, LocalDate, ProblemCommand> command) {
    var context = request.change();
    return day.orLast(given, pointer)
        .chain(
            on -> problems.handle(context, Streams.problem(id), command.apply(context.actor(), on)))
        .map(Answers::ok);
  }
}
