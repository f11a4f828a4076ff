-- How far each partition was handled. Advanced only by compare-and-set, in the transaction that also
-- changes the rows, so that a consumer which lost its partition without noticing cannot commit.
create table inbox_offset (
  topic       text   not null,
  partition   int    not null,
  topic_id    text   not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- The last version of each stream that was handled.
create table inbox_seen (
  stream  text   primary key,
  version bigint not null
);

-- Events that could not be handled, and those of the same stream behind them.
create table parked_event (
  stream        text        not null,
  version       bigint      not null,
  topic         text        not null,
  partition     int         not null,
  record_offset bigint      not null,
  event_id      text        not null,
  type          text        not null,
  position      bigint      not null,
  time          timestamptz not null,
  correlation   text        not null,
  actor         text        not null,
  data          jsonb,
  reason        text        not null check (reason in ('failed', 'gap', 'behind', 'unreadable')),
  detail        text        not null,
  tries         int         not null default 1,
  parked_at     timestamptz not null default clock_timestamp(),
  primary key (stream, version)
);

-- Parked events that somebody decided to pass over.
create table dropped_event (
  stream     text        not null,
  version    bigint      not null,
  topic      text        not null,
  event_id   text        not null,
  type       text        not null,
  data       jsonb,
  failure    text        not null,
  reason     text        not null,
  dropped_by text        not null,
  dropped_at timestamptz not null default clock_timestamp(),
  primary key (stream, version)
);

grant select, insert, update, delete on inbox_offset, inbox_seen, parked_event to "${service-role}";
grant select, insert on dropped_event to "${service-role}";
