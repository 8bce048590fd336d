-- Keys that open one view of a negotiation to whoever holds its address, without an account, until they are taken back.

create table account.read_key (
  id text collate "C" not null,
  negotiation_id text collate "C" not null,
  -- sha-256 (hex) of the key in the address.
  key_hash text collate "C" not null,
  view text collate "C" not null,
  -- The issue whose chart it opens.
  issue_id text collate "C",
  -- For whom, in an admin's words.
  name text not null,
  created_by text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  used_at timestamptz(3),
  constraint read_key_pkey primary key (id),
  constraint read_key_hash check (key_hash ~ '^[0-9a-f]{64}$'),
  constraint read_key_view check (view = 'chart' and issue_id is not null or view = 'feed' and issue_id is null),
  constraint read_key_name check (length(name) between 1 and 120)
);
create unique index read_key_by_hash on account.read_key (key_hash);
create index read_key_by_negotiation on account.read_key (negotiation_id, created_at);
create index read_key_by_creator on account.read_key (created_by);

alter table account.read_key add constraint read_key_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id) on delete cascade;
alter table account.read_key add constraint read_key_created_by_fkey
  foreign key (created_by) references account."user" (id);
