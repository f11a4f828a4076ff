package io.duban.projection.board;

import io.duban.kernel.http.Roles;
import io.duban.projection.listing.Asked;
import io.duban.projection.listing.Listed;
import io.duban.projection.listing.Listing;
import io.duban.projection.listing.Listing.Source;
import io.duban.projection.listing.Where;
import io.duban.projection.listing.Words;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The task list: one line per work item, with the light of the last opened day.
@Path("/api/v1/lists/tasks")
@Tag(name = "lists")
public class TaskListResource {
  private static final Source<TaskLine> TASKS =
      new Source<>(
          "task_line",
          "light",
          Set.of("item", "task"),
          Map.of(
              "number", "v.document_number || ' ' || v.number_key",
              "due", "to_char(coalesce(v.due, date '9999-12-31'), 'YYYY-MM-DD') || v.number_key",
              "light",
                  "coalesce(array_position(array['red', 'yellow', 'blue', 'green', 'none'], v.light), 6)"
                      + " || v.number_key",
              "percent", "lpad(cast(coalesce(v.percent, -1) + 1 as text), 4, '0') || v.number_key",
              "title", "v.title"),
          "number",
          TaskLine.class);

  private final Listing listing;

  TaskListResource(Listing listing) {
    this.listing = listing;
  }

  /// What the list can be narrowed to.
  public static class Filter {
    @QueryParam("documentNumber")
    @Parameter(description = "Document number of a plan")
    @Nullable String documentNumber;

    @QueryParam("action")
    @Parameter(
        description = "Number of an action",
        schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
    @Nullable String action;

    @QueryParam("task")
    @Parameter(description = "Number of a key task")
    @Nullable String task;

    @QueryParam("number")
    @Parameter(description = "Number of the item in its plan, such as 5.2")
    @Nullable String number;

    @QueryParam("unit")
    @Parameter(description = "Code of a unit")
    @Nullable String unit;

    @QueryParam("role")
    @Parameter(description = "The role of that unit: lead, support or implied")
    @Nullable String role;

    @QueryParam("light")
    @Parameter(description = "red, yellow, blue, green, none or unjudged")
    @Nullable String light;

    @QueryParam("status")
    @Parameter(description = "A state")
    @Nullable String status;

    @QueryParam("q")
    @Parameter(description = "Part of a number or title")
    @Nullable String q;

    @QueryParam("dueBefore")
    @Parameter(
        description = "Due before this day",
        schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String dueBefore;

    Where where() {
      return new Where()
          .and("v.document_number = :documentNumber", "documentNumber", documentNumber)
          .andNumber("v.action = :action", "action", action)
          .and("v.task_number = :task", "task", task)
          .and("v.number = :number", "number", number)
          .and(
              "exists (select 1 from item_unit u where u.item = v.id and u.unit = :unit)",
              "unit",
              unit)
          .andOneOf(
              unit == null
                  ? "exists (select 1 from item_unit u where u.item = v.id and u.role = :role)"
                  : "exists (select 1 from item_unit u"
                      + " where u.item = v.id and u.role = :role and u.unit = :unit)",
              "role",
              role,
              Words.ROLES)
          .andOneOf("coalesce(v.light, 'unjudged') = :light", "light", light, Words.LIGHTS)
          .andOneOf("v.status = :status", "status", status, Words.ITEM_STATUSES)
          .and(
              "position(lower(:q) in lower(v.number || ' ' || v.title || ' ' || v.task_title)) > 0",
              "q",
              q)
          .andDay("v.due < :dueBefore", "dueBefore", dueBefore);
    }
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
  @Operation(
      operationId = "listTasks",
      summary = "The work items of the plans, each with its light and why")
  public Uni<RestResponse<Listed<TaskLine>>> tasks(
      @BeanParam Filter filter, @BeanParam Asked asked) {
    return listing.page(TASKS, filter.where(), asked).map(asked::answer);
  }
}
