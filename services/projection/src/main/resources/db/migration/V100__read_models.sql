-- Read models: everything here can be rebuilt from the topics. Each stream owns its rows, so the order
-- in which different streams arrive does not matter; they meet only when they are read.

create table plan_row (
  id uuid primary key,
  document_number text not null,
  title text,
  issuing_body text,
  issue_date date,
  plan_from date,
  plan_to date,
  adopted_on date,
  amended_by text[] not null default '{}',
  amended_on date,
  status text not null,
  version bigint not null
);
create index plan_row_document on plan_row (document_number);

create table plan_action (
  plan uuid not null,
  number int not null,
  title text not null,
  primary key (plan, number)
);

create table task_row (
  id uuid primary key,
  plan uuid not null,
  document_number text not null,
  number text not null,
  title text not null,
  action int not null,
  action_title text not null,
  withdrawn_on date,
  version bigint not null
);

create table item_row (
  id uuid primary key,
  plan uuid not null,
  document_number text not null,
  task uuid not null,
  task_number text not null,
  task_title text not null,
  action int not null,
  action_title text not null,
  number text not null,
  number_key text not null,
  title text not null,
  status text not null,
  status_before text,
  deadline_kind text not null,
  deadline_text text,
  due date,
  original_due date,
  cadence text not null,
  effective_from date not null,
  plan_to date not null,
  duty_from date,
  earlier_duties text[] not null default '{}',
  rests text[] not null default '{}',
  percent int,
  last_report_on date,
  claimed_on date,
  closed_on date,
  return_reason text,
  version bigint not null,
  light text,
  why text[] not null default '{}',
  missing_periods text[] not null default '{}',
  next_report_due date,
  judged_on date
);
create index item_row_document on item_row (document_number, number_key);
create index item_row_plan on item_row (plan);
create index item_row_unsettled on item_row (id)
  where status not in ('closed', 'withdrawn') or judged_on is null;

-- Numbers that a later notice gave to another item, or to none.
create table item_number_before (
  item uuid not null,
  until date not null,
  number text not null,
  primary key (item, until)
);

-- `since` is when an amendment named the unit in its role; null where the plan named it from the first.
create table item_unit (
  item uuid not null,
  unit text not null,
  name text not null,
  role text not null,
  basis text not null,
  ordinal int not null,
  since date,
  primary key (item, unit)
);
create index item_unit_unit on item_unit (unit, role);

create table item_report (
  id uuid primary key,
  item uuid not null,
  unit text not null,
  role text not null,
  period text not null,
  percent int,
  narrative text not null,
  submitted_on date not null,
  version bigint not null
);
create index item_report_item on item_report (item, unit, period);

create table indicator_row (
  id uuid primary key,
  plan uuid not null,
  document_number text not null,
  name text not null,
  kind text not null,
  comparator text not null,
  target numeric,
  measure text,
  reference text,
  scale int not null,
  period_from date not null,
  period_to date not null,
  cadence text not null,
  value numeric,
  value_period text,
  value_on date,
  withdrawn boolean not null default false,
  version bigint not null,
  light text,
  why text[] not null default '{}',
  met boolean,
  judged_on date
);
create index indicator_row_document on indicator_row (document_number);

create table indicator_owner (
  indicator uuid not null,
  unit text not null,
  primary key (indicator, unit)
);
create index indicator_owner_unit on indicator_owner (unit);

create table indicator_statement (
  indicator uuid not null,
  target int not null,
  item text,
  item_id uuid,
  name text not null,
  primary key (indicator, target)
);

create table indicator_value (
  id uuid primary key,
  indicator uuid not null,
  unit text not null,
  period text not null,
  value numeric not null,
  source text not null,
  submitted_on date not null,
  version bigint not null
);
create index indicator_value_indicator on indicator_value (indicator, version);

create table assignment_row (
  id uuid primary key,
  plan uuid not null,
  document_number text not null,
  unit text not null,
  role text not null,
  basis text not null,
  scope text not null,
  item uuid,
  item_number text,
  item_title text,
  offered_on date not null,
  period_to date,
  status text not null,
  acknowledged_on date,
  returned_on date,
  released_on date,
  reason text,
  version bigint not null
);
create index assignment_row_unit on assignment_row (unit);
create index assignment_row_item on assignment_row (item);
create index assignment_row_plan on assignment_row (plan);
create index assignment_row_offered on assignment_row (id) where status = 'offered';

create table assignment_item (
  assignment uuid not null,
  item uuid not null,
  number text not null,
  primary key (assignment, item)
);
create index assignment_item_item on assignment_item (item);

create table problem_row (
  id uuid primary key,
  title text not null,
  source text not null,
  document_number text,
  item text,
  unit text not null,
  rectify_by date not null,
  raised_on date not null,
  status text not null,
  rectified_on date,
  closed_on date,
  recheck_on date,
  version bigint not null,
  light text,
  why text[] not null default '{}',
  judged_on date
);
create index problem_row_unit on problem_row (unit);

create table unit_row (
  code text primary key,
  name text not null,
  short_name text not null,
  kind text not null,
  region text,
  parent text,
  version bigint not null
);

create table business_day (
  stream text primary key,
  day date not null,
  version bigint not null
);

create table calendar_year (
  year int primary key,
  stream text not null,
  days_off text[] not null,
  working_weekends text[] not null,
  source text not null,
  version bigint not null
);

create table policy_row (
  policy_version int primary key,
  stream text not null,
  effective_from date not null,
  acknowledge_within int not null,
  due_soon int not null,
  pace_threshold numeric not null,
  report_grace int not null,
  reports_from text[] not null,
  version bigint not null
);

-- One row per alert stream; `version` is that stream's version and guards the next append.
create table alert_row (
  id uuid primary key,
  kind text not null,
  subject text not null,
  due_version text not null,
  unit text not null,
  title text not null,
  document_number text,
  item text,
  raised_on date not null,
  due_on date not null,
  policy_version int not null,
  inputs jsonb not null,
  causes text[] not null,
  status text not null,
  cleared_on date,
  reason text,
  version bigint not null
);
create index alert_row_open on alert_row (subject) where status = 'open';
create index alert_row_unit on alert_row (unit, status);
create index alert_row_document on alert_row (document_number, item);

-- How many events of each topic these rows contain. Positions of a log are gapless, so that it is the
-- position of the log's last event once all of them were handled.
create table heard (
  topic text primary key,
  position bigint not null,
  at timestamptz not null
);

grant select, insert, update, delete on
  plan_row, plan_action, task_row, item_row, item_number_before, item_unit, item_report,
  indicator_row, indicator_owner, indicator_statement, indicator_value, assignment_row, assignment_item, problem_row, unit_row,
  business_day, calendar_year, policy_row, alert_row, heard
to "${service-role}";
