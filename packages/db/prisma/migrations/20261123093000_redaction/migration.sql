-- A redaction: an edition without a changeset, in which bodies become tombstones, on the desk as well. Nothing is published by it.

alter table desk.change add column redacted_at timestamptz(3);
alter table desk.change drop constraint change_body;
alter table desk.change add constraint change_body check (
  (body is null) = (action = 'withdraw' or redacted_at is not null) and jsonb_typeof(body) = 'object'
);
alter table desk.submitted_change add column redacted_at timestamptz(3);
alter table desk.submitted_change drop constraint submitted_change_body;
alter table desk.submitted_change add constraint submitted_change_body check (
  (body is null) = (action = 'withdraw' or redacted_at is not null) and jsonb_typeof(body) = 'object'
);

-- Whether this transaction holds a negotiation's lock and took an edition for nothing but a redaction.
create function ledger.is_redaction(negotiation text) returns boolean
  language plpgsql security definer stable set search_path = '' set enable_seqscan = off as $$
begin
  return exists (
    select from record.negotiation n
    join ledger.edition e on e.negotiation_id = n.id and e.number = n.edition
    where n.id = negotiation and e.transaction_id = txid_current() and e.changeset_id is null and not e.operator
  );
end $$;

create or replace function ledger.guard_body() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off set enable_bitmapscan = off as $$
begin
  if tg_op = 'INSERT' then
    if not exists (
      select from ledger.revision r
      join ledger.edition e on e.negotiation_id = r.negotiation_id and e.number = r.edition
      where r.negotiation_id = new.negotiation_id and r.kind = new.kind and r.record_id = new.record_id
        and r.version = new.version and r.action <> 'withdraw' and e.transaction_id = txid_current()
    ) then
      raise exception 'revision_body: a body comes with its revision.'
        using errcode = '23514', constraint = 'revision_body';
    end if;
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

-- What is published keeps its words: it is withdrawn in the same transaction, or was corrected before.
create function ledger.check_redaction() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
begin
  if exists (
    select from record.record r where r.negotiation_id = new.negotiation_id and r.kind = new.kind and r.id = new.record_id
      and r.version = new.version
  ) then
    raise exception 'redaction_published: version % of % % is published.', new.version, new.kind, new.record_id
      using errcode = '23514', constraint = 'redaction_published';
  end if;
  return null;
end $$;
create constraint trigger redaction_unpublished after update on ledger.revision_body
  deferrable initially deferred for each row when (new.body is null) execute function ledger.check_redaction();

-- What people publish comes from a changeset; without one, records are only taken away.
create or replace function ledger.check_changeset() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
begin
  if exists (
    select from (select distinct negotiation_id, edition from changed where action <> 'withdraw') c
    join ledger.edition e on e.negotiation_id = c.negotiation_id and e.number = c.edition
    where e.changeset_id is null and not e.operator
  ) then
    raise exception 'revision_changeset: what people publish comes from a changeset.'
      using errcode = '23514', constraint = 'revision_changeset';
  end if;
  return null;
end $$;

create function desk.guard_submitted() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE'
    or (new.changeset_id, new.number, new.kind, new.record_id, new.action, new.base_version, new.saved_by)
      is distinct from (old.changeset_id, old.number, old.kind, old.record_id, old.action, old.base_version, old.saved_by)
    or old.body is null or new.body is not null
    or not exists (
      select from desk.changeset c where c.id = new.changeset_id and ledger.is_redaction(c.negotiation_id)
    ) then
    raise exception 'ledger_append_only: what was submitted changes only by a redaction, into nothing.'
      using errcode = '23514', constraint = 'ledger_append_only';
  end if;
  new.redacted_at := date_trunc('milliseconds', clock_timestamp());
  return new;
end $$;
drop trigger append_only on desk.submitted_change;
create trigger guard before update or delete on desk.submitted_change
  for each row execute function desk.guard_submitted();

revoke all on function ledger.is_redaction(text), ledger.check_redaction(), desk.guard_submitted() from public;
