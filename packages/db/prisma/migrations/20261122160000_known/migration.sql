-- The record as it stood in an earlier edition: views with the names and columns of the record's own tables, over the ledger.
-- The edition is a setting of the transaction that reads: set_config('parley.edition', '3', true). A column that is added to
-- a table of the record is added to its view here as well; what is redacted since is not in them.

create schema known;

-- ---------------------------------------------------------------- derived days

-- A day derived from a date may lean on when a source came out, and moves where that is corrected: so it is kept by edition.
create table known.day_span (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null,
  record_id text collate "C" not null,
  edition integer not null,
  first_day text collate "C",
  last_day text collate "C" not null,
  constraint day_span_pkey primary key (negotiation_id, kind, record_id, edition)
);

-- Rows of the record change with an edition or not at all, so its number is the negotiation's own.
create function known.note_days() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into known.day_span (negotiation_id, kind, record_id, edition, first_day, last_day)
    select c.negotiation_id, c.kind, c.id, n.edition, c.first_day, c.last_day
    from changed c join record.negotiation n on n.id = c.negotiation_id
  on conflict on constraint day_span_pkey do update
    set first_day = excluded.first_day, last_day = excluded.last_day;
  return null;
end $$;
revoke all on function known.note_days() from public;

do $$
declare
  name text;
