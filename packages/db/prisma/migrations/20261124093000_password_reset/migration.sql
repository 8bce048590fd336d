-- One-time links by which people choose a new password; one open link for each person.

create table account.password_reset (
  -- sha-256 (hex) of the token in the link.
  token_hash text collate "C" not null,
  user_id text collate "C" not null,
  created_by text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  constraint password_reset_pkey primary key (token_hash),
  constraint password_reset_token_hash check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint password_reset_expiry check (expires_at > created_at)
);
create unique index password_reset_by_user on account.password_reset (user_id);
create index password_reset_by_creator on account.password_reset (created_by);

alter table account.password_reset add constraint password_reset_user_id_fkey
  foreign key (user_id) references account."user" (id) on delete cascade;
alter table account.password_reset add constraint password_reset_created_by_fkey
  foreign key (created_by) references account."user" (id) on delete cascade;
