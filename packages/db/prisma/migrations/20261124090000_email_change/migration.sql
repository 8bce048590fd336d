-- Another e-mail that somebody asked to sign in with, which an admin over all has yet to confirm; one for each person.

create table account.email_change (
  user_id text collate "C" not null,
  email text collate "C" not null,
  asked_at timestamptz(3) not null default now(),
  constraint email_change_pkey primary key (user_id),
  constraint email_change_email check (
    email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and char_length(email) <= 300)
);

alter table account.email_change add constraint email_change_user_id_fkey
  foreign key (user_id) references account."user" (id) on delete cascade;
