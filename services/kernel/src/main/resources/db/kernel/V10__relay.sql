-- How far the store's log was sent to the topic. A topic that was made again has another id, and gets
-- everything again.
create table relay (
  topic    text primary key,
  topic_id text        not null,
  position bigint      not null,
  sent_at  timestamptz
);
grant select, insert, update on relay to "${service-role}";
