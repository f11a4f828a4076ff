package io.duban.tasks.http;

import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.Roles;
import io.duban.tasks.domain.Plan;
import io.duban.tasks.domain.PlanCommand;
import io.duban.tasks.domain.PlanEvent;
import io.duban.tasks.domain.Streams;
import io.duban.tasks.incoming.RegisteredUnits;
import io.duban.tasks.notice.NoticeFormat;
import io.duban.tasks.notice.NoticeReader.Given;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Plans that are read from the notice itself.
@Path("/api/v1/plans")
@Tag(name = "notices", description = "From the document to a reviewed draft")
public class NoticeResource {
  private final CommandHandler<Plan, PlanCommand, PlanEvent> plans;
  private final RegisteredUnits units;
  private final CommandRequest request;

  NoticeResource(
      CommandHandler<Plan, PlanCommand, PlanEvent> plans,
      RegisteredUnits units,
      CommandRequest request) {
    this.plans = plans;
    this.units = units;
    this.request = request;
  }

  @Schema(name = "AcceptanceRequest", examples = "{\"pointers\":[\"/title\",\"/tasks/0\"]}")
  record AcceptanceRequest(
      @Schema(description = "Places of the draft; all of it if absent")
          @Nullable
          @Size(min = 1, max = 1000)
          List<@NotNull @Size(min = 1, max = 200) String> pointers) {}

  @POST
  @Consumes({
    "text/plain",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text/csv"
  })
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      operationId = "readNotice",
      summary = "Submit a notice as it was issued",
      description =
          "Reads a draft plan from it; nothing else happens until that is adopted. How sure it is"
              + " of each field, and what it did not understand, is told at …/reading. What the"
              + " notice does not say itself can be given.")
  @APIResponse(responseCode = "201", description = "The draft is there; Location names it")
  @APIResponse(
      responseCode = "400",
      description =
          "document-classified, document-encrypted, document-scanned, document-unreadable,"
              + " document-too-long, document-empty, table-without-headings, columns-form; notice-incomplete: without document number or"
              + " date of issue; plan-too-large")
  @APIResponse(
      responseCode = "409",
      description = "document-number-taken: other content was adopted under this number")
  @APIResponse(responseCode = "413", description = "body-too-large")
  public Uni<Response> read(
      byte @NotNull [] file,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @Parameter(description = "Goes before what the notice says")
          @QueryParam("documentNumber")
          @Nullable
          @Size(min = 1, max = 60)
          @Pattern(regexp = "\\p{IsHan}+〔\\d{4}〕[1-9]\\d*号", message = "like 杭科领办〔2024〕1号")
          String documentNumber,
      @Parameter(description = "Goes before what the notice says") @QueryParam("issueDate")
          @Nullable LocalDate issueDate,
      @Parameter(description = "Headings of a table that are worded unusually: task=具体举措,lead=主责")
          @QueryParam("columns")
          @Nullable
          @Size(min = 1, max = 300)
          String columns,
      @Context UriInfo uri) {
    var context = request.create();
    var format = NoticeFormat.of(contentType).orElseThrow();
    return units
        .now()
        .chain(
            registry ->
                Apart.run(
                    () ->
                        ReadNotice.draft(
                            file, format, columns, new Given(documentNumber, issueDate), registry)))
        .chain(
            draft -> {
              var id = Streams.planId(draft.plan().documentNumber());
              var location = uri.getAbsolutePathBuilder().path(id.toString()).build();
              return plans
                  .handle(context, Streams.plan(id), draft)
                  .map(answer -> Answers.created(answer, location));
            });
  }

  @POST
  @Path("/{id}/acceptance")
  @RolesAllowed(Roles.OFFICE)
  @Operation(
      summary = "Agree with what was read",
      description = "Field by field, part by part or as a whole. Agreeing again changes nothing.")
  @APIResponse(responseCode = "200", description = "Noted")
  @APIResponse(responseCode = "404", description = "plan-unknown")
  @APIResponse(responseCode = "412", description = "stale: the plan is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> accept(@PathParam("id") UUID id, @Nullable @Valid AcceptanceRequest body) {
    var context = request.change();
    var pointers = body == null || body.pointers() == null ? List.of("") : body.pointers();
    return plans
        .handle(
            context, Streams.plan(id), new PlanCommand.Accept(pointers, context.actor().subject()))
        .map(Answers::ok);
  }
}
