package io.duban.supervision.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Loaded;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.duban.supervision.domain.Policy;
import io.duban.supervision.domain.PolicyCommand;
import io.duban.supervision.domain.PolicyCommand.Adopt;
import io.duban.supervision.domain.PolicyEvent;
import io.duban.supervision.domain.PolicyEvent.PolicyAdopted;
import io.duban.supervision.domain.PolicyRules;
import io.duban.supervision.domain.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The policy: the figures that lights, alerts and reminders are reckoned with, version by version.
@Path("/api/v1/policies")
@Tag(name = "policies", description = "The figures behind lights, alerts and reminders")
public class PolicyResource {
  private static final String KINDS =
      "due-soon|overdue|report-missing|not-acknowledged|rectification-overdue";

  private final CommandHandler<Policy, PolicyCommand, PolicyEvent> policies;
  private final LastDay day;
  private final CommandRequest request;

  PolicyResource(
      CommandHandler<Policy, PolicyCommand, PolicyEvent> policies,
      LastDay day,
      CommandRequest request) {
    this.policies = policies;
    this.day = day;
    this.request = request;
  }

  @Schema(
      name = "PolicyRequest",
      examples =
          """
          {"effectiveFrom":"2024-01-01","rules":{"acknowledgeWithinWorkingDays":3,
          "dueSoonWorkingDays":10,"paceThreshold":"0.9","reportGraceWorkingDays":5,
          "reportsFrom":["lead"],"reminderFor":["overdue","report-missing","not-acknowledged"],
          "reminderReplyWorkingDays":5}}
          """)
  record PolicyRequest(@NotNull LocalDate effectiveFrom, @NotNull @Valid RulesRequest rules) {}

  record RulesRequest(
      @NotNull @Min(0) @Max(250) Integer acknowledgeWithinWorkingDays,
      @NotNull @Min(0) @Max(250) Integer dueSoonWorkingDays,
      @Schema(description = "Decimal from 0 to 1")
          @NotNull
          @Pattern(regexp = "0(\\.\\d{1,4})?|1(\\.0{1,4})?", message = "a decimal from 0 to 1")
          String paceThreshold,
      @NotNull @Min(0) @Max(250) Integer reportGraceWorkingDays,
      @Schema(description = "Roles whose reports are owed: lead, support, implied")
          @NotNull
          @Size(max = 3)
          List<@NotNull @Pattern(regexp = "lead|support|implied", message = "a role") String>
              reportsFrom,
      @Schema(description = "Kinds of alert that open a case by themselves") @NotNull @Size(max = 5)
          List<@NotNull @Pattern(regexp = KINDS, message = "a kind of alert") String> reminderFor,
      @NotNull @Min(0) @Max(250) Integer reminderReplyWorkingDays) {
    PolicyRules rules() {
      return new PolicyRules(
          acknowledgeWithinWorkingDays,
          dueSoonWorkingDays,
          paceThreshold,
          reportGraceWorkingDays,
          reportsFrom,
          reminderFor,
          reminderReplyWorkingDays);
    }
  }

  @POST
  @RolesAllowed({Roles.OFFICE, Roles.SUPERVISOR, Roles.ADMIN})
  @Operation(
      summary = "Adopt the next version of the policy",
      description =
          "Versions are numbered from 1 and take effect in their order. What was judged before"
              + " stays as it was judged. The same content as the last version changes nothing.")
  @APIResponse(responseCode = "200", description = "Adopted")
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "409", description = "policy-effective-earlier than the last version")
  @APIResponse(responseCode = "412", description = "stale: another version was adopted meanwhile")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> adopt(@NotNull @Valid PolicyRequest body) {
    return policies
        .handle(
            request.change(),
            Streams.policy(),
            new Adopt(body.effectiveFrom(), body.rules().rules()))
        .map(Answers::ok);
  }

  @GET
  @Path("/{version}")
  @RolesAllowed({
    Roles.OFFICE,
    Roles.UNIT,
    Roles.SUPERVISOR,
    Roles.HEAD,
    Roles.AUDITOR,
    Roles.INTEGRATOR,
    Roles.ADMIN
  })
  @Operation(summary = "One version of the policy")
  @APIResponse(responseCode = "200", description = "The version; the last one's as ETag")
  @APIResponse(responseCode = "404", description = "policy-unknown: there is no such version")
  public Uni<Response> get(@PathParam("version") @Min(1) @Max(100_000) int version) {
    return policies
        .load(Streams.policy())
        .map(
            loaded ->
                answer(
                    loaded,
                    loaded.state().versions().stream()
                        .filter(adopted -> adopted.version() == version)
                        .findFirst()));
  }

  @GET
  @Path("/" + Streams.POLICY)
  @RolesAllowed({
    Roles.OFFICE,
    Roles.UNIT,
    Roles.SUPERVISOR,
    Roles.HEAD,
    Roles.AUDITOR,
    Roles.INTEGRATOR,
    Roles.ADMIN
  })
  @Operation(summary = "The version of the policy that is in force on the last opened day")
  @APIResponse(responseCode = "200", description = "The version; the last one's as ETag")
  @APIResponse(responseCode = "404", description = "policy-unknown: none is in force yet")
  @APIResponse(responseCode = "409", description = "no-business-day")
  public Uni<Response> inForce() {
    return day.last()
        .chain(
            on ->
                policies
                    .load(Streams.policy())
                    .map(loaded -> answer(loaded, loaded.state().inForceOn(on))));
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
  @Operation(summary = "Versions of the policy, oldest first, a page at a time")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  public Uni<Response> list(
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    var after = Paging.decode(cursor);
    return policies
        .load(Streams.policy())
        .map(
            loaded -> {
              var versions = loaded.state().versions();
              var rows =
                  versions.stream()
                      .filter(adopted -> sortKey(adopted).compareTo(after) > 0)
                      .limit(limit + 1L)
                      .toList();
              return Paging.page(
                  uri, rows, versions.size(), limit, PolicyResource::sortKey, Function.identity());
            });
  }

  private static Response answer(Loaded<Policy> loaded, Optional<PolicyAdopted> found) {
    return found
        .map(version -> Response.ok(version).tag(Long.toString(loaded.version())).build())
        .orElseThrow(() -> new Refused(Refusal.unknown("policy-unknown")));
  }

  private static String sortKey(PolicyAdopted adopted) {
    return "%06d".formatted(adopted.version());
  }
}
