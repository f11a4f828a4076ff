-- What this service heard: rows of its lists and the business day. All of it can be rebuilt from the topics.

create table unit_row (
  code text primary key,
  version bigint not null,
  name text not null,
  short_name text not null,
  aliases text not null,
  names text not null,
  kind text not null,
  region text not null,
  parent text,
  credit_code text,
  valid_from date,
  valid_until date
);

create table assignment_row (
  id uuid primary key,
  version bigint not null,
  sort_key text not null unique,
  document_number text not null,
  plan uuid not null,
  unit text not null,
  role text not null,
  basis text not null,
  scope text not null,
  item uuid,
  item_number text,
  item_title text,
  items text not null,
  offered_on date not null,
  valid_from date not null,
  valid_to date not null,
  status text not null,
  answered_on date,
  answered_by text,
  reason text
);
create index assignment_row_unit on assignment_row (unit, sort_key);

create table business_day (
  only_row boolean primary key check (only_row),
  day date not null
);

grant select, insert, update, delete on unit_row, assignment_row, business_day to "${service-role}";
