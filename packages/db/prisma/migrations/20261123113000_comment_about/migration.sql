-- A comment may be about one record of its changeset.

alter table desk.comment
  add column kind text,
  add column record_id text collate "C",
  add constraint comment_about check ((kind is null) = (record_id is null));
