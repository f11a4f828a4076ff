-- One view per list: a line as it is shown. Names come from the unit registry where it knows the code,
-- else from the text that named the unit.

-- An item as it reads now: its key task may have been amended after it. Those of a key task that a
-- later notice took out of the plan are gone with it.
create view standing_item as
select
  i.id,
  i.plan,
  i.document_number,
  i.number,
  i.number_key,
  i.title,
  i.task,
  coalesce(t.number, i.task_number) as task_number,
  coalesce(t.title, i.task_title) as task_title,
  coalesce(t.action, i.action) as action,
  coalesce(t.action_title, i.action_title) as action_title,
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
from item_row i left join task_row t on t.id = i.task
where t.withdrawn_on is null;

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
from standing_item i;

-- A place of the plan that states an indicator; the item's number is the one it bears now.
create view statement_line as
select s.indicator, s.target, s.item_id, coalesce(i.number, s.item) as item, s.name
from indicator_statement s left join item_row i on i.id = s.item_id;

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
  case when i.withdrawn then 'withdrawn'
       when i.met then 'met'
       when i.value is null then 'no-value'
       else 'open' end as status,
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
     from statement_line s where s.indicator = i.id) as statements,
  (select coalesce(min(s.target), 100000) from indicator_statement s where s.indicator = i.id)
    as first_target,
  i.version
from indicator_row i;

-- A problem names its item by the number that it bore on that day.
create view problem_line as
select
  p.id,
  p.title,
  p.source,
  p.document_number,
  coalesce(
    (select i.number
       from item_row i
       left join lateral (
         select b.number, b.until from item_number_before b
          where b.item = i.id and b.until > p.raised_on order by b.until limit 1) b on true
      where i.document_number = p.document_number and coalesce(b.number, i.number) = p.item
      order by b.until limit 1),
    p.item) as item,
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

-- Titles and item numbers are those of today: an alert goes with its subject.
create view alert_line as
select
  a.id,
  a.kind,
  a.subject,
  a.due_version,
  jsonb_build_object('code', a.unit, 'name', coalesce(r.name, a.unit)) as unit,
  a.unit as unit_code,
  coalesce(i.title, s.item_title, a.title) as title,
  a.document_number,
  coalesce(i.number, s.item_number, p.item, a.item) as item,
  a.raised_on,
  a.due_on,
  a.policy_version,
  a.inputs,
  a.causes,
  a.status,
  a.cleared_on,
  a.reason,
  a.version
from alert_row a
left join unit_row r on r.code = a.unit
left join item_row i
  on i.id = case when a.subject like 'item:%' then cast(substr(a.subject, 6) as uuid) end
left join assignment_row s
  on s.id = case when a.subject like 'assignment:%' then cast(substr(a.subject, 12) as uuid) end
left join problem_line p
  on p.id = case when a.subject like 'problem:%' then cast(substr(a.subject, 9) as uuid) end;

-- Assignments that cover nothing that goes on, and what ended it.
create view assignment_over as
select t.assignment,
       case when bool_and(i.status = 'withdrawn') then 'withdrawn' else 'closed' end as ended
from assignment_item t left join item_row i on i.id = t.item
group by t.assignment
having bool_and(coalesce(i.status in ('closed', 'withdrawn'), false));

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

-- Streams of which an event could not be handled, with the document that they belong to as far as it
-- is known; those that are shared by all documents hold back the figures of each.
create view parked_stream as
select
  p.stream,
  p.category,
  p.category in ('business-day', 'policy', 'calendar', 'unreadable') as shared,
  coalesce(r.document_number, p.document_number) as document_number
from (
  select stream, left(stream, -37) as category, cast(right(stream, 36) as uuid) as id,
         max(data ->> 'documentNumber') as document_number
  from parked_event group by stream) p
left join (
  select id, document_number from plan_row
  union all select id, document_number from task_row
  union all select id, document_number from item_row
  union all select id, document_number from indicator_row
  union all select id, document_number from assignment_row
  union all select id, document_number from problem_row) r on r.id = p.id
where p.category in (
  'plan', 'task', 'item', 'indicator', 'assignment', 'problem',
  'business-day', 'policy', 'calendar', 'unreadable');

grant select on
  standing_item, task_line, statement_line, indicator_line, problem_line, alert_line, assignment_line,
  assignment_over, parked_stream
to "${service-role}";
