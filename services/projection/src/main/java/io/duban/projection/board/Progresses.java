package io.duban.projection.board;

import io.duban.projection.listing.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts a scope's rows, in one query.
@ApplicationScoped
class Progresses {
  private final Reads reads;

  Progresses(Reads reads) {
    this.reads = reads;
  }

  Uni<@Nullable Progress> document(String documentNumber) {
    return rollUp(Scope.plan("p.document_number = :document", Map.of("document", documentNumber)));
  }

  Uni<@Nullable Progress> plan(UUID id) {
    return rollUp(Scope.plan("p.id = :plan", Map.of("plan", id)));
  }

  Uni<@Nullable Progress> action(UUID plan, int number) {
    return rollUp(Scope.action(Map.of("plan", plan, "action", number)));
  }

  Uni<@Nullable Progress> unit(String code) {
    return rollUp(Scope.unit(Map.of("unit", code)));
  }

  private Uni<@Nullable Progress> rollUp(Scope scope) {
    String sql = counting(scope);
    return reads
        .snapshot(session -> reads.list(session, sql, scope.values(), Progress.class))
        .map(found -> found.isEmpty() ? null : found.getFirst());
  }

  private static String counting(Scope scope) {
    return """
      with scope as (%s),
      item as (select i.* from standing_item i where %s),
      indicator as (select n.* from indicator_row n where not n.withdrawn and %s),
      assignment as (select s.* from assignment_row s where s.status <> 'released' and %s),
      alert as (select a.* from alert_row a where a.status = 'open' and (%s)),
      parked as (
        select 1 from parked_stream p where p.shared or %s)
      select cast(jsonb_build_object(
        'scope', scope.scope,
        'title', scope.title,
        'amended_by', scope.amended_by,
        'amended_on', scope.amended_on,
        'items', (select count(*) from item),
        'by_status', (select coalesce(jsonb_object_agg(g.status, g.n), '{}')
                      from (select status, count(*) as n from item group by 1) g),
        'by_light', (select coalesce(jsonb_object_agg(g.light, g.n), '{}')
                     from (select coalesce(light, 'unjudged') as light, count(*) as n
                           from item group by 1) g),
        'mean_percent', (select round(avg(case when status = 'closed' then 100
                                               else coalesce(percent, 0) end), 1)
                         from item where status <> 'withdrawn'),
        'indicators', (select jsonb_build_object(
                         'done', count(*) filter (where met), 'total', count(*)) from indicator),
        'assignments', (select jsonb_build_object(
                          'done', count(*) filter (where status = 'acknowledged'),
                          'total', count(*)) from assignment),
        'open_alerts', (select coalesce(jsonb_object_agg(g.kind, g.n), '{}')
                        from (select kind, count(*) as n from alert group by 1) g),
        'incomplete', exists (select 1 from parked),
        'as_of', d.day,
        'policy_version', (select max(policy_version) from policy_row
                           where effective_from <= d.day)) as text)
      from scope, (select max(day) as day from business_day) d
      """
        .formatted(
            scope.named(),
            scope.items(),
            scope.indicators(),
            scope.assignments(),
            scope.alerts(),
            scope.parked());
  }
}
