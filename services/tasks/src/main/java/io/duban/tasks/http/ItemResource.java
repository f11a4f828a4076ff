package io.duban.tasks.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Roles;
import io.duban.tasks.domain.ItemCommand;
import io.duban.tasks.domain.ItemCommand.ClaimCompletion;
import io.duban.tasks.domain.ItemCommand.ReportProgress;
import io.duban.tasks.domain.ItemEvent;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.domain.WorkItem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the units on a work item say about it.
@Path("/api/v1/tasks/{id}")
@Tag(name = "tasks")
public class ItemResource {
  private final CommandHandler<WorkItem, ItemCommand, ItemEvent> items;
  private final ItemCommands commands;

  ItemResource(CommandHandler<WorkItem, ItemCommand, ItemEvent> items, ItemCommands commands) {
    this.items = items;
    this.commands = commands;
  }

  record EvidenceRequest(
      @NotBlank @Size(max = 200) String name,
      @Schema(description = "SHA-256 of the file, in hex")
          @Nullable
          @Pattern(regexp = "[0-9a-f]{64}", message = "64 hex digits")
          String digest,
      @Nullable @Size(min = 1, max = 1000) String link) {
    ItemEvent.Evidence evidence() {
      return new ItemEvent.Evidence(name, digest, link);
    }
  }

  @Schema(
      name = "ReportRequest",
      examples =
          """
          {"period":"2024-06","percent":45,"narrative":"新建实验室两家，另有三家在评审。",
          "evidence":[{"name":"批复文件"}],"submittedOn":"2024-07-01"}
          """)
  record ReportRequest(
      @Schema(description = "Month 2024-06, quarter 2024-Q2 or week 2024-W27, by the cadence")
          @NotNull
          @Size(max = 10)
          String period,
      @Schema(description = "How much is done; absent where it cannot be counted")
          @Nullable
          @Min(0)
          @Max(100)
          Integer percent,
      @NotBlank @Size(max = 10_000) String narrative,
      @Nullable @Size(max = 50) List<@NotNull @Valid EvidenceRequest> evidence,
      @Nullable @Size(min = 1, max = 4000) String problems,
      @Nullable @Size(min = 1, max = 4000) String nextSteps,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate submittedOn) {}

  @Schema(
      name = "ClaimRequest",
      examples =
          """
          {"statement":"各项目标均已完成。","evidence":[{"name":"验收意见"}],"submittedOn":"2024-07-01"}
          """)
  record ClaimRequest(
      @NotBlank @Size(max = 10_000) String statement,
      @Nullable @Size(max = 50) List<@NotNull @Valid EvidenceRequest> evidence,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate submittedOn) {}

  @POST
  @Path("/reports")
  @RolesAllowed(Roles.UNIT)
  @Operation(
      summary = "Report progress for a period",
      description =
          "Each unit on the item reports for itself; the lead's first report sets the item in"
              + " progress. Sending the same report again changes nothing, unless it was returned.")
  @APIResponse(responseCode = "200", description = "Reported")
  @APIResponse(
      responseCode = "400",
      description =
          "invalid-request; period-format; period-outside-plan; period-not-begun;"
              + " submitted-in-future; submitted-in-past: a unit reports on the day itself")
  @APIResponse(responseCode = "403", description = "not-your-unit: it is not on the item")
  @APIResponse(responseCode = "404", description = "item-unknown")
  @APIResponse(responseCode = "409", description = "not-in-this-state; no-business-day")
  @APIResponse(responseCode = "412", description = "stale: the item is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> report(@PathParam("id") UUID id, @NotNull @Valid ReportRequest body) {
    var report = commands.idOf("report", id, body.toString());
    return commands.run(
        id,
        body.submittedOn(),
        by ->
            new ReportProgress(
                report,
                body.period(),
                body.percent(),
                body.narrative().strip(),
                evidence(body.evidence()),
                body.problems(),
                body.nextSteps(),
                by));
  }

  @POST
  @Path("/completion-claims")
  @RolesAllowed(Roles.UNIT)
  @Operation(
      summary = "Say that the item is done",
      description = "The lead does so; somebody outside the unit then verifies it.")
  @APIResponse(responseCode = "200", description = "Claimed; it waits to be verified")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request; submitted-in-future; submitted-in-past")
  @APIResponse(responseCode = "403", description = "not-your-unit; not-lead: a supporting unit")
  @APIResponse(responseCode = "404", description = "item-unknown")
  @APIResponse(responseCode = "409", description = "not-in-this-state; no-business-day")
  @APIResponse(responseCode = "412", description = "stale: the item is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> claim(@PathParam("id") UUID id, @NotNull @Valid ClaimRequest body) {
    var claim = commands.idOf("claim", id, body.toString());
    return commands.run(
        id,
        body.submittedOn(),
        by -> new ClaimCompletion(claim, body.statement().strip(), evidence(body.evidence()), by));
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
  @Operation(summary = "One work item", description = "Always as of the last command.")
  @APIResponse(responseCode = "200", description = "The item, with its version as ETag")
  @APIResponse(responseCode = "404", description = "item-unknown")
  public Uni<Response> get(@PathParam("id") UUID id) {
    return items
        .load(Streams.item(id))
        .map(
            loaded ->
                switch (loaded.state()) {
                  case WorkItem.Absent _ ->
                      throw new Refused(Refusal.unknown("item-unknown").with("id", id.toString()));
                  case WorkItem.Known known ->
                      Response.ok(ItemView.of(id, loaded.version(), known))
                          .tag(Long.toString(loaded.version()))
                          .build();
                });
  }

  private static List<ItemEvent.Evidence> evidence(@Nullable List<EvidenceRequest> given) {
    return given == null ? List.of() : given.stream().map(EvidenceRequest::evidence).toList();
  }
}
