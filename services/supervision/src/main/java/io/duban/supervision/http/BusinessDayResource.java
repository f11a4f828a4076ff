package io.duban.supervision.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.Roles;
import io.duban.supervision.domain.BusinessDay;
import io.duban.supervision.domain.BusinessDayCommand;
import io.duban.supervision.domain.BusinessDayCommand.OpenDay;
import io.duban.supervision.domain.BusinessDayEvent;
import io.duban.supervision.domain.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The day that lights, alerts and reminders are reckoned on.
@Path("/api/v1/business-day")
@Tag(name = "business day", description = "The date that the business stands at")
public class BusinessDayResource {
  private final CommandHandler<BusinessDay, BusinessDayCommand, BusinessDayEvent> day;
  private final CommandRequest request;

  BusinessDayResource(
      CommandHandler<BusinessDay, BusinessDayCommand, BusinessDayEvent> day,
      CommandRequest request) {
    this.day = day;
    this.request = request;
  }

  @Schema(name = "DayRequest", examples = "{\"date\":\"2024-07-01\"}")
  record DayRequest(@NotNull LocalDate date) {}

  record DayView(LocalDate date, long version) {}

  @POST
  @RolesAllowed({Roles.OFFICE, Roles.ADMIN})
  @Operation(
      summary = "Open a business day",
      description =
          "Days may be skipped, never gone back to. The day that is open changes nothing. Where"
              + " midnight opens the day by itself nobody needs this.")
  @APIResponse(responseCode = "200", description = "The day is open")
  @APIResponse(responseCode = "409", description = "day-not-later; day-too-far: more than 10 years")
  @APIResponse(responseCode = "412", description = "stale: another day was opened meanwhile")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> open(@NotNull @Valid DayRequest body) {
    return day.handle(request.change(), Streams.businessDay(), new OpenDay(body.date()))
        .map(Answers::ok);
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
  @Operation(summary = "The last opened day")
  @APIResponse(responseCode = "200", description = "The day, with its version as ETag")
  @APIResponse(responseCode = "404", description = "day-unknown: none was opened yet")
  public Uni<Response> get() {
    return day.load(Streams.businessDay())
        .map(
            loaded ->
                switch (loaded.state()) {
                  case BusinessDay.NotOpened _ -> throw new Refused(Refusal.unknown("day-unknown"));
                  case BusinessDay.Opened(var date) ->
                      Response.ok(new DayView(date, loaded.version()))
                          .tag(Long.toString(loaded.version()))
                          .build();
                });
  }
}
