-- A link for a new password that its person asked for has nobody who made it.

alter table account.password_reset alter column created_by drop not null;
