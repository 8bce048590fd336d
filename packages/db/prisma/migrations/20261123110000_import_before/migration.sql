-- A file can be checked before its negotiation is there: a refused one leaves none behind.

alter table desk.import drop constraint import_negotiation_id_fkey;
