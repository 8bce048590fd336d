-- What the writing logins could still do behind the record's back, and texts that a fingerprint alone opened.

-- ---------------------------------------------------------------- texts

-- A fingerprint is public with its source, so whoever names it elsewhere must not find the text there.
create table desk.text_at_hand (
  negotiation_id text collate "C" not null,
  sha256 text collate "C" not null,
  constraint text_at_hand_pkey primary key (negotiation_id, sha256)
);
alter table desk.text_at_hand add constraint text_at_hand_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id);
alter table desk.text_at_hand add constraint text_at_hand_sha256_fkey
  foreign key (sha256) references desk.source_text (sha256);

insert into desk.text_at_hand (negotiation_id, sha256)
  select distinct s.negotiation_id, s.sha256 from record.source s join desk.source_text t on t.sha256 = s.sha256;

-- ---------------------------------------------------------------- the rows of the record

-- The revision trigger watches the key alone; so the rows that hang on it change with an edition or not at all.
create function record.check_edition() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
begin
  if exists (
    select from (select distinct negotiation_id from changed) c where not exists (
      select from record.negotiation n
      join ledger.edition e on e.negotiation_id = n.id and e.number = n.edition
      where n.id = c.negotiation_id and e.transaction_id = txid_current()
    )
  ) then
    raise exception 'record_edition: rows of % change with an edition of their own transaction.', tg_table_name
      using errcode = '23514', constraint = 'record_edition';
  end if;
  return null;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['profile', 'party', 'speaker', 'office', 'issue', 'publisher', 'source', 'event',
    'event_party', 'event_speaker', 'proposal', 'authorship_claim', 'provision', 'position', 'position_relation',
    'response', 'assessment', 'salience', 'passage']
  loop
    execute format('create trigger edition_inserted after insert on record.%I
      referencing new table as changed for each statement execute function record.check_edition()', name);
    execute format('create trigger edition_updated after update on record.%I
      referencing new table as changed for each statement execute function record.check_edition()', name);
    execute format('create trigger edition_deleted after delete on record.%I
      referencing old table as changed for each statement execute function record.check_edition()', name);
  end loop;
end $$;

-- ---------------------------------------------------------------- revisions and their bodies

-- A redaction takes an edition without a changeset: nothing is published by it.
create function ledger.check_changeset() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off as $$
begin
  if exists (
    select from (select distinct negotiation_id, edition from changed) c
    join ledger.edition e on e.negotiation_id = c.negotiation_id and e.number = c.edition
    where e.changeset_id is null and not e.operator
  ) then
    raise exception 'revision_changeset: what people publish comes from a changeset.'
      using errcode = '23514', constraint = 'revision_changeset';
  end if;
  return null;
end $$;

create trigger from_changeset after insert on ledger.revision
  referencing new table as changed for each statement execute function ledger.check_changeset();

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
  new.redacted_at := date_trunc('milliseconds', clock_timestamp());
  return new;
end $$;

-- ---------------------------------------------------------------- changesets

create function desk.guard_changeset() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if (new.id, new.negotiation_id, new.origin, new.created_by, new.created_at)
      is distinct from (old.id, old.negotiation_id, old.origin, old.created_by, old.created_at)
    or old.state in ('accepted', 'discarded')
    or (new.state = 'accepted' and not exists (select from ledger.edition e where e.changeset_id = new.id)) then
    raise exception 'changeset_guard: a changeset stays where it was made, and once closed as it is.'
      using errcode = '23514', constraint = 'changeset_guard';
  end if;
  return new;
end $$;

create trigger guard before update on desk.changeset
  for each row execute function desk.guard_changeset();
