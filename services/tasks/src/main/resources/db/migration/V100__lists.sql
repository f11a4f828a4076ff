-- What this service heard: rows of its lists, the registered units and the business day. All of it can be
-- rebuilt from the topics.

create table plan_row (
  id uuid primary key,
  version bigint not null,
  document_number text not null unique,
  title text not null,
  issuing_body text not null,
  issue_date date not null,
  valid_from date not null,
  valid_to date not null,
  status text not null,
  tasks int not null,
  items int not null,
  targets int not null,
  unresolved int not null,
  adopted_on date,
  amended_on date,
  amends text
);

create table item_row (
  id uuid primary key,
  version bigint not null,
  sort_key text not null unique,
  document_number text not null,
  plan uuid not null,
  task uuid not null,
  task_number text not null,
  action int not null,
  number text not null,
  title text not null,
  units text not null,
  deadline date,
  due_on date,
  status text not null,
  before text
);

create table unit_row (
  code text primary key,
  short_name text not null,
  kind text not null,
  names text not null
);

create table business_day (
  only_row boolean primary key check (only_row),
  day date not null
);

grant select, insert, update, delete on plan_row, item_row, unit_row, business_day to "${service-role}";
