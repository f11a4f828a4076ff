package io.duban.tasks.http;

import io.duban.kernel.http.Roles;
import io.duban.tasks.domain.ItemCommand.AskExtension;
import io.duban.tasks.domain.ItemCommand.DecideExtension;
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

/// Later dates: asked for by the lead, decided by a head.
@Path("/api/v1/tasks/{id}/extensions")
@Tag(name = "tasks")
@APIResponse(responseCode = "200", description = "Done")
@APIResponse(
    responseCode = "400",
    description =
        "invalid-request; due-not-later; due-too-far; submitted-in-future; submitted-in-past")
@APIResponse(
    responseCode = "403",
    description = "role-missing; not-your-unit; not-lead; inside-the-unit")
@APIResponse(responseCode = "404", description = "item-unknown; extension-unknown")
@APIResponse(
    responseCode = "409",
    description =
        "not-in-this-state; no-due-date; extension-pending; extension-after-due;"
            + " extension-already-decided; no-business-day")
@APIResponse(responseCode = "412", description = "stale: the item is at another version")
@APIResponse(responseCode = "428", description = "if-match-required")
public class ExtensionResource {
  private final ItemCommands commands;

  ExtensionResource(ItemCommands commands) {
    this.commands = commands;
  }

  @Schema(
      name = "ExtensionRequest",
      examples =
          """
          {"newDate":"2025-03-31","reason":"设备进口延迟。","progress":"厂房已竣工。",
          "submittedOn":"2024-12-02"}
          """)
  record ExtensionRequest(
      @NotNull LocalDate newDate,
      @NotBlank @Size(max = 4000) String reason,
      @Schema(description = "What is done by now") @NotBlank @Size(max = 4000) String progress,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate submittedOn) {}

  @Schema(
      name = "GrantRequest",
      examples = "{\"dueOn\":\"2025-02-28\",\"decidedOn\":\"2024-12-05\"}")
  record GrantRequest(
      @Schema(description = "Another date than the one asked for") @Nullable LocalDate dueOn,
      @Nullable @Size(min = 1, max = 4000) String note,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate decidedOn) {}

  @Schema(name = "DenialRequest", examples = "{\"reason\":\"理由不充分。\",\"decidedOn\":\"2024-12-05\"}")
  record DenialRequest(
      @NotBlank @Size(max = 4000) String reason,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate decidedOn) {}

  @POST
  @RolesAllowed(Roles.UNIT)
  @Operation(
      summary = "Ask for a later date",
      description = "The lead does so, before the present date has passed, one at a time.")
  public Uni<Response> ask(@PathParam("id") UUID id, @NotNull @Valid ExtensionRequest body) {
    var extension = commands.idOf("extension", id, body.toString());
    return commands.run(
        id,
        body.submittedOn(),
        by ->
            new AskExtension(
                extension, body.reason().strip(), body.progress().strip(), body.newDate(), by));
  }

  @POST
  @Path("/{extension}/grant")
  @RolesAllowed(Roles.HEAD)
  @Operation(summary = "Grant a later date, the one asked for or another")
  public Uni<Response> grant(
      @PathParam("id") UUID id,
      @PathParam("extension") UUID extension,
      @Nullable @Valid GrantRequest body) {
    var said = body == null ? new GrantRequest(null, null, null) : body;
    return commands.run(
        id,
        said.decidedOn(),
        by -> new DecideExtension(extension, new Verdict.Yes(said.note()), said.dueOn(), by));
  }

  @POST
  @Path("/{extension}/denial")
  @RolesAllowed(Roles.HEAD)
  @Operation(summary = "Leave the date as it is")
  public Uni<Response> deny(
      @PathParam("id") UUID id,
      @PathParam("extension") UUID extension,
      @NotNull @Valid DenialRequest body) {
    return commands.run(
        id,
        body.decidedOn(),
        by -> new DecideExtension(extension, new Verdict.No(body.reason().strip()), null, by));
  }
}
