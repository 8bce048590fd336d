-- Sites that may show a negotiation's embed pages within pages of their own; none at first.

alter table record.negotiation add column framed_by text[] collate "C" not null default '{}';
-- They become part of a header: nothing but https, a host and a port.
alter table record.negotiation add constraint negotiation_framed_by check (
  cardinality(framed_by) <= 20 and array_position(framed_by, null) is null
  and array_to_string(framed_by, ' ') ~ '^(https://[a-z0-9.-]+(:[0-9]{1,5})?( (?=h)|$))*$'
);

create or replace function record.guard_negotiation() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.edition := 0;
    new.settings_version := 1;
    new.created_at := date_trunc('milliseconds', clock_timestamp());
    new.recorded_at := new.created_at;
    return new;
  end if;
  if new.id <> old.id or new.edition not in (old.edition, old.edition + 1) or new.recorded_at < old.recorded_at then
    raise exception 'negotiation_guard: an id stays, and editions follow one another.'
      using errcode = '23514', constraint = 'negotiation_guard';
  end if;
  new.created_at := old.created_at;
  new.settings_version := old.settings_version;
  if (new.visibility, new.review_required, new.framed_by)
    is distinct from (old.visibility, old.review_required, old.framed_by) then
    new.settings_version := old.settings_version + 1;
  end if;
  return new;
end $$;

create or replace view known.negotiation as
  select n.id, current_setting('parley.edition')::integer as edition, coalesce(e.recorded_at, n.created_at) as recorded_at,
    n.visibility, n.review_required, n.settings_version, n.created_at, n.framed_by
  from record.negotiation n
  left join ledger.edition e on e.negotiation_id = n.id and e.number = current_setting('parley.edition')::integer;
