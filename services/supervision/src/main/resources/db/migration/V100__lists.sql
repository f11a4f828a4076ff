-- What this service heard: rows of its lists and the codes of units. All of it can be rebuilt from the topics.

create table problem_row (
  id uuid primary key,
  version bigint not null,
  sort_key text not null unique,
  title text not null,
  description text not null,
  source text not null,
  document_number text,
  item text,
  unit text not null,
  raised_on date not null,
  raised_by text not null,
  first_rectify_by date not null,
  rectify_by date not null,
  status text not null,
  since date not null,
  step_by text not null,
  words text,
  evidence text not null,
  recheck_on date
);
create index problem_row_unit on problem_row (unit, sort_key);

create table case_row (
  id uuid primary key,
  version bigint not null,
  sort_key text not null unique,
  alert uuid not null,
  kind text not null,
  subject text not null,
  unit text not null,
  document_number text,
  item text,
  step text not null,
  opened_on date not null,
  reply_by date not null,
  provisional boolean,
  title text not null,
  status text not null,
  settled_on date,
  reason text
);
create index case_row_unit on case_row (unit, sort_key);

create table calendar_row (
  year text primary key,
  version bigint not null,
  days_off text not null,
  working_weekends text not null,
  source text not null
);

create table registered_unit (
  code text primary key
);

grant select, insert, update, delete on problem_row, case_row, calendar_row, registered_unit to "${service-role}";
