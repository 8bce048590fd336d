-- A second step at sign-in: a code of the moment from an app, or one of ten recovery codes; and from which role it is required.

create table account.second_step (
  user_id text collate "C" not null,
  -- The secret that the app has too, under a key that is not in this database.
  sealed_secret text collate "C" not null,
  -- The latest half minute whose code was used: no code is taken twice.
  last_step integer not null,
  made_at timestamptz(3) not null default now(),
  constraint second_step_pkey primary key (user_id)
);
alter table account.second_step add constraint second_step_user_id_fkey
  foreign key (user_id) references account."user" (id) on delete cascade;

create table account.recovery_code (
  user_id text collate "C" not null,
  -- sha-256 (hex) of a code with eighty random bits.
  code_hash text collate "C" not null,
  constraint recovery_code_pkey primary key (user_id, code_hash),
  constraint recovery_code_hash check (code_hash ~ '^[0-9a-f]{64}$')
);
alter table account.recovery_code add constraint recovery_code_user_id_fkey
  foreign key (user_id) references account.second_step (user_id) on delete cascade;

create table account.sign_in_rule (
  id integer not null default 1,
  -- The least role that has to have a second step; null: nobody has to.
  second_step_from text collate "C",
  constraint sign_in_rule_pkey primary key (id),
  constraint sign_in_rule_one_row check (id = 1),
  constraint sign_in_rule_role check (second_step_from in ('analyst', 'admin'))
);
insert into account.sign_in_rule (id) values (1);
