-- Blind double coding: the same sentences coded by two who do not see each other's codes, and what a third decided. Offsets only, never words.

create table desk.double_coding (
  id text collate "C" not null,
  negotiation_id text collate "C" not null,
  title text not null,
  -- What is to be known of how the codings were made.
  note text,
  -- The sample, in order: source, sha256, number, start and end of each sentence.
  sentences jsonb not null,
  state text not null default 'coding',
  first_coder text collate "C",
  second_coder text collate "C",
  first_handed_in_at timestamptz(3),
  second_handed_in_at timestamptz(3),
  adjudicator text collate "C",
  adjudicated_at timestamptz(3),
  -- The draft that the decisions became.
  changeset_id text collate "C",
  -- Null where a dossier brought it.
  made_by text collate "C",
  made_at timestamptz(3) not null default now(),
  constraint double_coding_pkey primary key (id),
  constraint double_coding_title check (btrim(title) <> '' and char_length(title) <= 300),
  constraint double_coding_sentences check (jsonb_typeof(sentences) = 'array' and jsonb_array_length(sentences) between 1 and 500),
  constraint double_coding_state check (state in ('coding', 'handed_in', 'adjudicated')),
  constraint double_coding_two check (first_coder is null or second_coder is null or first_coder <> second_coder),
  constraint double_coding_third check (adjudicator is null or (
    adjudicator is distinct from first_coder and adjudicator is distinct from second_coder)),
  constraint double_coding_both check (made_by is null or state = 'coding' or (
    first_handed_in_at is not null and second_handed_in_at is not null))
);
create index double_coding_by_negotiation on desk.double_coding (negotiation_id, made_at);
create index double_coding_by_first on desk.double_coding (first_coder);
create index double_coding_by_second on desk.double_coding (second_coder);
create index double_coding_by_adjudicator on desk.double_coding (adjudicator);
create index double_coding_by_changeset on desk.double_coding (changeset_id);
create index double_coding_by_maker on desk.double_coding (made_by);

-- What one of the two made of one sentence; an empty list: nothing to code.
create table desk.blind_code (
  double_coding_id text collate "C" not null,
  coder text not null,
  place integer not null,
  codes jsonb not null,
  version integer not null default 1,
  saved_at timestamptz(3) not null default now(),
  constraint blind_code_pkey primary key (double_coding_id, coder, place),
  constraint blind_code_coder check (coder in ('first', 'second')),
  constraint blind_code_place check (place >= 0),
  constraint blind_code_codes check (jsonb_typeof(codes) = 'array')
);

-- What the adjudicator decided on one unit.
create table desk.blind_ruling (
  double_coding_id text collate "C" not null,
  place integer not null,
  party text collate "C" not null,
  issue text collate "C" not null,
  takes text not null,
  code jsonb,
  ruled_at timestamptz(3) not null default now(),
  constraint blind_ruling_pkey primary key (double_coding_id, place, party, issue),
  constraint blind_ruling_takes check (takes in ('first', 'second', 'neither', 'own')),
  constraint blind_ruling_own check ((takes = 'own') = (code is not null))
);

alter table desk.double_coding add constraint double_coding_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id);
alter table desk.double_coding add constraint double_coding_first_coder_fkey
  foreign key (first_coder) references account."user" (id);
alter table desk.double_coding add constraint double_coding_second_coder_fkey
  foreign key (second_coder) references account."user" (id);
alter table desk.double_coding add constraint double_coding_adjudicator_fkey
  foreign key (adjudicator) references account."user" (id);
alter table desk.double_coding add constraint double_coding_made_by_fkey
  foreign key (made_by) references account."user" (id);
alter table desk.double_coding add constraint double_coding_changeset_id_fkey
  foreign key (changeset_id) references desk.changeset (id);
alter table desk.blind_code add constraint blind_code_double_coding_id_fkey
  foreign key (double_coding_id) references desk.double_coding (id);
alter table desk.blind_ruling add constraint blind_ruling_double_coding_id_fkey
  foreign key (double_coding_id) references desk.double_coding (id);

-- What was handed in stays as it is, whoever writes.
create function desk.refuse_late_code() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (
    select from desk.double_coding d where d.id = coalesce(new.double_coding_id, old.double_coding_id) and d.made_by is not null
      and case coalesce(new.coder, old.coder) when 'first' then d.first_handed_in_at else d.second_handed_in_at end is not null
  ) then
    raise exception 'codes that were handed in do not change';
  end if;
  return coalesce(new, old);
end $$;
create trigger handed_in before insert or update or delete on desk.blind_code
  for each row execute function desk.refuse_late_code();
revoke all on function desk.refuse_late_code() from public;
