package io.duban.supervision.http;

import io.duban.kernel.Refusal;
import io.duban.kernel.command.CommandHandler;
import io.duban.kernel.command.Refused;
import io.duban.kernel.http.Answers;
import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.InvalidRequest;
import io.duban.kernel.http.Paging;
import io.duban.kernel.http.Roles;
import io.duban.supervision.domain.Calendar;
import io.duban.supervision.domain.CalendarCommand;
import io.duban.supervision.domain.CalendarCommand.Publish;
import io.duban.supervision.domain.CalendarEvent;
import io.duban.supervision.domain.CalendarEvent.CalendarPublished;
import io.duban.supervision.domain.CalendarRules;
import io.duban.supervision.domain.Streams;
import io.duban.supervision.incoming.CalendarList;
import io.duban.supervision.incoming.CalendarRow;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Working-day calendars, one for each year, as the State Council announces them.
@Path("/api/v1/calendars")
@Tag(name = "calendars", description = "Days off and worked weekend days of each year")
public class CalendarResource {
  private final CommandHandler<Calendar, CalendarCommand, CalendarEvent> calendars;
  private final CalendarList list;
  private final CommandRequest request;

  CalendarResource(
      CommandHandler<Calendar, CalendarCommand, CalendarEvent> calendars,
      CalendarList list,
      CommandRequest request) {
    this.calendars = calendars;
    this.list = list;
    this.request = request;
  }

  @Schema(
      name = "CalendarRequest",
      examples =
          """
          {"daysOff":["2024-01-01","2024-04-04"],"workingWeekends":["2024-04-07"],
          "source":"国办发明电〔2023〕7号"}
          """)
  record CalendarRequest(
      @NotNull @Size(max = 366) List<@NotNull LocalDate> daysOff,
      @NotNull @Size(max = 120) List<@NotNull LocalDate> workingWeekends,
      @Schema(description = "Document number of the announcement") @NotBlank @Size(max = 200)
          String source) {}

  record CalendarView(long version, CalendarPublished calendar) {}

  @POST
  @Path("/{year}")
  @RolesAllowed({Roles.OFFICE, Roles.ADMIN})
  @Operation(
      summary = "Publish the calendar of a year",
      description = "The same content changes nothing; other content supersedes what was there.")
  @APIResponse(responseCode = "200", description = "Published")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: dates outside the year, twice, or no weekend")
  @APIResponse(responseCode = "412", description = "stale: it is at another version")
  @APIResponse(responseCode = "428", description = "if-match-required")
  public Uni<Response> publish(
      @PathParam("year") @Min(1949) @Max(2200) int year, @NotNull @Valid CalendarRequest body) {
    var publish = new Publish(year, body.daysOff(), body.workingWeekends(), body.source().strip());
    var violations = CalendarRules.check(publish);
    if (!violations.isEmpty()) {
      throw new InvalidRequest(
          violations.stream()
              .map(v -> new InvalidRequest.Field(v.pointer(), v.rule(), v.message()))
              .toList());
    }
    return calendars.handle(request.change(), Streams.calendar(year), publish).map(Answers::ok);
  }

  @GET
  @Path("/{year}")
  @RolesAllowed({
    Roles.OFFICE,
    Roles.UNIT,
    Roles.SUPERVISOR,
    Roles.HEAD,
    Roles.AUDITOR,
    Roles.INTEGRATOR,
    Roles.ADMIN
  })
  @Operation(summary = "The calendar of a year", description = "Always as of the last command.")
  @APIResponse(responseCode = "200", description = "The calendar, with its version as ETag")
  @APIResponse(responseCode = "404", description = "calendar-unknown: the year is not published")
  public Uni<Response> get(@PathParam("year") @Min(1949) @Max(2200) int year) {
    return calendars
        .load(Streams.calendar(year))
        .map(
            loaded ->
                switch (loaded.state()) {
                  case Calendar.Unpublished _ ->
                      throw new Refused(
                          Refusal.unknown("calendar-unknown").with("year", Integer.toString(year)));
                  case Calendar.Published(var content) ->
                      Response.ok(new CalendarView(loaded.version(), content))
                          .tag(Long.toString(loaded.version()))
                          .build();
                });
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
  @Operation(summary = "Published calendars by year, a page at a time")
  @APIResponse(responseCode = "200", description = "The page; Link and next name the one after it")
  public Uni<Response> list(
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @Context UriInfo uri) {
    return list.after(Paging.decode(cursor), limit + 1)
        .chain(
            rows ->
                list.count()
                    .map(
                        total ->
                            Paging.page(
                                uri,
                                rows,
                                total,
                                limit,
                                CalendarRow::year,
                                row -> new CalendarView(row.version(), row.content()))));
  }
}
