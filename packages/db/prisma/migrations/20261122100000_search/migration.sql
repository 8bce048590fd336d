-- What the published record is found by. No extension: spellings are folded by the program, before they come here.

-- A row follows from the body of its record alone, and goes with it. Lexemes are folded words, and beside them, told apart
-- by their first sign: =a whole name, @kind/id of a record that is referred to, #a date, ~a date that may be meant, and
-- !negotiation, so that an index over all negotiations answers for one.
create table record.search (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  day text collate "C",
  names tsvector not null,
  words tsvector not null,
  rules integer not null,
  constraint search_pkey primary key (negotiation_id, kind, id),
  constraint search_day check (day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$')
);
alter table record.search add constraint search_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id) references record.record (negotiation_id, kind, id) on delete cascade;
-- What waits to be sorted into these indexes is read by each search: a little of it, or imports would be slow.
create index search_by_name on record.search using gin (names) with (gin_pending_list_limit = 256);
create index search_by_word on record.search using gin (words) with (gin_pending_list_limit = 256);
create index search_by_day on record.search (negotiation_id, day desc, kind, id);

-- Every word that was ever published, so that a misspelt one finds those that may have been meant.
create table record.search_word (
  negotiation_id text collate "C" not null,
  word text collate "C" not null,
  keys text[] collate "C" not null,
  constraint search_word_pkey primary key (negotiation_id, word)
);
alter table record.search_word add constraint search_word_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id);
create index search_word_by_key on record.search_word using gin (keys) with (gin_pending_list_limit = 256);

-- A body that is redacted is found no more.
create function ledger.forget_redacted() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from record.search s using record.record r
    where r.negotiation_id = new.negotiation_id and r.kind = new.kind and r.id = new.record_id and r.version = new.version
    and s.negotiation_id = r.negotiation_id and s.kind = r.kind and s.id = r.id;
  return null;
end $$;
create trigger forget_redacted after update on ledger.revision_body
  for each row when (new.body is null) execute function ledger.forget_redacted();
revoke all on function ledger.forget_redacted() from public;
