-- The same guards, and the same hashes, at less cost where a hundred thousand rows come at once.

-- ---------------------------------------------------------------- hashes

-- Without settings of their own these are taken into what calls them, which names every schema itself.
create or replace function ledger.instant(at timestamptz) returns text language sql stable as $$
  select pg_catalog.to_char(pg_catalog.timezone('UTC', at), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

create or replace function ledger.chained(previous text, variadic parts text[]) returns text language sql stable as $$
  select pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.array_to_string(
    pg_catalog.array_prepend(coalesce(previous, ''), parts), E'\n', ''), 'UTF8')), 'hex')
$$;

create or replace function ledger.revision_hash(previous text, r ledger.revision) returns text language sql stable as $$
  select ledger.chained(previous, r.negotiation_id, r.seq::text, r.kind, r.record_id, r.version::text,
    r.edition::text, r.action, r.digest, r.coder::text, r.acceptor::text, ledger.instant(r.recorded_at))
$$;

alter function ledger.instant(timestamptz) reset all;
alter function ledger.chained(text, text[]) reset all;
alter function ledger.revision_hash(text, ledger.revision) reset all;

-- ---------------------------------------------------------------- revisions

-- One look-up in place of three: the edition, the version before, and the end of the chain.
create or replace function ledger.seal_revision() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  found record;
begin
  select e.number, e.acceptor, e.recorded_at, e.transaction_id, before.version, before.action, last.seq, last.chain
    into found
    from record.negotiation n
    join ledger.edition e on e.negotiation_id = n.id and e.number = n.edition
    left join lateral (
      select r.version, r.action from ledger.revision r
      where r.negotiation_id = new.negotiation_id and r.kind = new.kind and r.record_id = new.record_id
      order by r.version desc limit 1
    ) before on true
    left join lateral (
      select r.seq, r.chain from ledger.revision r where r.negotiation_id = new.negotiation_id
      order by r.seq desc limit 1
    ) last on true
    where n.id = new.negotiation_id;
  if found.transaction_id is distinct from txid_current() then
    raise exception 'revision_edition: a revision belongs to an edition of its own transaction.'
      using errcode = '23514', constraint = 'revision_edition';
  end if;
  if new.version <> coalesce(found.version, 0) + 1 then
    raise exception 'record_version: version % of % % does not follow %.',
      new.version, new.kind, new.record_id, coalesce(found.version, 0)
      using errcode = '23514', constraint = 'record_version';
  end if;
  if new.action <> all (case
    when found.version is null then array['create']
    when found.action = 'withdraw' then array['restore']
    else array['update', 'withdraw']
  end) then
    raise exception 'revision_action: % cannot follow %.', new.action, coalesce(found.action, 'nothing')
      using errcode = '23514', constraint = 'revision_action';
  end if;
  new.edition := found.number;
  new.acceptor := found.acceptor;
  new.recorded_at := found.recorded_at;
  new.seq := coalesce(found.seq + 1, 1);
  new.chain := ledger.revision_hash(found.chain, new);
  return new;
end $$;

-- ---------------------------------------------------------------- bodies

create or replace function ledger.guard_body() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  if tg_op = 'INSERT' then
    new.redacted_at := null;
    new.redaction_reason := null;
    return new;
  end if;
  if (new.negotiation_id, new.kind, new.record_id, new.version)
      is distinct from (old.negotiation_id, old.kind, old.record_id, old.version)
    or old.body is null or new.body is not null or coalesce(new.redaction_reason, '') = '' then
    raise exception 'ledger_append_only: a body changes only once, into nothing, with a reason.'
      using errcode = '23514', constraint = 'ledger_append_only';
  end if;
  if not ledger.is_redaction(new.negotiation_id) then
    raise exception 'ledger_append_only: a redaction takes an edition of its own.'
      using errcode = '23514', constraint = 'ledger_append_only';
  end if;
  new.redacted_at := date_trunc('milliseconds', clock_timestamp());
  return new;
end $$;

-- A body comes with a revision of its own transaction: asked once of all that come together.
create function ledger.check_bodies() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  if exists (
    -- A value looked up for each: joined, all of them would be compared with all.
    select from added b where txid_current() is distinct from (
      select e.transaction_id from ledger.revision r
      join ledger.edition e on e.negotiation_id = r.negotiation_id and e.number = r.edition
      where r.negotiation_id = b.negotiation_id and r.kind = b.kind and r.record_id = b.record_id
        and r.version = b.version and r.action <> 'withdraw'
    )
  ) then
    raise exception 'revision_body: a body comes with its revision.'
      using errcode = '23514', constraint = 'revision_body';
  end if;
  return null;
end $$;
revoke all on function ledger.check_bodies() from public;

create trigger with_revision after insert on ledger.revision_body
  referencing new table as added for each statement execute function ledger.check_bodies();
