package io.duban.tasks.http;

import io.duban.kernel.http.Roles;
import io.duban.tasks.domain.ItemCommand.Recheck;
import io.duban.tasks.domain.ItemCommand.Resume;
import io.duban.tasks.domain.ItemCommand.ReviewReport;
import io.duban.tasks.domain.ItemCommand.Suspend;
import io.duban.tasks.domain.ItemCommand.VerifyCompletion;
import io.duban.tasks.domain.ItemCommand.Withdraw;
import io.duban.tasks.domain.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the office and supervisors decide about a work item. Nobody decides about what their own
/// unit said.
@Path("/api/v1/tasks/{id}")
@Tag(name = "tasks")
@APIResponse(responseCode = "200", description = "Decided")
@APIResponse(responseCode = "400", description = "invalid-request; submitted-in-future")
@APIResponse(responseCode = "403", description = "role-missing; inside-the-unit")
@APIResponse(responseCode = "404", description = "item-unknown; claim-unknown; report-unknown")
@APIResponse(
    responseCode = "409",
    description =
        "not-in-this-state; claim-already-verified; report-already-reviewed; no-business-day")
@APIResponse(responseCode = "412", description = "stale: the item is at another version")
@APIResponse(responseCode = "428", description = "if-match-required")
public class DecisionResource {
  private final ItemCommands commands;

  DecisionResource(ItemCommands commands) {
    this.commands = commands;
  }

  @Schema(name = "YesRequest", examples = "{\"note\":\"现场核验属实。\",\"decidedOn\":\"2024-07-02\"}")
  record YesRequest(
      @Schema(description = "The claim that is meant; the open one if absent") @Nullable UUID claim,
      @Nullable @Size(min = 1, max = 4000) String note,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate decidedOn) {}

  @Schema(name = "NoRequest", examples = "{\"reason\":\"缺少验收材料。\",\"decidedOn\":\"2024-07-02\"}")
  record NoRequest(
      @Schema(description = "The claim that is meant; the open one if absent") @Nullable UUID claim,
      @NotBlank @Size(max = 4000) String reason,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate decidedOn) {}

  @Schema(name = "NoteRequest", examples = "{\"note\":\"材料齐全。\",\"decidedOn\":\"2024-07-02\"}")
  record NoteRequest(
      @Nullable @Size(min = 1, max = 4000) String note,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate decidedOn) {}

  @Schema(
      name = "ReasonRequest",
      examples = "{\"reason\":\"上级政策调整。\",\"decidedOn\":\"2024-07-02\"}")
  record ReasonRequest(
      @NotBlank @Size(max = 4000) String reason,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate decidedOn) {}

  @POST
  @Path("/verification")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(summary = "Verify the claim that an item is done: it is closed")
  public Uni<Response> verify(@PathParam("id") UUID id, @Nullable @Valid YesRequest body) {
    var said = body == null ? new YesRequest(null, null, null) : body;
    return commands.run(
        id,
        said.decidedOn(),
        by -> new VerifyCompletion(said.claim(), new Verdict.Yes(said.note()), by));
  }

  @POST
  @Path("/return")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(summary = "Return the claim that an item is done: it is in progress again")
  public Uni<Response> giveBack(@PathParam("id") UUID id, @NotNull @Valid NoRequest body) {
    return commands.run(
        id,
        body.decidedOn(),
        by -> new VerifyCompletion(body.claim(), new Verdict.No(body.reason().strip()), by));
  }

  @POST
  @Path("/reports/{report}/acceptance")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(summary = "Accept a report")
  public Uni<Response> accept(
      @PathParam("id") UUID id,
      @PathParam("report") UUID report,
      @Nullable @Valid NoteRequest body) {
    var said = body == null ? new NoteRequest(null, null) : body;
    return commands.run(
        id, said.decidedOn(), by -> new ReviewReport(report, new Verdict.Yes(said.note()), by));
  }

  @POST
  @Path("/reports/{report}/return")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(summary = "Return a report to its unit")
  public Uni<Response> returnReport(
      @PathParam("id") UUID id,
      @PathParam("report") UUID report,
      @NotNull @Valid ReasonRequest body) {
    return commands.run(
        id,
        body.decidedOn(),
        by -> new ReviewReport(report, new Verdict.No(body.reason().strip()), by));
  }

  @POST
  @Path("/suspension")
  @RolesAllowed(Roles.OFFICE)
  @Operation(summary = "Let an item rest")
  public Uni<Response> suspend(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest body) {
    return commands.run(id, body.decidedOn(), by -> new Suspend(body.reason().strip(), by));
  }

  @POST
  @Path("/resumption")
  @RolesAllowed(Roles.OFFICE)
  @Operation(summary = "Let it go on")
  public Uni<Response> resume(@PathParam("id") UUID id, @Nullable @Valid NoteRequest body) {
    var said = body == null ? new NoteRequest(null, null) : body;
    return commands.run(id, said.decidedOn(), by -> new Resume(said.note(), by));
  }

  @POST
  @Path("/withdrawal")
  @RolesAllowed(Roles.OFFICE)
  @Operation(summary = "Take an item back for good")
  public Uni<Response> withdraw(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest body) {
    return commands.run(id, body.decidedOn(), by -> new Withdraw(body.reason().strip(), by));
  }

  @POST
  @Path("/recheck")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(summary = "Look at a closed item again: it holds")
  public Uni<Response> recheck(@PathParam("id") UUID id, @Nullable @Valid NoteRequest body) {
    var said = body == null ? new NoteRequest(null, null) : body;
    return commands.run(id, said.decidedOn(), by -> new Recheck(new Verdict.Yes(said.note()), by));
  }

  @POST
  @Path("/reopening")
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR})
  @Operation(summary = "Look at a closed item again: it is reopened")
  public Uni<Response> reopen(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest body) {
    return commands.run(
        id, body.decidedOn(), by -> new Recheck(new Verdict.No(body.reason().strip()), by));
  }
}
