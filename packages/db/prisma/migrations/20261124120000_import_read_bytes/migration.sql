-- How far the reading of a file is, of its size.
alter table desk.import add column read_bytes integer not null default 0;
