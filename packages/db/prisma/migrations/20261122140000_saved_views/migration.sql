-- Saved views: an address of ours with a name, for whoever saved it, for the desk, or for all in that negotiation.

create table account.saved_view (
  id text collate "C" not null,
  negotiation_id text collate "C" not null,
  owner_id text collate "C" not null,
  audience text collate "C" not null,
  name text not null,
  path text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  constraint saved_view_pkey primary key (id),
  constraint saved_view_audience check (audience in ('own', 'desk', 'all')),
  constraint saved_view_name check (name <> '' and char_length(name) <= 120),
  -- Nothing but a page of this negotiation, however it came here.
  constraint saved_view_path check (
    char_length(path) <= 2000
    and (path = '/n/' || negotiation_id
      or starts_with(path, '/n/' || negotiation_id || '/') or starts_with(path, '/n/' || negotiation_id || '?'))
  )
);
create index saved_view_by_owner on account.saved_view (owner_id);
create index saved_view_by_negotiation on account.saved_view (negotiation_id, audience);

alter table account.saved_view add constraint saved_view_owner_id_fkey
  foreign key (owner_id) references account."user" (id) on delete cascade;
alter table account.saved_view add constraint saved_view_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id) on delete cascade;
