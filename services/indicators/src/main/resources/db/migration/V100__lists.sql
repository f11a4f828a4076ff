-- What this service heard: rows of its list and the business day. All of it can be rebuilt from the topics.

create table indicator_row (
  id uuid primary key,
  version bigint not null,
  document_number text not null,
  sort_key text not null unique,
  name text not null,
  kind text not null,
  comparator text not null,
  value text,
  unit text,
  reference text,
  owners text not null,
  statements int not null,
  statements_differ boolean not null,
  latest_period text,
  latest_value text,
  latest_submitted_on date
);
create index indicator_row_document on indicator_row (document_number, sort_key);

create table business_day (
  only_row boolean primary key check (only_row),
  day date not null
);

grant select, insert, update, delete on indicator_row, business_day to "${service-role}";