begin
  foreach name in array array['source', 'event', 'proposal', 'position', 'response', 'assessment', 'salience']
  loop
    execute format('create trigger days_inserted after insert on record.%I
      referencing new table as changed for each statement execute function known.note_days()', name);
    execute format('create trigger days_updated after update on record.%I
      referencing new table as changed for each statement execute function known.note_days()', name);
  end loop;
end $$;

-- ---------------------------------------------------------------- what stood

-- A version stands until the next one is recorded; versions rise by one.
create view known.record as
  select v.negotiation_id, v.kind, v.record_id as id, v.version, v.edition
  from ledger.revision v
  where v.edition <= current_setting('parley.edition')::integer and v.action <> 'withdraw'
    and not exists (
      select from ledger.revision next
      where next.negotiation_id = v.negotiation_id and next.kind = v.kind and next.record_id = v.record_id
        and next.version = v.version + 1 and next.edition <= current_setting('parley.edition')::integer);

create view known.body as
  select r.negotiation_id, r.kind, r.id, r.edition, b.body
  from known.record r
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where b.body is not null;

create view known.dated_body as
  select b.negotiation_id, b.kind, b.id, b.edition, b.body, d.first_day, d.last_day
  from known.body b
  cross join lateral (
    select s.first_day, s.last_day from known.day_span s
    where s.negotiation_id = b.negotiation_id and s.kind = b.kind and s.record_id = b.id
      and s.edition <= current_setting('parley.edition')::integer
    order by s.edition desc limit 1) d;

create view known.negotiation as
  select n.id, current_setting('parley.edition')::integer as edition, coalesce(e.recorded_at, n.created_at) as recorded_at,
    n.visibility, n.review_required, n.settings_version, n.created_at
  from record.negotiation n
  left join ledger.edition e on e.negotiation_id = n.id and e.number = current_setting('parley.edition')::integer;

create view known.edition as
  select negotiation_id, number, title, acceptor, operator, review_required, reviewed, pairs_of_eyes, recorded_at, chain
  from ledger.edition where number <= current_setting('parley.edition')::integer;

-- ---------------------------------------------------------------- a view for each table

create view known.profile as
  select negotiation_id, kind, id, body ->> 'title' as title, body ->> 'summary' as summary,
    body #>> '{principals,low}' collate "C" as principal_low, body #>> '{principals,high}' collate "C" as principal_high,
    (body ->> 'staleAfter')::integer as stale_after, (body ->> 'horizon')::integer as horizon
  from known.body where kind = 'negotiation';

create view known.party as
  select negotiation_id, kind, id, body ->> 'name' as name, body ->> 'short' as short,
    body ->> 'kind' collate "C" as party_kind, body ->> 'role' collate "C" as role, body -> 'aliases' as aliases,
    (body ->> 'slot')::integer as slot
  from known.body where kind = 'party';

create view known.speaker as
  select negotiation_id, kind, id, body ->> 'kind' collate "C" as speaker_kind, body ->> 'name' as name,
    body -> 'aliases' as aliases, body ->> 'side' collate "C" as side
  from known.body where kind = 'speaker';

create view known.office as
  select b.negotiation_id, b.id as speaker_id, o.place::integer - 1 as ordinal, o.value ->> 'title' as title,
    o.value ->> 'party' collate "C" as party_id, o.value ->> 'organisation' as organisation,
    o.value ->> 'from' collate "C" as held_from, o.value ->> 'to' collate "C" as held_to
  from known.body b cross join lateral jsonb_array_elements(b.body -> 'offices') with ordinality as o(value, place)
  where b.kind = 'speaker';

create view known.issue as
  select negotiation_id, kind, id, body ->> 'code' as code, body ->> 'title' as title, body ->> 'question' as question,
    body ->> 'category' as category, body ->> 'kind' collate "C" as issue_kind, body -> 'stops' as stops,
    body -> 'options' as options, body #>> '{poles,low}' as pole_low, body #>> '{poles,high}' as pole_high,
    body ->> 'note' as note, (body ->> 'order')::integer as ordinal
  from known.body where kind = 'issue';

create view known.publisher as
  select negotiation_id, kind, id, body ->> 'name' as name, body ->> 'reliability' collate "C" as reliability
  from known.body where kind = 'publisher';

create view known.source as
  select negotiation_id, kind, id, body ->> 'publisher' collate "C" as publisher_id, body ->> 'title' as title,
    body -> 'authors' as authors, body ->> 'link' as link, body #>> '{published,edtf}' collate "C" as published_edtf,
    body #>> '{published,stated}' as published_stated, body #>> '{published,reason}' as published_reason,
    first_day, last_day, body ->> 'language' collate "C" as language, body ->> 'file' as file,
    body ->> 'sha256' collate "C" as sha256, body ->> 'note' as note
  from known.dated_body where kind = 'source';

create view known.event as
  select negotiation_id, kind, id, body ->> 'title' as title, body ->> 'kind' collate "C" as event_kind,
    body ->> 'status' collate "C" as status, body #>> '{date,edtf}' collate "C" as date_edtf,
    body #>> '{date,stated}' as date_stated, body #>> '{date,reason}' as date_reason, first_day, last_day,
    body ->> 'place' as place, body ->> 'summary' as summary, edition
  from known.dated_body where kind = 'event';

create view known.event_party as
  select b.negotiation_id, b.id as event_id, p.place::integer - 1 as ordinal, p.value collate "C" as party_id
  from known.body b
  cross join lateral jsonb_array_elements_text(b.body #> '{participants,parties}') with ordinality as p(value, place)
  where b.kind = 'event';

create view known.event_speaker as
  select b.negotiation_id, b.id as event_id, p.place::integer - 1 as ordinal, p.value collate "C" as speaker_id
  from known.body b
  cross join lateral jsonb_array_elements_text(b.body #> '{participants,speakers}') with ordinality as p(value, place)
  where b.kind = 'event';

create view known.proposal as
  select negotiation_id, kind, id, body ->> 'title' as title, body ->> 'status' collate "C" as status,
    body #>> '{date,edtf}' collate "C" as date_edtf, body #>> '{date,stated}' as date_stated,
    body #>> '{date,reason}' as date_reason, first_day, last_day, body ->> 'revises' collate "C" as revises,
    (body ->> 'points')::integer as points, body ->> 'summary' as summary
  from known.dated_body where kind = 'proposal';

create view known.authorship_claim as
  select b.negotiation_id, b.id as proposal_id, a.place::integer - 1 as ordinal,
    a.value ->> 'speaker' collate "C" as speaker_id, a.value ->> 'claimant' as claimant, a.value ->> 'claim' as claim
  from known.body b cross join lateral jsonb_array_elements(b.body -> 'authorship') with ordinality as a(value, place)
  where b.kind = 'proposal';

create view known.provision as
  select b.negotiation_id, b.id as proposal_id, p.value ->> 'id' collate "C" as id, p.place::integer - 1 as ordinal,
    p.value ->> 'summary' as summary, p.value ->> 'issue' collate "C" as issue_id,
    (p.value ->> 'low')::integer as low, (p.value ->> 'high')::integer as high,
    p.value ->> 'option' collate "C" as option, p.value ->> 'open' collate "C" as open
  from known.body b cross join lateral jsonb_array_elements(b.body -> 'provisions') with ordinality as p(value, place)
  where b.kind = 'proposal';

create view known.position as
  select negotiation_id, kind, id, body ->> 'party' collate "C" as party_id, body ->> 'issue' collate "C" as issue_id,
    body ->> 'answer' collate "C" as answer, (body ->> 'low')::integer as low, (body ->> 'high')::integer as high,
    body ->> 'option' collate "C" as option, body ->> 'open' collate "C" as open,
    body ->> 'direction' collate "C" as direction, body ->> 'speaker' collate "C" as speaker_id,
    body ->> 'attribution' collate "C" as attribution, body ->> 'act' collate "C" as act,
    (body ->> 'firmness')::integer as firmness, body ->> 'condition' as condition,
    body ->> 'conditionIssue' collate "C" as condition_issue_id, body #>> '{said,edtf}' collate "C" as said_edtf,
    body #>> '{said,stated}' as said_stated, body #>> '{said,reason}' as said_reason, first_day, last_day,
    body ->> 'event' collate "C" as event_id, body ->> 'proposal' collate "C" as proposal_id,
    (body ->> 'credibility')::integer as credibility, body ->> 'confidence' collate "C" as confidence,
    body ->> 'summary' as summary, body ->> 'note' as note, edition
  from known.dated_body where kind = 'position';

create view known.position_relation as
  select b.negotiation_id, b.id as position_id, r.place::integer - 1 as ordinal, r.value ->> 'type' collate "C" as type,
    r.value ->> 'position' collate "C" as other_id
  from known.body b cross join lateral jsonb_array_elements(b.body -> 'relations') with ordinality as r(value, place)
  where b.kind = 'position';

create view known.response as
  select negotiation_id, kind, id, body ->> 'proposal' collate "C" as proposal_id, body ->> 'party' collate "C" as party_id,
    body ->> 'answer' collate "C" as answer, body ->> 'speaker' collate "C" as speaker_id,
    body ->> 'attribution' collate "C" as attribution, body #>> '{said,edtf}' collate "C" as said_edtf,
    body #>> '{said,stated}' as said_stated, body #>> '{said,reason}' as said_reason, first_day, last_day,
    body ->> 'condition' as condition, (body ->> 'credibility')::integer as credibility,
    body ->> 'confidence' collate "C" as confidence, body ->> 'summary' as summary, body ->> 'note' as note
  from known.dated_body where kind = 'response';

create view known.assessment as
  select negotiation_id, kind, id, body ->> 'speaker' collate "C" as speaker_id,
    body ->> 'attribution' collate "C" as attribution, body #>> '{about,party}' collate "C" as about_party_id,
    body #>> '{about,issue}' collate "C" as about_issue_id, body #>> '{about,event}' collate "C" as about_event_id,
    body #>> '{about,proposal}' collate "C" as about_proposal_id, body #>> '{said,edtf}' collate "C" as said_edtf,
    body #>> '{said,stated}' as said_stated, body #>> '{said,reason}' as said_reason, first_day, last_day,
    body ->> 'confidence' collate "C" as confidence, body ->> 'summary' as summary, body ->> 'note' as note
  from known.dated_body where kind = 'assessment';

create view known.salience as
  select negotiation_id, kind, id, body ->> 'party' collate "C" as party_id, body ->> 'issue' collate "C" as issue_id,
    (body ->> 'value')::integer as value, body ->> 'speaker' collate "C" as speaker_id,
    body ->> 'attribution' collate "C" as attribution, body #>> '{said,edtf}' collate "C" as said_edtf,
    body #>> '{said,stated}' as said_stated, body #>> '{said,reason}' as said_reason, first_day, last_day,
    body ->> 'confidence' collate "C" as confidence, body ->> 'summary' as summary, body ->> 'note' as note
  from known.dated_body where kind = 'salience';

create view known.passage as
  select p.negotiation_id, p.kind, p.record_id, p.part collate "C" as part, e.place::integer - 1 as ordinal,
    e.value ->> 'source' collate "C" as source_id, e.value ->> 'exact' as exact,
    (e.value ->> 'start')::integer as start_offset, (e.value ->> 'end')::integer as end_offset,
    (e.value ->> 'altered')::boolean as altered
  from (
    select negotiation_id, kind, id as record_id, '' as part, body -> 'evidence' as evidence
    from known.body where kind in ('event', 'proposal', 'position', 'response', 'assessment', 'salience')
    union all
    select b.negotiation_id, b.kind, b.id, 'authorship:' || a.place - 1, a.value -> 'evidence'
    from known.body b cross join lateral jsonb_array_elements(b.body -> 'authorship') with ordinality as a(value, place)
    where b.kind = 'proposal'
    union all
    select b.negotiation_id, b.kind, b.id, 'provision:' || (p.value ->> 'id'), p.value -> 'evidence'
    from known.body b cross join lateral jsonb_array_elements(b.body -> 'provisions') as p(value)
    where b.kind = 'proposal') p
  cross join lateral jsonb_array_elements(p.evidence) with ordinality as e(value, place);

-- The one function that reads name by the schema of what they read.
create function known.folded(words text) returns text
  language sql immutable strict parallel safe as $$
  select lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g'))
$$;
