-- The coding log: how a text is divided into sentences, and what became of those that no passage stands in. Offsets only, never words.

-- One row for a text in a negotiation, whether or not its words are at hand. Never changed: the numbers are what the log speaks of.
create table desk.text_sentences (
  negotiation_id text collate "C" not null,
  sha256 text collate "C" not null,
  starts integer[] not null,
  ends integer[] not null,
  constraint text_sentences_pkey primary key (negotiation_id, sha256),
  constraint text_sentences_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint text_sentences_pairs check (cardinality(starts) = cardinality(ends) and cardinality(starts) <= 20000)
);

create table desk.sentence_log (
  negotiation_id text collate "C" not null,
  sha256 text collate "C" not null,
  number integer not null,
  -- Records that it went into by a log that came with a dossier.
  ids text[] not null default '{}',
  -- Why it was set aside.
  reason text,
  set_by text collate "C",
  set_at timestamptz(3) not null default now(),
  constraint sentence_log_pkey primary key (negotiation_id, sha256, number),
  constraint sentence_log_number check (number >= 1),
  constraint sentence_log_reason check (reason is null or (btrim(reason) <> '' and char_length(reason) <= 1000)),
  constraint sentence_log_says check (reason is not null or cardinality(ids) > 0)
);
create index sentence_log_by_setter on desk.sentence_log (set_by);

alter table desk.text_sentences add constraint text_sentences_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id);
alter table desk.sentence_log add constraint sentence_log_negotiation_id_sha256_fkey
  foreign key (negotiation_id, sha256) references desk.text_sentences (negotiation_id, sha256);
alter table desk.sentence_log add constraint sentence_log_set_by_fkey
  foreign key (set_by) references account."user" (id);

create trigger append_only before update or delete on desk.text_sentences
  for each row execute function ledger.refuse_change();
