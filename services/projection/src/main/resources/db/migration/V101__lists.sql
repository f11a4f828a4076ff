-- One view per list: a line as it is shown. Names come from the unit registry where it knows the code,
-- else from the text that named the unit.

create view task_line as
select
  i.id,
  i.plan,
  i.document_number,
  i.number,
  i.number_key,
  i.title,
  i.task,
  i.task_number,
  i.task_title,
  i.action,
  i.action_title,
  (select jsonb_build_object('code', u.unit, 'name', coalesce(r.name, u.name))
     from item_unit u left join unit_row r on r.code = u.unit
    where u.item = i.id and u.role = 'lead' order by u.ordinal limit 1) as lead,
  (select coalesce(
            jsonb_agg(jsonb_build_object('code', u.unit, 'name', coalesce(r.name, u.name))
                      order by u.ordinal), '[]')
     from item_unit u left join unit_row r on r.code = u.unit
    where u.item = i.id and u.role = 'support') as supporting,
  (select count(*) from item_unit u where u.item = i.id and u.role = 'implied') as implied,
  i.status,
  i.light,
  i.why,
  i.due,
  i.original_due,
  i.deadline_kind,
  i.deadline_text,
  i.cadence,
  i.percent,
  i.last_report_on,
  i.next_report_due,
  i.missing_periods,
  i.return_reason,
  i.closed_on,
  i.version
from item_row i;

create view indicator_line as
select
  i.id,
  i.plan,
  i.document_number,
  i.name,
  i.kind,
  i.comparator,
  i.target,
  i.measure,
  i.reference,
  i.scale,
  i.period_from,
  i.period_to,
  i.cadence,
  i.value,
  i.value_period,
  i.value_on,
  case when i.withdrawn then 'withdrawn' when i.met then 'met' when i.value is null then 'no-value' else 'open' end as status,
  i.met,
  i.light,
  i.why,
  (select coalesce(
            jsonb_agg(jsonb_build_object('code', o.unit, 'name', coalesce(r.name, o.unit))
                      order by o.unit), '[]')
     from indicator_owner o left join unit_row r on r.code = o.unit
    where o.indicator = i.id) as owners,
  (select coalesce(
            jsonb_agg(jsonb_build_object('target', s.target, 'item', s.item, 'name', s.name)
                      order by s.target), '[]')
     from indicator_statement s where s.indicator = i.id) as statements,
  (select coalesce(min(s.target), 100000) from indicator_statement s where s.indicator = i.id)
    as first_target,
  i.version
from indicator_row i;

create view problem_line as
select
  p.id,
  p.title,
  p.source,
  p.document_number,
  p.item,
  jsonb_build_object('code', p.unit, 'name', coalesce(r.name, p.unit)) as unit,
  p.unit as unit_code,
  p.status,
  p.light,
  p.why,
  p.rectify_by,
  p.raised_on,
  p.rectified_on,
  p.closed_on,
  p.recheck_on,
  p.version
from problem_row p left join unit_row r on r.code = p.unit;

create view alert_line as
select
  a.id,
  a.kind,
  a.subject,
  a.due_version,
  jsonb_build_object('code', a.unit, 'name', coalesce(r.name, a.unit)) as unit,
  a.unit as unit_code,
  a.title,
  a.document_number,
  a.item,
  a.raised_on,
  a.due_on,
  a.policy_version,
  a.inputs,
  a.causes,
  a.status,
  a.cleared_on,
  a.reason,
  a.version
from alert_row a left join unit_row r on r.code = a.unit;

create view assignment_line as
select
  a.id,
  a.document_number,
  a.unit,
  a.role,
  a.scope,
  a.item,
  a.item_number,
  a.item_title,
  (select count(*) from assignment_item i where i.assignment = a.id) as items,
  a.offered_on,
  a.status,
  a.acknowledged_on,
  a.version
from assignment_row a;

grant select on task_line, indicator_line, problem_line, alert_line, assignment_line
to "${service-role}";
