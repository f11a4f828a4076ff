package io.duban.assignments.http;

import io.duban.assignments.domain.Assignment;
import io.duban.assignments.domain.AssignmentCommand;
import io.duban.assignments.domain.AssignmentCommand.Acknowledge;
import io.duban.assignments.domain.AssignmentCommand.OfferAgain;
import io.duban.assignments.domain.AssignmentCommand.Return;
import io.duban.assignments.domain.AssignmentEvent;
import io.duban.assignments.domain.Submission;
import io.duban.assignments.incoming.BusinessDay;
import io.duban.kernel.Refusal;
import io.duban.kernel.StreamId;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What units are asked to answer for, and their answers.
@Path("/api/v1/assignments")
@Tag(name = "assignments", description = "Who answers for which items, and in which role")
public class AssignmentResource {
  private final CommandHandler<Assignment, AssignmentCommand, AssignmentEvent> assignments;
  private final BusinessDay day;
  private final CommandRequest request;

  AssignmentResource(
      CommandHandler<Assignment, AssignmentCommand, AssignmentEvent> assignments,
      BusinessDay day,
      CommandRequest request) {
    this.assignments = assignments;
    this.day = day;
    this.request = request;
  }

  @Schema(name = "AcknowledgementRequest", examples = "{\"submittedOn\":\"2024-03-14\"}")
  record AcknowledgementRequest(
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate submittedOn) {}

  @Schema(
      name = "ReturnRequest",
      examples = "{\"reason\":\"该事项不属于本单位职责。\",\"submittedOn\":\"2024-03-14\"}")
  record ReturnRequest(
      @NotBlank @Size(max = 2000) String reason,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate submittedOn) {}

  @Schema(name = "OfferRequest", examples = "{\"offeredOn\":\"2024-03-20\"}")
  record OfferRequest(
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate offeredOn) {}

  @POST
  @Path("/{id}/acknowledgement")
  @RolesAllowed(Roles.UNIT)
  @Operation(
      summary = "Take an assignment on",
      description = "The unit itself does so. A second time changes nothing.")
  @APIResponse(responseCode = "200", description = "Acknowledged")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request; submitted-in-future; submitted-in-past")
  @APIResponse(responseCode = "403", description = "not-your-unit: it was offered to another one")
  @APIResponse(responseCode = "404", description = "assignment-unknown")
  @APIResponse(
      responseCode = "409",
      description =
          "already-returned; assignment-released: an amendment released the unit; no-business-day:"
              + " no date given and no day opened yet")
  @APIResponse(responseCode = "412", description = "stale: it is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> acknowledge(
      @PathParam("id") UUID id, @Nullable @Valid AcknowledgementRequest body) {
    return answer(id, body == null ? null : body.submittedOn(), Acknowledge::new);
  }

  @POST
  @Path("/{id}/return")
  @RolesAllowed(Roles.UNIT)
  @Operation(
      summary = "Send an assignment back",
      description = "The unit itself does so and says why. The office may offer it again.")
  @APIResponse(responseCode = "200", description = "Returned")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request; submitted-in-future; submitted-in-past")
  @APIResponse(responseCode = "403", description = "not-your-unit: it was offered to another one")
  @APIResponse(responseCode = "404", description = "assignment-unknown")
  @APIResponse(
      responseCode = "409",
      description =
          "already-acknowledged; already-returned with another reason; assignment-released;"
              + " no-business-day")
  @APIResponse(responseCode = "412", description = "stale: it is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> giveBack(@PathParam("id") UUID id, @NotNull @Valid ReturnRequest body) {
    return answer(id, body.submittedOn(), by -> new Return(body.reason().strip(), by));
  }

  @POST
  @Path("/{id}/offer")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      summary = "Offer a returned assignment again",
      description = "The time to acknowledge starts anew. While it waits, this changes nothing.")
  @APIResponse(responseCode = "200", description = "Offered")
  @APIResponse(responseCode = "400", description = "invalid-request; submitted-in-future")
  @APIResponse(responseCode = "404", description = "assignment-unknown")
  @APIResponse(
      responseCode = "409",
      description =
          "assignment-not-returned: the unit took it on; assignment-released; no-business-day")
  @APIResponse(responseCode = "412", description = "stale: it is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> offerAgain(@PathParam("id") UUID id, @Nullable @Valid OfferRequest body) {
    return answer(id, body == null ? null : body.offeredOn(), OfferAgain::new);
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
  @Operation(summary = "One assignment", description = "Always as of the last command.")
  @APIResponse(responseCode = "200", description = "The assignment, with its version as ETag")
  @APIResponse(responseCode = "404", description = "assignment-unknown")
  public Uni<Response> get(@PathParam("id") UUID id) {
    return assignments
        .load(stream(id))
        .map(
            loaded ->
                switch (loaded.state()) {
                  case Assignment.Absent _ ->
                      throw new Refused(
                          Refusal.unknown("assignment-unknown").with("id", id.toString()));
                  case Assignment.Known known ->
                      Response.ok(AssignmentView.of(id, loaded.version(), known))
                          .tag(Long.toString(loaded.version()))
                          .build();
                });
  }

  private Uni<Response> answer(
      UUID id, @Nullable LocalDate given, Function<Submission, AssignmentCommand> command) {
    var context = request.change();
    return day.submission(context.actor(), given)
        .chain(by -> assignments.handle(context, stream(id), command.apply(by)))
        .map(Answers::ok);
  }

  private static StreamId stream(UUID id) {
    return StreamId.of("assignment", id);
  }
}
