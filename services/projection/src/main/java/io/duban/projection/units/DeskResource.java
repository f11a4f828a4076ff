package io.duban.projection.units;

import io.duban.kernel.http.CommandRequest;
import io.duban.kernel.http.InvalidRequest;
import io.duban.kernel.http.Roles;
import io.duban.projection.listing.Reads;
import io.duban.projection.overdue.AlertLine;
import io.duban.projection.units.Desk.ToAcknowledge;
import io.duban.projection.units.Desk.ToReport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// A unit's own work-list.
@Path("/api/v1/desk")
@Tag(name = "desk")
public class DeskResource {
  private static final String UNACKNOWLEDGED =
      """
      select cast(to_jsonb(v) as text) from assignment_line v
      where v.unit = :unit and v.status = 'offered'
        and not exists (select 1 from assignment_over o where o.assignment = v.id)
      order by v.offered_on, v.id
      """;
  private static final String ITEMS =
      """
      select cast(to_jsonb(d) as text) from (
        select i.id, i.document_number, i.number, i.title, u.role, i.status, i.light, i.due,
               case when u.role = any(p.reports_from) then i.next_report_due end
                 as next_report_due,
               array(select split_part(a.due_version, '/', 1) from alert_row a
                      where a.subject = 'item:' || i.id and a.unit = u.unit
                        and a.kind = 'report-missing' and a.status = 'open'
                      order by 1) as missing_periods,
               i.version, i.number_key,
               (select max(r.period) from item_report r
                 where r.item = i.id and r.unit = u.unit) as last_period
        from item_unit u join standing_item i on i.id = u.item
        left join (select reports_from from policy_row
                    where effective_from <= (select max(day) from business_day)
                    order by policy_version desc limit 1) p on true
        where u.unit = :unit and u.role in ('lead', 'support')
          and i.status not in ('closed', 'withdrawn', 'suspended')) d
      order by cardinality(d.missing_periods) desc, d.next_report_due, d.document_number,
               d.number_key
      """;
  private static final String ALERTS =
      """
      select cast(to_jsonb(v) as text) from alert_line v
      where v.unit_code = :unit and v.status = 'open'
      order by v.due_on, v.id
      """;

  private final Reads reads;
  private final CommandRequest request;

  DeskResource(Reads reads, CommandRequest request) {
    this.reads = reads;
    this.request = request;
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
      operationId = "getDesk",
      summary = "What a unit has to do: assignments to acknowledge, reports due, alerts")
  public Uni<Desk> desk(
      @QueryParam("unit") @Parameter(description = "unit code; a unit's token need not say it")
          @Nullable String unit) {
    String own = unit == null ? request.actor().unit() : unit;
    if (own == null) {
      throw new InvalidRequest("query/unit", "required", "a unit code");
    }
    return reads.snapshot(session -> desk(session, own));
  }

  private Uni<Desk> desk(Mutiny.Session session, String unit) {
    Map<String, Object> of = Map.of("unit", unit);
    return reads
        .list(session, UNACKNOWLEDGED, of, ToAcknowledge.class)
        .chain(
            offered ->
                reads
                    .list(session, ITEMS, of, ToReport.class)
                    .chain(
                        items ->
                            reads
                                .list(session, ALERTS, of, AlertLine.class)
                                .chain(
                                    alerts ->
                                        reads
                                            .asOf(session)
                                            .map(
                                                asOf ->
                                                    new Desk(
                                                        unit, offered, items, alerts, asOf)))));
  }
}
