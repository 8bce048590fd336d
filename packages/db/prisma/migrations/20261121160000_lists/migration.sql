-- Lists of positions and events: a page by any of their orders costs its rows and a walk down one index.

-- ---------------------------------------------------------------- the edition beside the row

-- "Latest coded" is an order of its own, and record.record is a look-up away from each row.
alter table record.position add column edition integer not null default 0;
alter table record.event add column edition integer not null default 0;

-- Nothing is published by this, so it takes no edition.
alter table record.position disable trigger user;
alter table record.event disable trigger user;
update record.position p set edition = r.edition from record.record r
  where r.negotiation_id = p.negotiation_id and r.kind = p.kind and r.id = p.id;
update record.event e set edition = r.edition from record.record r
  where r.negotiation_id = e.negotiation_id and r.kind = e.kind and r.id = e.id;
alter table record.position enable trigger user;
alter table record.event enable trigger user;

-- A changed record's rows are written anew, with the edition that changes it.
create function record.note_edition() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  select n.edition into new.edition from record.negotiation n where n.id = new.negotiation_id;
  new.edition := coalesce(new.edition, 0);
  return new;
end $$;

create trigger note_edition before insert on record.position
  for each row execute function record.note_edition();
create trigger note_edition before insert on record.event
  for each row execute function record.note_edition();

-- ---------------------------------------------------------------- indexes

create index position_by_edition on record.position (negotiation_id, edition, id);
create index position_by_party_day on record.position (negotiation_id, party_id, last_day, id);
drop index record.position_by_speaker;
create index position_by_speaker
  on record.position (negotiation_id, speaker_id, last_day, id) where speaker_id is not null;
create index event_by_edition on record.event (negotiation_id, edition, id);

-- ---------------------------------------------------------------- words

-- Small letters without accents, for finding words however they are written.
create function record.folded(words text) returns text
  language sql immutable strict parallel safe as $$
  select lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g'))
$$;
