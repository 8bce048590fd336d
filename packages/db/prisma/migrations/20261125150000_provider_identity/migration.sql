-- Whom a provider of sign-ins (OpenID Connect) knows by what: one identity for an account.

create table account.identity (
  issuer text collate "C" not null,
  -- By what the issuer knows this person, and nobody else ever.
  subject text collate "C" not null,
  user_id text collate "C" not null,
  made_at timestamptz(3) not null default now(),
  constraint identity_pkey primary key (issuer, subject),
  constraint identity_issuer check (length(issuer) between 1 and 1000),
  constraint identity_subject check (subject ~ '^[\x20-\x7e]{1,255}$')
);
create unique index identity_by_user on account.identity (user_id);

alter table account.identity add constraint identity_user_id_fkey
  foreign key (user_id) references account."user" (id) on delete cascade;
