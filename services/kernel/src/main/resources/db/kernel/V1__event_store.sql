-- The service's log. Rows are only ever added, by append_events alone.
create table event (
  position    bigint primary key,
  stream      text        not null,
  version     bigint      not null,
  type        text        not null,
  data        jsonb       not null,
  meta        jsonb       not null,
  recorded_at timestamptz not null,
  digest      bytea       not null, -- SHA-256 of the canonical JSON of stream, version, type, data, meta
  chain       bytea       not null, -- SHA-256 of the previous position's chain and this digest
  constraint event_stream_version unique (stream, version)
);

-- One row for each Idempotency-Key that was used, with the answer that it got.
create table idempotency (
  key         text primary key,
  fingerprint text        not null,
  stream      text        not null,
  version     bigint      not null,
  changed     boolean     not null,
  also        text        not null, -- what the answer's token names besides the stream
  recorded_at timestamptz not null
);

-- Stores a batch of appends and says for each, in order, what became of it: appended, replayed,
-- key-reused or conflict. An append is stored whole or not at all, whatever becomes of the others.
-- The lock makes position order commit order; the heads are read in later statements, because a
-- statement's snapshot is older than a lock that the same statement waits for.
create function append_events(batch jsonb)
  returns table (out_outcome text, out_stream text, out_version bigint, out_position bigint,
                 out_changed boolean, out_also text)
  language plpgsql
as $$
declare
  last_position bigint;
  last_chain    bytea;
  item          jsonb;
  part          jsonb;
  entry         jsonb;
  known         idempotency;
  head          bigint;
  clash         text;
begin
  perform pg_advisory_xact_lock(7238);
  select e.position, e.chain into last_position, last_chain
    from event e order by e.position desc limit 1;
  last_position := coalesce(last_position, 0);
  last_chain := coalesce(last_chain, decode(repeat('00', 32), 'hex'));
  for item in select value from jsonb_array_elements(batch) loop
    if item ? 'key' then
      select * into known from idempotency i where i.key = item ->> 'key';
      if found then
        out_outcome := case when known.fingerprint = item ->> 'fingerprint'
                            then 'replayed' else 'key-reused' end;
        out_stream := known.stream;
        out_version := known.version;
        out_position := last_position;
        out_changed := known.changed;
        out_also := known.also;
        return next;
        continue;
      end if;
    end if;
    clash := null;
    for part in select value from jsonb_array_elements(item -> 'writes') loop
      select e.version into head from event e
        where e.stream = part ->> 'stream' order by e.version desc limit 1;
      head := coalesce(head, 0);
      if head <> (part ->> 'expected')::bigint then
        clash := part ->> 'stream';
        exit;
      end if;
    end loop;
    if clash is not null then
      out_outcome := 'conflict';
      out_stream := clash;
      out_version := head;
      out_position := last_position;
      out_changed := false;
      out_also := '';
      return next;
      continue;
    end if;
    for part in select value from jsonb_array_elements(item -> 'writes') loop
      head := (part ->> 'expected')::bigint;
      for entry in select value from jsonb_array_elements(part -> 'events') loop
        head := head + 1;
        last_position := last_position + 1;
        last_chain := sha256(last_chain || decode(entry ->> 'digest', 'hex'));
        insert into event values (
          last_position, part ->> 'stream', head, entry ->> 'type', entry -> 'data',
          item -> 'meta', clock_timestamp(), decode(entry ->> 'digest', 'hex'), last_chain);
      end loop;
    end loop;
    if item ? 'key' then
      insert into idempotency values (
        item ->> 'key', item ->> 'fingerprint', item ->> 'stream',
        (item ->> 'version')::bigint, (item ->> 'changed')::boolean, item ->> 'also',
        clock_timestamp());
    end if;
    out_outcome := 'appended';
    out_stream := item ->> 'stream';
    out_version := (item ->> 'version')::bigint;
    out_position := last_position;
    out_changed := (item ->> 'changed')::boolean;
    out_also := item ->> 'also';
    return next;
  end loop;
end
$$;

-- The service may add and read; it can change or remove nothing.
grant usage on schema public to "${service-role}";
grant select, insert on event, idempotency to "${service-role}";
