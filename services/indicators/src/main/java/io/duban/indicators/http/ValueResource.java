package io.duban.indicators.http;

import io.duban.indicators.domain.Indicator;
import io.duban.indicators.domain.IndicatorCommand;
import io.duban.indicators.domain.IndicatorCommand.CorrectValue;
import io.duban.indicators.domain.IndicatorCommand.ReportValue;
import io.duban.indicators.domain.IndicatorEvent;
import io.duban.indicators.domain.Submission;
import io.duban.indicators.incoming.BusinessDay;
import io.duban.kernel.Actor;
import io.duban.kernel.Names;
import io.duban.kernel.StreamId;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.Roles;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Figures of an indicator: reported once per period, corrected in the open.
@Path("/api/v1/indicators/{id}")
@Tag(name = "indicators")
public class ValueResource {
  private static final String DECIMAL = "-?\\d{1,15}(\\.\\d{1,6})?";
  private static final String PERIOD = "\\d{4}-(0[1-9]|1[0-2]|Q[1-4])";

  private final CommandHandler<Indicator, IndicatorCommand, IndicatorEvent> indicators;
  private final BusinessDay day;
  private final CommandRequest request;

  ValueResource(
      CommandHandler<Indicator, IndicatorCommand, IndicatorEvent> indicators,
      BusinessDay day,
      CommandRequest request) {
    this.indicators = indicators;
    this.day = day;
    this.request = request;
  }

  @Schema(
      name = "ValueRequest",
      examples =
          """
          {"period":"2024-06","value":"1032","source":"统计月报","submittedOn":"2024-07-03"}
          """)
  record ValueRequest(
      @Schema(
              description =
                  "A month 2024-06, or a quarter 2024-Q2, as the indicator's cadence asks")
          @NotNull
          @Pattern(regexp = PERIOD, message = "a month 2024-06 or a quarter 2024-Q2")
          String period,
      @Schema(description = "Exact decimal: at most 15 digits before and 6 after the point")
          @NotNull
          @Pattern(regexp = DECIMAL, message = "a decimal with at most 15 and 6 digits")
          String value,
      @Schema(description = "Where the figure comes from") @NotBlank @Size(max = 500) String source,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate submittedOn) {}

  @Schema(
      name = "CorrectionRequest",
      examples =
          """
          {"period":"2024-06","value":"1041","source":"统计月报","reason":"补录数据",
          "submittedOn":"2024-07-10"}
          """)
  record CorrectionRequest(
      @NotNull @Pattern(regexp = PERIOD, message = "a month 2024-06 or a quarter 2024-Q2")
          String period,
      @NotNull @Pattern(regexp = DECIMAL, message = "a decimal with at most 15 and 6 digits")
          String value,
      @NotBlank @Size(max = 500) String source,
      @Schema(description = "Why the figure before was wrong") @NotBlank @Size(max = 2000)
          String reason,
      @Schema(description = "Business day; the last opened one if absent")
          @Nullable LocalDate submittedOn) {}

  @POST
  @Path("/values")
  @RolesAllowed({Roles.UNIT, Roles.OFFICE})
  @Operation(
      summary = "Report the figure of a period",
      description =
          "A unit reports what it owns; the office reports what nobody owns. The same figure again"
              + " changes nothing.")
  @APIResponse(responseCode = "200", description = "The figure stands")
  @APIResponse(
      responseCode = "400",
      description =
          "invalid-request; period-not-of-cadence; period-outside-plan; period-not-begun;"
              + " value-out-of-bounds; submitted-in-future; submitted-in-past")
  @APIResponse(
      responseCode = "403",
      description =
          "not-your-indicator: the unit does not own it; owned-by-units: the office asks for one"
              + " that units own")
  @APIResponse(responseCode = "404", description = "indicator-unknown")
  @APIResponse(
      responseCode = "409",
      description =
          "value-already-reported: another figure stands (correct it instead); indicator-withdrawn:"
              + " no plan states it any more; no-business-day: no date given and no day opened yet")
  @APIResponse(responseCode = "412", description = "stale: the indicator is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> report(@PathParam("id") UUID id, @NotNull @Valid ValueRequest body) {
    var who = request.actor();
    return run(
        id,
        body.submittedOn(),
        by -> figure(id, who, body.period(), body.value(), body.source(), by));
  }

  @POST
  @Path("/corrections")
  @RolesAllowed({Roles.UNIT, Roles.OFFICE})
  @Operation(
      summary = "Correct the figure of a period",
      description =
          "Whoever may report may correct. The figures before stay in the history. A correction to"
              + " the figure that stands changes nothing.")
  @APIResponse(responseCode = "200", description = "The corrected figure stands")
  @APIResponse(
      responseCode = "400",
      description =
          "invalid-request; period-not-of-cadence; period-outside-plan; period-not-begun;"
              + " value-out-of-bounds; submitted-in-future; submitted-in-past")
  @APIResponse(responseCode = "403", description = "not-your-indicator; owned-by-units")
  @APIResponse(responseCode = "404", description = "indicator-unknown")
  @APIResponse(
      responseCode = "409",
      description =
          "nothing-to-correct: no figure was reported for the period; indicator-withdrawn;"
              + " no-business-day")
  @APIResponse(responseCode = "412", description = "stale: the indicator is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> correct(@PathParam("id") UUID id, @NotNull @Valid CorrectionRequest body) {
    var who = request.actor();
    return run(
        id,
        body.submittedOn(),
        by ->
            new CorrectValue(
                figure(id, who, body.period(), body.value(), body.source(), by),
                body.reason().strip()));
  }

  private Uni<Response> run(
      UUID id, @Nullable LocalDate given, Function<Submission, IndicatorCommand> command) {
    var context = request.change();
    return day.submission(context.actor(), given)
        .chain(by -> indicators.handle(context, StreamId.of("indicator", id), command.apply(by)))
        .map(Answers::ok);
  }

  /// The report of one figure has one id, whoever sends it and however often.
  private static ReportValue figure(
      UUID id, Actor who, String period, String value, String source, Submission by) {
    return new ReportValue(
        Names.id("value", id.toString(), period, new BigDecimal(value).toPlainString()),
        reporter(who),
        period,
        new BigDecimal(value),
        source.strip(),
        by);
  }

  /// Null for the office; a unit's token without a unit speaks for none.
  private static @Nullable String reporter(Actor who) {
    if (who.has(Roles.OFFICE)) {
      return who.unit();
    }
    var unit = who.unit();
    return unit == null ? "" : unit;
  }
}
