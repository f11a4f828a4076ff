-- Positions of the plain store: in no order of commits, and with gaps where a transaction failed.
create sequence plain_position;
select setval('plain_position', (select coalesce(max(position), 0) + 1 from event), false);
grant usage on sequence plain_position to "${service-role}";
