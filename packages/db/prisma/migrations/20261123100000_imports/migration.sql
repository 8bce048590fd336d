-- Imports: a file that somebody brought, kept until its records are in a changeset, so that any process can go on with it.

create table desk.import (
  id text collate "C" not null,
  negotiation_id text collate "C" not null,
  name text not null,
  format text collate "C" not null,
  size integer not null,
  sha256 text collate "C" not null,
  state text collate "C" not null default 'coming',
  mapping jsonb not null default '{}',
  run text collate "C",
  done integer not null default 0,
  report jsonb,
  changeset_id text collate "C",
  created_by text collate "C",
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint import_pkey primary key (id),
  constraint import_format check (format in ('json', 'csv', 'xlsx')),
  constraint import_state check (state in ('coming', 'received', 'checking', 'checked', 'failed', 'proposed')),
  constraint import_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
create index import_by_creator on desk.import (created_by, negotiation_id, updated_at);
create index import_by_changeset on desk.import (changeset_id);
create index import_by_negotiation on desk.import (negotiation_id);

create table desk.import_part (
  import_id text collate "C" not null,
  ordinal integer not null,
  bytes bytea not null,
  constraint import_part_pkey primary key (import_id, ordinal)
);

create table desk.import_row (
  import_id text collate "C" not null,
  place integer not null,
  kind text collate "C" not null,
  record_id text collate "C" not null,
  base_version integer not null,
  state text collate "C" not null,
  body jsonb,
  found jsonb not null,
  constraint import_row_pkey primary key (import_id, place),
  constraint import_row_state check (state in ('good', 'bad', 'same'))
);
create index import_row_by_record on desk.import_row (import_id, kind, record_id);

create table desk.import_mapping (
  negotiation_id text collate "C" not null,
  user_id text collate "C" not null,
  mapping jsonb not null,
  constraint import_mapping_pkey primary key (negotiation_id, user_id)
);
create index import_mapping_by_user on desk.import_mapping (user_id);

alter table desk.import add constraint import_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id);
alter table desk.import add constraint import_created_by_fkey
  foreign key (created_by) references account."user" (id);
alter table desk.import add constraint import_changeset_id_fkey
  foreign key (changeset_id) references desk.changeset (id);
alter table desk.import_part add constraint import_part_import_id_fkey
  foreign key (import_id) references desk.import (id) on delete cascade;
alter table desk.import_row add constraint import_row_import_id_fkey
  foreign key (import_id) references desk.import (id) on delete cascade;
alter table desk.import_mapping add constraint import_mapping_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id);
alter table desk.import_mapping add constraint import_mapping_user_id_fkey
  foreign key (user_id) references account."user" (id);
