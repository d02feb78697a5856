-- Who did what, when, why, to which document: rows are added and never changed. A seal is over what
-- the rows say and over the seal before it.
create table egov_audit (
  tenant varchar(64) collate "C" not null,
  version bigint not null,
  idx int not null,
  commit_id varchar(300) collate "C" not null,
  committed_at bigint not null,
  actor varchar(300) collate "C",
  reason text,
  what text not null,
  operation varchar(16) collate "C" not null,
  doc_type varchar(32) collate "C",
  doc_id varchar(300) collate "C",
  replaced bigint not null,
  body_sha256 char(64) collate "C",
  primary key (tenant, version, idx)
);

create index egov_audit_document on egov_audit (tenant, doc_type, doc_id, version);

create table egov_seal (
  tenant varchar(64) collate "C" not null,
  number bigint not null,
  through_version bigint not null,
  audit_rows bigint not null,
  sha256 char(64) collate "C" not null,
  sealed_at bigint not null,
  primary key (tenant, number)
);

-- How far each relay of events has come.
create table egov_relay (
  tenant varchar(64) collate "C" not null,
  name varchar(300) collate "C" not null,
  event_cursor varchar(64) collate "C" not null,
  primary key (tenant, name)
);

-- The next version, for a transaction that holds its locks. The shared lock tells readers of events that from the
-- version it names on something may still come. It is taken first: whoever reads the last version, then these
-- locks and then the events misses nothing that is not above what it read. Its first key is the sequence, of which
-- there is one in each schema; the second the lower half of the version.
-- "select last_value" will not do: it reads the row without its lock, and now and then sees the number up to 32 further
-- that nextval puts there while it writes to the log.
create function egov_next_version() returns bigint language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(
    'egov_version'::regclass::oid::bigint::bit(32)::int, pg_sequence_last_value('egov_version')::bit(32)::int);
  return nextval('egov_version');
end $$;

