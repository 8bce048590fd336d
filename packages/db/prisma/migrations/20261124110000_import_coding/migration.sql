-- What a file says of how its texts were coded: kept with its import until its records are proposed.
alter table desk.import add column coding jsonb;