-- Up to which version every transaction has ended. Transactions on other databases of the server, with other
-- object ids, are not looked at.
create function egov_stable_version() returns bigint language plpgsql volatile as $$
declare
  last bigint;
  floor bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'egov events can be read in read committed only' using errcode = 'EG002';
  end if;
  if pg_is_in_recovery() then
    raise exception 'egov events cannot be read from a standby: it does not know the locks' using errcode = 'EG003';
  end if;
  last := pg_sequence_last_value('egov_version');
  -- The version nearest to the last one that has this lower half: a lock may have been taken after that was read.
  select min(last - ((((last - objid::bigint) & 4294967295) # 2147483648) - 2147483648)) into floor
  from pg_locks
  where locktype = 'advisory' and objsubid = 2 and classid = 'egov_version'::regclass::oid
    and database = (select oid from pg_database where datname = current_database());
  return least(last, floor);
end $$;

-- The next events after one, of transactions that have ended with all before them.
create function egov_events(p_tenant text, p_version bigint, p_idx int, p_limit int)
returns table (version bigint, idx int, commit_id text, event_type text, subject_type text, subject_id text, payload text)
language plpgsql volatile as $$
declare
  stable bigint;
begin
  -- A statement of its own: the next one sees all that had ended when this one looked.
  stable := egov_stable_version();
  return query
    select e.version, e.idx, e.commit_id::text, e.event_type::text, e.subject_type::text, e.subject_id::text, e.payload
    from egov_event e
    where e.tenant = p_tenant and (e.version, e.idx) > (p_version, p_idx) and e.version <= stable
    order by e.version, e.idx
    limit p_limit;
end $$;

-- Lands a commit in one round trip if all is as it should be: its version; or 0, with nothing changed, if it must be looked
-- at in more detail. EG001 and a violated key say the same where something has changed already and must be undone.
-- The arrays are flat: six elements for each claim (the place of its resource in p_resources, start, end, units, type and
-- id of the holder), ten for each document (place in the commit, type, id, expected version, body, state, agency, requester,
-- due, SHA-256 of the body; no body for one to delete), four for each event. Resources come in the order of their names and
-- documents in the order of their keys, in which they are locked. One row at a time is what is fastest for the usual
-- commit, which has one of each: no statement here depends on how many there are, so its plan is made once. With
-- generate_series or unnest it would be made for each call, which takes longer than all the rest.
create function egov_commit(
  p_tenant text, p_id text, p_at bigint, p_actor text, p_reason text, p_what text,
  p_resources text[], p_seen bigint[], p_removed text[], p_added text[], p_documents text[], p_events text[]
) returns bigint language plpgsql volatile as $$
declare
  k int;
  actual bigint;
  room bigint;
  longest bigint;
  start bigint;
  capacities int[];
  longests bigint[];
  changed boolean[];
  v bigint;
begin
  for k in 1 .. cardinality(p_resources) loop
    select r.version, r.capacity, r.longest into actual, room, longest
      from egov_resource r where r.tenant = p_tenant and r.resource = p_resources[k] for update;
    if not found then
      insert into egov_resource values (p_tenant, p_resources[k], 0, 1, 0) on conflict do nothing;
      select r.version, r.capacity, r.longest into actual, room, longest
        from egov_resource r where r.tenant = p_tenant and r.resource = p_resources[k] for update;
    end if;
    if actual <> p_seen[k] then
      return 0;
    end if;
    capacities[k] := room;
    longests[k] := longest;
  end loop;
  for d in 1 .. cardinality(p_documents) by 10 loop
    select e.version into actual
      from egov_document e
      where e.tenant = p_tenant and e.doc_type = p_documents[d + 1] and e.doc_id = p_documents[d + 2] for update;
    if coalesce(actual, 0) <> p_documents[d + 3]::bigint then
      return 0;
    end if;
  end loop;
  v := egov_next_version();
  for c in 1 .. cardinality(p_removed) by 6 loop
    k := p_removed[c];
    delete from egov_claim
      where tenant = p_tenant and resource = p_resources[k] and start_at = p_removed[c + 1]::bigint and (version, idx) = (
      select e.version, e.idx from egov_claim e
      where e.tenant = p_tenant and e.resource = p_resources[k] and e.start_at = p_removed[c + 1]::bigint
        and e.end_at = p_removed[c + 2]::bigint and e.units = p_removed[c + 3]::int
        and e.holder_type = p_removed[c + 4] and e.holder_id = p_removed[c + 5]
      limit 1);
    if not found then
      raise exception 'a claim is gone' using errcode = 'EG001';
    end if;
    changed[k] := true;
  end loop;
  for c in 1 .. cardinality(p_added) by 6 loop
    k := p_added[c];
    start := p_added[c + 1];
    -- On an exclusive resource the constraint finds a clash. On others all that overlaps a claim, summed up, may be more
    -- than there ever is at one instant; then it is looked at in more detail.
    if capacities[k] > 1 or p_added[c + 3] <> '1' then
      select capacities[k] - coalesce(sum(e.units), 0) into room
        from egov_claim e
        where e.tenant = p_tenant and e.resource = p_resources[k]
          and e.start_at < p_added[c + 2]::bigint and e.start_at > start - longests[k] and e.end_at > start;
      if room < p_added[c + 3]::int then
        raise exception 'a claim may not fit' using errcode = 'EG001';
      end if;
    end if;
    insert into egov_claim values (
      p_tenant, p_resources[k], start, p_added[c + 2]::bigint, p_added[c + 3]::int, capacities[k] = 1,
      p_added[c + 4], p_added[c + 5], v, c / 6);
    longests[k] := greatest(longests[k], p_added[c + 2]::bigint - start);
    changed[k] := true;
  end loop;
  for k in 1 .. cardinality(p_resources) loop
    if changed[k] then
      update egov_resource r set version = v, longest = longests[k]
        where r.tenant = p_tenant and r.resource = p_resources[k];
    end if;
  end loop;
  for d in 1 .. cardinality(p_documents) by 10 loop
    if p_documents[d + 4] is null then
      delete from egov_document e
        where e.tenant = p_tenant and e.doc_type = p_documents[d + 1] and e.doc_id = p_documents[d + 2];
    elsif p_documents[d + 3] = '0' then
      insert into egov_document values (
        p_tenant, p_documents[d + 1], p_documents[d + 2], v, p_documents[d + 4], p_documents[d + 5],
        p_documents[d + 6], p_documents[d + 7], p_documents[d + 8]::bigint);
      -- There was no row to lock: somebody may have made and deleted it since the version was taken. From now on the
      -- new row keeps others from it.
      if exists (
        select from egov_audit a
        where a.tenant = p_tenant and a.doc_type = p_documents[d + 1] and a.doc_id = p_documents[d + 2] and a.version > v) then
        raise exception 'it came and went after this version' using errcode = 'EG001';
      end if;
    else
      update egov_document e
        set version = v, body = p_documents[d + 4], state = p_documents[d + 5], agency = p_documents[d + 6],
            requester = p_documents[d + 7], due_at = p_documents[d + 8]::bigint
        where e.tenant = p_tenant and e.doc_type = p_documents[d + 1] and e.doc_id = p_documents[d + 2];
    end if;
    insert into egov_audit values (
      p_tenant, v, p_documents[d]::int, p_id, p_at, p_actor, p_reason, p_what,
      case when p_documents[d + 4] is null then 'delete' when p_documents[d + 3] = '0' then 'create' else 'replace' end,
      p_documents[d + 1], p_documents[d + 2], p_documents[d + 3]::bigint, p_documents[d + 9]);
  end loop;
  if cardinality(p_documents) = 0 then
    insert into egov_audit values (
      p_tenant, v, 0, p_id, p_at, p_actor, p_reason, p_what, 'claims', null, null, 0, null);
  end if;
  insert into egov_commit values (p_tenant, p_id, v, p_at);
  for e in 1 .. cardinality(p_events) by 4 loop
    insert into egov_event values (
      p_tenant, v, e / 4, p_id, p_at, p_events[e], p_events[e + 1], p_events[e + 2], p_events[e + 3]);
  end loop;
  return v;
end $$;

insert into egov_schema values (2);
