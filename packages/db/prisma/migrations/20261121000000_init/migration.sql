-- Four zones of trust: record (published, for every role), desk (work in progress), ledger (only ever added to) and
-- account (who signs in). Logins and what each may do are no part of this file: roles belong to the cluster.
-- Keys, days and closed lists sort by code point (collate "C"), as JavaScript does; human words as the database does.

create schema record;
create schema ledger;
create schema desk;
create schema account;

-- ---------------------------------------------------------------- record

create table record.negotiation (
  id text collate "C" not null,
  edition integer not null default 0,
  recorded_at timestamptz(3) not null default now(),
  visibility text collate "C" not null default 'all',
  review_required boolean not null default true,
  settings_version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  constraint negotiation_pkey primary key (id),
  constraint negotiation_id check (id ~ '^[a-z0-9][a-z0-9._-]{0,79}$'),
  constraint negotiation_visibility check (visibility in ('all', 'members')),
  constraint negotiation_edition check (edition >= 0),
  constraint negotiation_settings_version check (settings_version >= 1)
);

create table record.record (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  edition integer not null,
  constraint record_pkey primary key (negotiation_id, kind, id),
  constraint record_id check (id ~ '^[a-z0-9][a-z0-9._-]{0,79}$'),
  constraint record_kind check (kind in (
    'party', 'negotiation', 'speaker', 'issue', 'publisher', 'source', 'event', 'proposal', 'position',
    'response', 'assessment', 'salience'
  )),
  constraint record_version check (version >= 1),
  constraint record_edition check (edition >= 1)
);
create index record_by_edition on record.record (negotiation_id, edition);

create table record.profile (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'negotiation',
  id text collate "C" not null,
  title text not null,
  summary text,
  principal_low text collate "C",
  principal_high text collate "C",
  stale_after integer not null,
  horizon integer not null,
  constraint profile_pkey primary key (negotiation_id, id),
  constraint profile_kind check (kind = 'negotiation'),
  constraint profile_id check (id = negotiation_id),
  constraint profile_principals check (
    (principal_low is null) = (principal_high is null) and principal_low <> principal_high
  ),
  constraint profile_stale_after check (stale_after between 1 and 3650),
  constraint profile_horizon check (horizon between 1 and 365)
);

create table record.party (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'party',
  id text collate "C" not null,
  name text not null,
  short text not null,
  party_kind text collate "C" not null,
  role text collate "C" not null,
  aliases jsonb not null default '[]',
  slot integer not null,
  constraint party_pkey primary key (negotiation_id, id),
  constraint party_kind check (kind = 'party'),
  constraint party_party_kind check (party_kind in (
    'state', 'international_organisation', 'alliance', 'coalition', 'armed_group', 'unspecified_group'
  )),
  constraint party_role check (role in ('party_to_conflict', 'mediator', 'guarantor', 'supporter', 'observer')),
  constraint party_aliases check (jsonb_typeof(aliases) = 'array'),
  constraint party_slot check (slot between 1 and 12)
);

create table record.speaker (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'speaker',
  id text collate "C" not null,
  speaker_kind text collate "C" not null,
  name text not null,
  aliases jsonb not null default '[]',
  side text collate "C",
  constraint speaker_pkey primary key (negotiation_id, id),
  constraint speaker_kind check (kind = 'speaker'),
  constraint speaker_speaker_kind check (speaker_kind in ('person', 'unnamed_group')),
  constraint speaker_aliases check (jsonb_typeof(aliases) = 'array')
);
create index speaker_by_side on record.speaker (negotiation_id, side) where side is not null;

create table record.office (
  negotiation_id text collate "C" not null,
  speaker_id text collate "C" not null,
  ordinal integer not null,
  title text not null,
  party_id text collate "C",
  organisation text,
  held_from text collate "C",
  held_to text collate "C",
  constraint office_pkey primary key (negotiation_id, speaker_id, ordinal),
  constraint office_ordinal check (ordinal >= 0)
);
create index office_by_party on record.office (negotiation_id, party_id) where party_id is not null;

create table record.issue (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'issue',
  id text collate "C" not null,
  code text not null,
  title text not null,
  question text not null,
  category text not null,
  issue_kind text collate "C" not null,
  stops jsonb not null default '[]',
  options jsonb not null default '[]',
  pole_low text,
  pole_high text,
  note text,
  ordinal integer not null,
  constraint issue_pkey primary key (negotiation_id, id),
  constraint issue_kind check (kind = 'issue'),
  constraint issue_issue_kind check (issue_kind in ('scale', 'nominal', 'unscaled')),
  constraint issue_stops check (jsonb_typeof(stops) = 'array' and (issue_kind = 'scale' or stops = '[]')),
  constraint issue_options check (jsonb_typeof(options) = 'array' and (issue_kind = 'nominal' or options = '[]')),
  constraint issue_poles check ((pole_low is null) = (pole_high is null)),
  constraint issue_ordinal check (ordinal between 1 and 10000)
);
create index issue_by_order on record.issue (negotiation_id, ordinal, id);

create table record.publisher (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'publisher',
  id text collate "C" not null,
  name text not null,
  reliability text collate "C" not null,
  constraint publisher_pkey primary key (negotiation_id, id),
  constraint publisher_kind check (kind = 'publisher'),
  constraint publisher_reliability check (reliability in ('A', 'B', 'C', 'D', 'E', 'F'))
);

create table record.source (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'source',
  id text collate "C" not null,
  publisher_id text collate "C" not null,
  title text,
  authors jsonb not null default '[]',
  link text,
  published_edtf text collate "C" not null,
  published_stated text,
  published_reason text,
  first_day text collate "C",
  last_day text collate "C" not null,
  language text collate "C" not null,
  file text,
  sha256 text collate "C",
  note text,
  constraint source_pkey primary key (negotiation_id, id),
  constraint source_kind check (kind = 'source'),
  constraint source_authors check (jsonb_typeof(authors) = 'array'),
  constraint source_link check (link ~* '^https?://'),
  constraint source_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint source_days check (
    first_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and last_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and first_day <= last_day
  )
);
create index source_by_publisher on record.source (negotiation_id, publisher_id);
create index source_by_day on record.source (negotiation_id, last_day, id);
create index source_by_sha256 on record.source (sha256);

create table record.event (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'event',
  id text collate "C" not null,
  title text not null,
  event_kind text collate "C" not null,
  status text collate "C" not null,
  date_edtf text collate "C" not null,
  date_stated text,
  date_reason text,
  first_day text collate "C",
  last_day text collate "C" not null,
  place text,
  summary text,
  constraint event_pkey primary key (negotiation_id, id),
  constraint event_kind check (kind = 'event'),
  constraint event_event_kind check (event_kind in (
    'summit', 'meeting', 'talks', 'call', 'speech', 'statement', 'publication', 'military', 'other'
  )),
  constraint event_status check (status in ('planned', 'held', 'cancelled')),
  constraint event_days check (
    first_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and last_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and first_day <= last_day
  )
);
create index event_by_day on record.event (negotiation_id, last_day, id);

create table record.event_party (
  negotiation_id text collate "C" not null,
  event_id text collate "C" not null,
  ordinal integer not null,
  party_id text collate "C" not null,
  constraint event_party_pkey primary key (negotiation_id, event_id, ordinal),
  constraint event_party_ordinal check (ordinal >= 0)
);
create index event_party_by_party on record.event_party (negotiation_id, party_id);

create table record.event_speaker (
  negotiation_id text collate "C" not null,
  event_id text collate "C" not null,
  ordinal integer not null,
  speaker_id text collate "C" not null,
  constraint event_speaker_pkey primary key (negotiation_id, event_id, ordinal),
  constraint event_speaker_ordinal check (ordinal >= 0)
);
create index event_speaker_by_speaker on record.event_speaker (negotiation_id, speaker_id);

create table record.proposal (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'proposal',
  id text collate "C" not null,
  title text not null,
  status text collate "C" not null,
  date_edtf text collate "C" not null,
  date_stated text,
  date_reason text,
  first_day text collate "C",
  last_day text collate "C" not null,
  revises text collate "C",
  points integer,
  summary text,
  constraint proposal_pkey primary key (negotiation_id, id),
  constraint proposal_kind check (kind = 'proposal'),
  constraint proposal_status check (
    status in ('floated', 'leaked', 'tabled', 'revised', 'accepted', 'rejected', 'lapsed')
  ),
  constraint proposal_points check (points >= 1),
  constraint proposal_revises check (revises <> id),
  constraint proposal_days check (
    first_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and last_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and first_day <= last_day
  )
);
create index proposal_by_revised on record.proposal (negotiation_id, revises) where revises is not null;
create index proposal_by_day on record.proposal (negotiation_id, last_day, id);

create table record.authorship_claim (
  negotiation_id text collate "C" not null,
  proposal_id text collate "C" not null,
  ordinal integer not null,
  speaker_id text collate "C",
  claimant text not null,
  claim text not null,
  constraint authorship_claim_pkey primary key (negotiation_id, proposal_id, ordinal),
  constraint authorship_claim_ordinal check (ordinal >= 0)
);
create index authorship_claim_by_speaker
  on record.authorship_claim (negotiation_id, speaker_id) where speaker_id is not null;

create table record.provision (
  negotiation_id text collate "C" not null,
  proposal_id text collate "C" not null,
  id text collate "C" not null,
  ordinal integer not null,
  summary text not null,
  issue_id text collate "C",
  low integer,
  high integer,
  option text collate "C",
  open text collate "C" not null default 'none',
  constraint provision_pkey primary key (negotiation_id, proposal_id, id),
  constraint provision_id check (id ~ '^[a-z0-9][a-z0-9._-]{0,79}$'),
  constraint provision_ordinal check (ordinal >= 0),
  constraint provision_place check (
    num_nonnulls(low, option) <= 1 and (issue_id is not null or num_nonnulls(low, option) = 0)
  ),
  constraint provision_scale check (
    low between 0 and 100 and high between 0 and 100 and low <= high and (low is null) = (high is null)
  ),
  constraint provision_open check (open in ('none', 'low', 'high') and (open = 'none' or low is not null))
);
create index provision_by_issue on record.provision (negotiation_id, issue_id) where issue_id is not null;
create unique index provision_ordinal on record.provision (negotiation_id, proposal_id, ordinal);

create table record.position (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'position',
  id text collate "C" not null,
  party_id text collate "C" not null,
  issue_id text collate "C" not null,
  answer text collate "C" not null,
  low integer,
  high integer,
  option text collate "C",
  open text collate "C" not null default 'none',
  direction text collate "C" not null default 'none',
  speaker_id text collate "C",
  attribution text collate "C" not null,
  act text collate "C",
  firmness integer,
  condition text,
  condition_issue_id text collate "C",
  said_edtf text collate "C" not null,
  said_stated text,
  said_reason text,
  first_day text collate "C",
  last_day text collate "C" not null,
  event_id text collate "C",
  proposal_id text collate "C",
  credibility integer not null,
  confidence text collate "C" not null,
  summary text not null,
  note text,
  constraint position_pkey primary key (negotiation_id, id),
  constraint position_kind check (kind = 'position'),
  constraint position_answer check (answer in ('stated', 'no_comment', 'undecided')),
  -- A retraction says where a party stands no longer: it may have no place.
  constraint position_place check (
    num_nonnulls(low, option) = (case answer when 'stated' then 1 else 0 end)
    or (answer = 'stated' and act is not distinct from 'retract' and num_nonnulls(low, option) = 0)
  ),
  constraint position_direction check (
    direction in ('none', 'low', 'high') and (direction = 'none' or (low, high) is not distinct from (0, 100))
  ),
  constraint position_act check (act in (
    'demand', 'offer', 'concede', 'agree', 'support', 'reject', 'threaten', 'accuse', 'consult', 'reaffirm',
    'retract', 'signal'
  )),
  constraint position_firmness check (firmness between 0 and 4),
  constraint position_scale check (
    low between 0 and 100 and high between 0 and 100 and low <= high and (low is null) = (high is null)
  ),
  constraint position_open check (open in ('none', 'low', 'high') and (open = 'none' or low is not null)),
  constraint position_attribution check (attribution in (
    'own_words', 'paraphrased', 'document', 'own_side_anonymous', 'reporter_summary', 'recalled', 'inferred',
    'ally_said', 'opponent_said'
  )),
  constraint position_credibility check (credibility between 1 and 6),
  constraint position_confidence check (confidence in ('high', 'medium', 'low')),
  constraint position_days check (
    first_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and last_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and first_day <= last_day
  )
);
create index position_by_issue on record.position (negotiation_id, issue_id, last_day, id)
  include (party_id, answer, low, high, option, open, direction, attribution, firmness, credibility);
create index position_by_party on record.position (negotiation_id, party_id, issue_id, last_day, id)
  include (answer, low, high, option, open, direction, attribution, firmness, credibility);
create index position_by_day on record.position (negotiation_id, last_day, id);
create index position_by_speaker on record.position (negotiation_id, speaker_id) where speaker_id is not null;
create index position_by_event on record.position (negotiation_id, event_id) where event_id is not null;
create index position_by_proposal on record.position (negotiation_id, proposal_id) where proposal_id is not null;
create index position_by_condition
  on record.position (negotiation_id, condition_issue_id) where condition_issue_id is not null;

create table record.position_relation (
  negotiation_id text collate "C" not null,
  position_id text collate "C" not null,
  ordinal integer not null,
  type text collate "C" not null,
  other_id text collate "C" not null,
  constraint position_relation_pkey primary key (negotiation_id, position_id, ordinal),
  constraint position_relation_ordinal check (ordinal >= 0),
  constraint position_relation_type check (type in ('supersedes', 'contradicts', 'repeats')),
  constraint position_relation_other check (other_id <> position_id)
);
create index position_relation_by_other on record.position_relation (negotiation_id, other_id);

create table record.response (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'response',
  id text collate "C" not null,
  proposal_id text collate "C" not null,
  party_id text collate "C" not null,
  answer text collate "C" not null,
  speaker_id text collate "C",
  attribution text collate "C" not null,
  said_edtf text collate "C" not null,
  said_stated text,
  said_reason text,
  first_day text collate "C",
  last_day text collate "C" not null,
  condition text,
  credibility integer not null,
  confidence text collate "C" not null,
  summary text not null,
  note text,
  constraint response_pkey primary key (negotiation_id, id),
  constraint response_kind check (kind = 'response'),
  constraint response_answer check (answer in (
    'accepts', 'accepts_in_part', 'conditional', 'undecided', 'rejects', 'no_comment', 'no_objection_reported'
  )),
  constraint response_attribution check (attribution in (
    'own_words', 'paraphrased', 'document', 'own_side_anonymous', 'reporter_summary', 'recalled', 'inferred',
    'ally_said', 'opponent_said'
  )),
  constraint response_credibility check (credibility between 1 and 6),
  constraint response_confidence check (confidence in ('high', 'medium', 'low')),
  constraint response_days check (
    first_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and last_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and first_day <= last_day
  )
);
create index response_by_proposal on record.response (negotiation_id, proposal_id, party_id, last_day);
create index response_by_party on record.response (negotiation_id, party_id, last_day);
create index response_by_speaker on record.response (negotiation_id, speaker_id) where speaker_id is not null;

create table record.assessment (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'assessment',
  id text collate "C" not null,
  speaker_id text collate "C",
  attribution text collate "C" not null,
  about_party_id text collate "C",
  about_issue_id text collate "C",
  about_event_id text collate "C",
  about_proposal_id text collate "C",
  said_edtf text collate "C" not null,
  said_stated text,
  said_reason text,
  first_day text collate "C",
  last_day text collate "C" not null,
  confidence text collate "C" not null,
  summary text not null,
  note text,
  constraint assessment_pkey primary key (negotiation_id, id),
  constraint assessment_kind check (kind = 'assessment'),
  constraint assessment_about check (
    num_nonnulls(about_party_id, about_issue_id, about_event_id, about_proposal_id) >= 1
  ),
  constraint assessment_attribution check (attribution in (
    'own_words', 'paraphrased', 'document', 'own_side_anonymous', 'reporter_summary', 'recalled', 'inferred',
    'ally_said', 'opponent_said'
  )),
  constraint assessment_confidence check (confidence in ('high', 'medium', 'low')),
  constraint assessment_days check (
    first_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and last_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and first_day <= last_day
  )
);
create index assessment_by_day on record.assessment (negotiation_id, last_day, id);
create index assessment_by_speaker on record.assessment (negotiation_id, speaker_id) where speaker_id is not null;
create index assessment_by_party
  on record.assessment (negotiation_id, about_party_id) where about_party_id is not null;
create index assessment_by_issue
  on record.assessment (negotiation_id, about_issue_id) where about_issue_id is not null;
create index assessment_by_event
  on record.assessment (negotiation_id, about_event_id) where about_event_id is not null;
create index assessment_by_proposal
  on record.assessment (negotiation_id, about_proposal_id) where about_proposal_id is not null;

create table record.salience (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null default 'salience',
  id text collate "C" not null,
  party_id text collate "C" not null,
  issue_id text collate "C" not null,
  value integer not null,
  speaker_id text collate "C",
  attribution text collate "C" not null,
  said_edtf text collate "C" not null,
  said_stated text,
  said_reason text,
  first_day text collate "C",
  last_day text collate "C" not null,
  confidence text collate "C" not null,
  summary text not null,
  note text,
  constraint salience_pkey primary key (negotiation_id, id),
  constraint salience_kind check (kind = 'salience'),
  constraint salience_value check (value between 0 and 100),
  constraint salience_attribution check (attribution in (
    'own_words', 'paraphrased', 'document', 'own_side_anonymous', 'reporter_summary', 'recalled', 'inferred',
    'ally_said', 'opponent_said'
  )),
  constraint salience_confidence check (confidence in ('high', 'medium', 'low')),
  constraint salience_days check (
    first_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and last_day ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    and first_day <= last_day
  )
);
create index salience_by_issue on record.salience (negotiation_id, issue_id, party_id, last_day);
create index salience_by_party on record.salience (negotiation_id, party_id);
create index salience_by_speaker on record.salience (negotiation_id, speaker_id) where speaker_id is not null;

create table record.passage (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null,
  record_id text collate "C" not null,
  part text collate "C" not null default '',
  ordinal integer not null,
  source_id text collate "C" not null,
  exact text not null,
  start_offset integer not null,
  end_offset integer not null,
  altered boolean not null default false,
  constraint passage_pkey primary key (negotiation_id, kind, record_id, part, ordinal),
  constraint passage_part check (
    part = '' or (kind = 'proposal' and part ~ '^(provision:[a-z0-9][a-z0-9._-]{0,79}|authorship:\d+)$')
  ),
  constraint passage_ordinal check (ordinal >= 0),
  constraint passage_offsets check (start_offset >= 0 and end_offset > start_offset),
  constraint passage_exact check (exact <> '')
);
create index passage_by_source on record.passage (negotiation_id, source_id, start_offset);

-- ---------------------------------------------------------------- ledger

create table ledger.edition (
  negotiation_id text collate "C" not null,
  number integer not null default 0,
  changeset_id text collate "C",
  title text not null,
  acceptor integer,
  operator boolean not null default false,
  review_required boolean not null default false,
  reviewed boolean not null default false,
  pairs_of_eyes integer not null default 0,
  recorded_at timestamptz(3) not null default now(),
  transaction_id bigint not null default 0,
  chain text collate "C" not null default '',
  constraint edition_pkey primary key (negotiation_id, number),
  constraint edition_number check (number >= 1),
  constraint edition_acceptor check (operator = (acceptor is null)),
  constraint edition_reviewed check (reviewed or operator or not review_required or changeset_id is null)
);
create index edition_by_time on ledger.edition (negotiation_id, recorded_at);
create unique index edition_by_changeset on ledger.edition (changeset_id);

create table ledger.revision (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null,
  record_id text collate "C" not null,
  version integer not null,
  edition integer not null default 0,
  action text collate "C" not null,
  digest text collate "C",
  coder integer,
  acceptor integer,
  seq integer not null default 0,
  chain text collate "C" not null default '',
  recorded_at timestamptz(3) not null default now(),
  constraint revision_pkey primary key (negotiation_id, kind, record_id, version),
  constraint revision_version check (version >= 1),
  constraint revision_action check (action in ('create', 'update', 'withdraw', 'restore')),
  constraint revision_digest check (digest ~ '^[0-9a-f]{64}$' and (digest is null) = (action = 'withdraw'))
);
create index revision_by_edition on ledger.revision (negotiation_id, edition, kind, record_id);
create unique index revision_by_seq on ledger.revision (negotiation_id, seq);

create table ledger.revision_body (
  negotiation_id text collate "C" not null,
  kind text collate "C" not null,
  record_id text collate "C" not null,
  version integer not null,
  body jsonb,
  redacted_at timestamptz(3),
  redaction_reason text,
  constraint revision_body_pkey primary key (negotiation_id, kind, record_id, version),
  constraint revision_body_body check (
    (body is null) = (redacted_at is not null) and (redacted_at is null) = (redaction_reason is null)
    and jsonb_typeof(body) = 'object'
  )
);

create table ledger.contributor (
  negotiation_id text collate "C" not null,
  number integer not null default 0,
  user_id text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  constraint contributor_pkey primary key (negotiation_id, number),
  constraint contributor_number check (number >= 1)
);
create index contributor_of_user on ledger.contributor (user_id);
create unique index contributor_by_user on ledger.contributor (negotiation_id, user_id);

create table ledger.audit (
  chain text collate "C" not null,
  seq integer not null default 0,
  at timestamptz(3) not null default now(),
  actor text collate "C" not null,
  action text collate "C" not null,
  subject text collate "C" not null default '',
  detail jsonb not null default '{}',
  hash text collate "C" not null default '',
  constraint audit_pkey primary key (chain, seq),
  constraint audit_lines check (concat(chain, actor, action, subject) !~ '\n' and actor <> '' and action <> '')
);
create index audit_by_actor on ledger.audit (actor, at);
create index audit_by_time on ledger.audit (at);

create table ledger.audit_chain (
  chain text collate "C" not null,
  constraint audit_chain_pkey primary key (chain)
);

-- ---------------------------------------------------------------- desk

create table desk.changeset (
  id text collate "C" not null,
  negotiation_id text collate "C" not null,
  title text not null,
  reason text,
  origin text collate "C" not null default 'form',
  state text collate "C" not null default 'draft',
  version integer not null default 1,
  created_by text collate "C",
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  constraint changeset_pkey primary key (id),
  constraint changeset_title check (title <> ''),
  constraint changeset_state check (state in ('draft', 'submitted', 'returned', 'accepted', 'discarded')),
  constraint changeset_origin check (origin in ('form', 'import', 'restore', 'merge'))
);
create index changeset_by_state on desk.changeset (negotiation_id, state, updated_at, id);
create index changeset_by_creator on desk.changeset (created_by);

create table desk.change (
  changeset_id text collate "C" not null,
  kind text collate "C" not null,
  record_id text collate "C" not null,
  action text collate "C" not null,
  base_version integer not null,
  body jsonb,
  saved_by text collate "C",
  saved_at timestamptz(3) not null default now(),
  constraint change_pkey primary key (changeset_id, kind, record_id),
  constraint change_kind check (kind in (
    'party', 'negotiation', 'speaker', 'issue', 'publisher', 'source', 'event', 'proposal', 'position',
    'response', 'assessment', 'salience'
  )),
  constraint change_record_id check (record_id ~ '^[a-z0-9][a-z0-9._-]{0,79}$'),
  constraint change_action check (action in ('put', 'withdraw')),
  constraint change_base_version check (base_version >= 0 and (action = 'put' or base_version >= 1)),
  constraint change_body check ((body is null) = (action = 'withdraw') and jsonb_typeof(body) = 'object')
);
create index change_by_record on desk.change (kind, record_id);
create index change_by_saver on desk.change (saved_by);

create table desk.changeset_author (
  changeset_id text collate "C" not null,
  user_id text collate "C" not null,
  since_at timestamptz(3) not null default now(),
  constraint changeset_author_pkey primary key (changeset_id, user_id)
);
create index changeset_author_by_user on desk.changeset_author (user_id);

create table desk.submission (
  changeset_id text collate "C" not null,
  number integer not null,
  title text not null,
  hash text collate "C" not null,
  submitted_by text collate "C",
  submitted_at timestamptz(3) not null default now(),
  constraint submission_pkey primary key (changeset_id, number),
  constraint submission_number check (number >= 1),
  constraint submission_hash check (hash ~ '^[0-9a-f]{64}$')
);
create index submission_by_submitter on desk.submission (submitted_by);

create table desk.submitted_change (
  changeset_id text collate "C" not null,
  number integer not null,
  kind text collate "C" not null,
  record_id text collate "C" not null,
  action text collate "C" not null,
  base_version integer not null,
  body jsonb,
  saved_by text collate "C",
  constraint submitted_change_pkey primary key (changeset_id, number, kind, record_id),
  constraint submitted_change_action check (action in ('put', 'withdraw')),
  constraint submitted_change_body check ((body is null) = (action = 'withdraw') and jsonb_typeof(body) = 'object')
);

create table desk.comment (
  id text collate "C" not null,
  changeset_id text collate "C" not null,
  submission integer,
  user_id text collate "C",
  text text not null,
  created_at timestamptz(3) not null default now(),
  constraint comment_pkey primary key (id)
);
create index comment_by_changeset on desk.comment (changeset_id, created_at, id);
create index comment_by_user on desk.comment (user_id);

create table desk.source_text (
  sha256 text collate "C" not null,
  text text not null,
  added_by text collate "C",
  added_at timestamptz(3) not null default now(),
  constraint source_text_pkey primary key (sha256),
  constraint source_text_sha256 check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);

create table desk.command (
  actor text collate "C" not null,
  id text collate "C" not null,
  endpoint text not null,
  digest text collate "C" not null,
  result jsonb not null,
  done_at timestamptz(3) not null default now(),
  constraint command_pkey primary key (actor, id),
  constraint command_digest check (digest ~ '^[0-9a-f]{64}$')
);
create index command_by_time on desk.command (done_at);

-- ---------------------------------------------------------------- account

create table account."user" (
  id text collate "C" not null,
  email text collate "C" not null,
  name text not null,
  password_hash text,
  password_changed_at timestamptz(3),
  demo boolean not null default false,
  suspended_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  constraint user_pkey primary key (id),
  constraint user_email check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  constraint user_name check (name <> '')
);
create unique index user_by_email on account."user" (email);

create table account.membership (
  id text collate "C" not null,
  user_id text collate "C" not null,
  negotiation_id text collate "C",
  role text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  constraint membership_pkey primary key (id),
  constraint membership_role check (role in ('viewer', 'analyst', 'admin'))
);
create index membership_by_negotiation on account.membership (negotiation_id);
create unique index membership_by_user on account.membership (user_id, negotiation_id) nulls not distinct;

create table account.session (
  handle_hash text collate "C" not null,
  user_id text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  seen_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  device text,
  network text,
  constraint session_pkey primary key (handle_hash),
  constraint session_handle_hash check (handle_hash ~ '^[0-9a-f]{64}$'),
  constraint session_expiry check (expires_at > created_at)
);
create index session_by_user on account.session (user_id);
create index session_by_expiry on account.session (expires_at);

create table account.invitation (
  token_hash text collate "C" not null,
  email text collate "C",
  negotiation_id text collate "C",
  role text collate "C" not null,
  created_by text collate "C",
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint invitation_pkey primary key (token_hash),
  constraint invitation_role check (role in ('viewer', 'analyst', 'admin')),
  constraint invitation_token_hash check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint invitation_expiry check (expires_at > created_at)
);
create index invitation_by_creator on account.invitation (created_by);
create index invitation_by_negotiation on account.invitation (negotiation_id);

create table account.rate_limit (
  key varchar(255) collate "C" not null,
  points integer not null default 0,
  expire bigint,
  constraint rate_limit_pkey primary key (key)
);
create index rate_limit_by_expiry on account.rate_limit (expire);

create table account.command (
  actor text collate "C" not null,
  id text collate "C" not null,
  endpoint text not null,
  digest text collate "C" not null,
  result jsonb not null,
  done_at timestamptz(3) not null default now(),
  constraint command_pkey primary key (actor, id),
  constraint command_digest check (digest ~ '^[0-9a-f]{64}$')
);
create index account_command_by_time on account.command (done_at);

create table account.admin_guard (
  id integer not null default 1,
  checks bigint not null default 0,
  constraint admin_guard_pkey primary key (id),
  constraint admin_guard_one_row check (id = 1)
);

-- ---------------------------------------------------------------- references

-- Between records they are looked at when the changeset is whole, at commit.
alter table record.record add constraint record_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id) deferrable initially deferred;
alter table record.profile add constraint profile_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.profile add constraint profile_negotiation_id_principal_low_fkey
  foreign key (negotiation_id, principal_low)
  references record.party (negotiation_id, id) deferrable initially deferred;
alter table record.profile add constraint profile_negotiation_id_principal_high_fkey
  foreign key (negotiation_id, principal_high)
  references record.party (negotiation_id, id) deferrable initially deferred;
alter table record.party add constraint party_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.speaker add constraint speaker_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.speaker add constraint speaker_negotiation_id_side_fkey
  foreign key (negotiation_id, side)
  references record.party (negotiation_id, id) deferrable initially deferred;
alter table record.office add constraint office_negotiation_id_speaker_id_fkey
  foreign key (negotiation_id, speaker_id)
  references record.speaker (negotiation_id, id) on delete cascade deferrable initially deferred;
alter table record.office add constraint office_negotiation_id_party_id_fkey
  foreign key (negotiation_id, party_id)
  references record.party (negotiation_id, id) deferrable initially deferred;
alter table record.issue add constraint issue_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.publisher add constraint publisher_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.source add constraint source_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.source add constraint source_negotiation_id_publisher_id_fkey
  foreign key (negotiation_id, publisher_id)
  references record.publisher (negotiation_id, id) deferrable initially deferred;
alter table record.event add constraint event_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.event_party add constraint event_party_negotiation_id_event_id_fkey
  foreign key (negotiation_id, event_id)
  references record.event (negotiation_id, id) on delete cascade deferrable initially deferred;
alter table record.event_party add constraint event_party_negotiation_id_party_id_fkey
  foreign key (negotiation_id, party_id)
  references record.party (negotiation_id, id) deferrable initially deferred;
alter table record.event_speaker add constraint event_speaker_negotiation_id_event_id_fkey
  foreign key (negotiation_id, event_id)
  references record.event (negotiation_id, id) on delete cascade deferrable initially deferred;
alter table record.event_speaker add constraint event_speaker_negotiation_id_speaker_id_fkey
  foreign key (negotiation_id, speaker_id)
  references record.speaker (negotiation_id, id) deferrable initially deferred;
alter table record.proposal add constraint proposal_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.proposal add constraint proposal_negotiation_id_revises_fkey
  foreign key (negotiation_id, revises)
  references record.proposal (negotiation_id, id) deferrable initially deferred;
alter table record.authorship_claim add constraint authorship_claim_negotiation_id_proposal_id_fkey
  foreign key (negotiation_id, proposal_id)
  references record.proposal (negotiation_id, id) on delete cascade deferrable initially deferred;
alter table record.authorship_claim add constraint authorship_claim_negotiation_id_speaker_id_fkey
  foreign key (negotiation_id, speaker_id)
  references record.speaker (negotiation_id, id) deferrable initially deferred;
alter table record.provision add constraint provision_negotiation_id_proposal_id_fkey
  foreign key (negotiation_id, proposal_id)
  references record.proposal (negotiation_id, id) on delete cascade deferrable initially deferred;
alter table record.provision add constraint provision_negotiation_id_issue_id_fkey
  foreign key (negotiation_id, issue_id)
  references record.issue (negotiation_id, id) deferrable initially deferred;
alter table record.position add constraint position_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.position add constraint position_negotiation_id_party_id_fkey
  foreign key (negotiation_id, party_id)
  references record.party (negotiation_id, id) deferrable initially deferred;
alter table record.position add constraint position_negotiation_id_issue_id_fkey
  foreign key (negotiation_id, issue_id)
  references record.issue (negotiation_id, id) deferrable initially deferred;
alter table record.position add constraint position_negotiation_id_condition_issue_id_fkey
  foreign key (negotiation_id, condition_issue_id)
  references record.issue (negotiation_id, id) deferrable initially deferred;
alter table record.position add constraint position_negotiation_id_speaker_id_fkey
  foreign key (negotiation_id, speaker_id)
  references record.speaker (negotiation_id, id) deferrable initially deferred;
alter table record.position add constraint position_negotiation_id_event_id_fkey
  foreign key (negotiation_id, event_id)
  references record.event (negotiation_id, id) deferrable initially deferred;
alter table record.position add constraint position_negotiation_id_proposal_id_fkey
  foreign key (negotiation_id, proposal_id)
  references record.proposal (negotiation_id, id) deferrable initially deferred;
alter table record.position_relation add constraint position_relation_negotiation_id_position_id_fkey
  foreign key (negotiation_id, position_id)
  references record.position (negotiation_id, id) on delete cascade deferrable initially deferred;
alter table record.position_relation add constraint position_relation_negotiation_id_other_id_fkey
  foreign key (negotiation_id, other_id)
  references record.position (negotiation_id, id) deferrable initially deferred;
alter table record.response add constraint response_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.response add constraint response_negotiation_id_proposal_id_fkey
  foreign key (negotiation_id, proposal_id)
  references record.proposal (negotiation_id, id) deferrable initially deferred;
alter table record.response add constraint response_negotiation_id_party_id_fkey
  foreign key (negotiation_id, party_id)
  references record.party (negotiation_id, id) deferrable initially deferred;
alter table record.response add constraint response_negotiation_id_speaker_id_fkey
  foreign key (negotiation_id, speaker_id)
  references record.speaker (negotiation_id, id) deferrable initially deferred;
alter table record.assessment add constraint assessment_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.assessment add constraint assessment_negotiation_id_speaker_id_fkey
  foreign key (negotiation_id, speaker_id)
  references record.speaker (negotiation_id, id) deferrable initially deferred;
alter table record.assessment add constraint assessment_negotiation_id_about_party_id_fkey
  foreign key (negotiation_id, about_party_id)
  references record.party (negotiation_id, id) deferrable initially deferred;
alter table record.assessment add constraint assessment_negotiation_id_about_issue_id_fkey
  foreign key (negotiation_id, about_issue_id)
  references record.issue (negotiation_id, id) deferrable initially deferred;
alter table record.assessment add constraint assessment_negotiation_id_about_event_id_fkey
  foreign key (negotiation_id, about_event_id)
  references record.event (negotiation_id, id) deferrable initially deferred;
alter table record.assessment add constraint assessment_negotiation_id_about_proposal_id_fkey
  foreign key (negotiation_id, about_proposal_id)
  references record.proposal (negotiation_id, id) deferrable initially deferred;
alter table record.salience add constraint salience_negotiation_id_kind_id_fkey
  foreign key (negotiation_id, kind, id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.salience add constraint salience_negotiation_id_party_id_fkey
  foreign key (negotiation_id, party_id)
  references record.party (negotiation_id, id) deferrable initially deferred;
alter table record.salience add constraint salience_negotiation_id_issue_id_fkey
  foreign key (negotiation_id, issue_id)
  references record.issue (negotiation_id, id) deferrable initially deferred;
alter table record.salience add constraint salience_negotiation_id_speaker_id_fkey
  foreign key (negotiation_id, speaker_id)
  references record.speaker (negotiation_id, id) deferrable initially deferred;
alter table record.passage add constraint passage_negotiation_id_kind_record_id_fkey
  foreign key (negotiation_id, kind, record_id)
  references record.record (negotiation_id, kind, id) on delete cascade deferrable initially deferred;
alter table record.passage add constraint passage_negotiation_id_source_id_fkey
  foreign key (negotiation_id, source_id)
  references record.source (negotiation_id, id) deferrable initially deferred;
alter table ledger.edition add constraint edition_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id);
alter table ledger.edition add constraint edition_changeset_id_fkey
  foreign key (changeset_id) references desk.changeset (id);
alter table ledger.edition add constraint edition_negotiation_id_acceptor_fkey
  foreign key (negotiation_id, acceptor) references ledger.contributor (negotiation_id, number);
alter table ledger.revision add constraint revision_negotiation_id_coder_fkey
  foreign key (negotiation_id, coder) references ledger.contributor (negotiation_id, number);
alter table ledger.revision add constraint revision_negotiation_id_edition_fkey
  foreign key (negotiation_id, edition) references ledger.edition (negotiation_id, number);
alter table ledger.revision_body add constraint revision_body_negotiation_id_kind_record_id_version_fkey
  foreign key (negotiation_id, kind, record_id, version) references ledger.revision (negotiation_id, kind, record_id, version);
alter table ledger.contributor add constraint contributor_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id);
alter table ledger.contributor add constraint contributor_user_id_fkey
  foreign key (user_id) references account."user" (id);
alter table desk.changeset add constraint changeset_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id);
alter table desk.changeset add constraint changeset_created_by_fkey
  foreign key (created_by) references account."user" (id);
alter table desk.change add constraint change_changeset_id_fkey
  foreign key (changeset_id) references desk.changeset (id);
alter table desk.change add constraint change_saved_by_fkey
  foreign key (saved_by) references account."user" (id);
alter table desk.changeset_author add constraint changeset_author_changeset_id_fkey
  foreign key (changeset_id) references desk.changeset (id);
alter table desk.changeset_author add constraint changeset_author_user_id_fkey
  foreign key (user_id) references account."user" (id);
alter table desk.submission add constraint submission_changeset_id_fkey
  foreign key (changeset_id) references desk.changeset (id);
alter table desk.submission add constraint submission_submitted_by_fkey
  foreign key (submitted_by) references account."user" (id);
alter table desk.submitted_change add constraint submitted_change_changeset_id_number_fkey
  foreign key (changeset_id, number) references desk.submission (changeset_id, number);
alter table desk.comment add constraint comment_changeset_id_fkey
  foreign key (changeset_id) references desk.changeset (id);
alter table desk.comment add constraint comment_changeset_id_submission_fkey
  foreign key (changeset_id, submission) references desk.submission (changeset_id, number);
alter table desk.comment add constraint comment_user_id_fkey
  foreign key (user_id) references account."user" (id);
alter table account.membership add constraint membership_user_id_fkey
  foreign key (user_id) references account."user" (id) on delete cascade;
alter table account.membership add constraint membership_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id) on delete cascade;
alter table account.session add constraint session_user_id_fkey
  foreign key (user_id) references account."user" (id) on delete cascade;
alter table account.invitation add constraint invitation_created_by_fkey
  foreign key (created_by) references account."user" (id);
alter table account.invitation add constraint invitation_negotiation_id_fkey
  foreign key (negotiation_id) references record.negotiation (id) on delete cascade;

-- ---------------------------------------------------------------- what is only ever added to

create function ledger.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'ledger_append_only: rows of %.% are only ever added.', tg_table_schema, tg_table_name
    using errcode = '23514', constraint = 'ledger_append_only';
end $$;

create trigger append_only before update or delete on ledger.edition
  for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.revision
  for each row execute function ledger.refuse_change();
create trigger append_only before delete on ledger.revision_body
  for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.contributor
  for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.audit
  for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on desk.submission
  for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on desk.submitted_change
  for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on desk.source_text
  for each row execute function ledger.refuse_change();

create trigger no_truncate before truncate on ledger.edition execute function ledger.refuse_change();
create trigger no_truncate before truncate on ledger.revision execute function ledger.refuse_change();
create trigger no_truncate before truncate on ledger.revision_body execute function ledger.refuse_change();
create trigger no_truncate before truncate on ledger.contributor execute function ledger.refuse_change();
create trigger no_truncate before truncate on ledger.audit execute function ledger.refuse_change();
create trigger no_truncate before truncate on desk.submission execute function ledger.refuse_change();
create trigger no_truncate before truncate on desk.submitted_change execute function ledger.refuse_change();
create trigger no_truncate before truncate on record.record execute function ledger.refuse_change();
create trigger no_truncate before truncate on record.negotiation execute function ledger.refuse_change();
create trigger no_truncate before truncate on account.membership execute function ledger.refuse_change();
create trigger no_truncate before truncate on account."user" execute function ledger.refuse_change();

-- ---------------------------------------------------------------- time and chains

-- Instants have milliseconds, as JavaScript's have, so that what is shown is what was stored.
create function ledger.now_after(previous timestamptz) returns timestamptz
  language sql volatile set search_path = '' as $$
  select greatest(date_trunc('milliseconds', clock_timestamp()), previous + interval '1 millisecond')
$$;

create function ledger.instant(at timestamptz) returns text language sql stable set search_path = '' as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- sha-256 (hex) over the hash before and the parts, one a line, absent ones empty. No part holds a line end.
create function ledger.chained(previous text, variadic parts text[]) returns text
  language sql stable set search_path = '' as $$
  select encode(sha256(convert_to(array_to_string(array[coalesce(previous, '')] || parts, E'\n', ''), 'UTF8')), 'hex')
$$;

create function ledger.edition_hash(previous text, e ledger.edition) returns text
  language sql stable set search_path = '' as $$
  select ledger.chained(previous, e.negotiation_id, e.number::text, e.changeset_id, to_json(e.title)::text,
    e.acceptor::text, e.operator::text, e.review_required::text, e.reviewed::text, e.pairs_of_eyes::text,
    ledger.instant(e.recorded_at))
$$;

create function ledger.revision_hash(previous text, r ledger.revision) returns text
  language sql stable set search_path = '' as $$
  select ledger.chained(previous, r.negotiation_id, r.seq::text, r.kind, r.record_id, r.version::text,
    r.edition::text, r.action, r.digest, r.coder::text, r.acceptor::text, ledger.instant(r.recorded_at))
$$;

create function ledger.audit_hash(previous text, a ledger.audit) returns text
  language sql stable set search_path = '' as $$
  select ledger.chained(previous, a.chain, a.seq::text, ledger.instant(a.at), a.actor, a.action, a.subject,
    a.detail::text)
$$;

-- What does not follow from what stands before it: no rows, unless somebody went behind the database's back.
create function ledger.broken_links() returns table (part text, chain text, seq integer)
  language sql stable set search_path = '' as $$
  select 'edition', e.negotiation_id, e.number from (
    select e.*, lag(e.chain) over w as before, row_number() over w as place
    from ledger.edition e window w as (partition by e.negotiation_id order by e.number)
  ) x join ledger.edition e using (negotiation_id, number)
  where e.number <> x.place or e.chain <> ledger.edition_hash(x.before, e)
  union all
  select 'revision', r.negotiation_id, r.seq from (
    select r.negotiation_id, r.seq, lag(r.chain) over w as before, row_number() over w as place
    from ledger.revision r window w as (partition by r.negotiation_id order by r.seq)
  ) x join ledger.revision r using (negotiation_id, seq)
  where r.seq <> x.place or r.chain <> ledger.revision_hash(x.before, r)
  union all
  select 'audit', a.chain, a.seq from (
    select a.chain, a.seq, lag(a.hash) over w as before, row_number() over w as place
    from ledger.audit a window w as (partition by a.chain order by a.seq)
  ) x join ledger.audit a using (chain, seq)
  where a.seq <> x.place or a.hash <> ledger.audit_hash(x.before, a)
$$;

-- ---------------------------------------------------------------- negotiations and editions

create function record.guard_negotiation() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.edition := 0;
    new.settings_version := 1;
    new.created_at := date_trunc('milliseconds', clock_timestamp());
    new.recorded_at := new.created_at;
    return new;
  end if;
  if new.id <> old.id or new.edition not in (old.edition, old.edition + 1) or new.recorded_at < old.recorded_at then
    raise exception 'negotiation_guard: an id stays, and editions follow one another.'
      using errcode = '23514', constraint = 'negotiation_guard';
  end if;
  new.created_at := old.created_at;
  new.settings_version := old.settings_version;
  if (new.visibility, new.review_required) is distinct from (old.visibility, old.review_required) then
    new.settings_version := old.settings_version + 1;
  end if;
  return new;
end $$;

create trigger guard before insert or update on record.negotiation
  for each row execute function record.guard_negotiation();

create function ledger.number_contributor() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  perform from record.negotiation n where n.id = new.negotiation_id for update;
  new.created_at := date_trunc('milliseconds', clock_timestamp());
  select coalesce(max(c.number), 0) + 1 into new.number
    from ledger.contributor c where c.negotiation_id = new.negotiation_id;
  return new;
end $$;

create trigger number_it before insert on ledger.contributor
  for each row execute function ledger.number_contributor();

create function ledger.seal_edition() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  negotiation record.negotiation;
  acceptor text;
  authors text[];
  previous text;
begin
  select * into negotiation from record.negotiation n where n.id = new.negotiation_id for update;
  if negotiation.id is null then
    raise exception 'edition_negotiation: there is no negotiation %.', new.negotiation_id
      using errcode = '23503', constraint = 'edition_negotiation';
  end if;
  if new.changeset_id is not null and not exists (
    select from desk.changeset c where c.id = new.changeset_id and c.negotiation_id = new.negotiation_id
  ) then
    raise exception 'edition_changeset: the changeset is not of this negotiation.'
      using errcode = '23503', constraint = 'edition_changeset';
  end if;
  select c.user_id into acceptor
    from ledger.contributor c where c.negotiation_id = new.negotiation_id and c.number = new.acceptor;
  select coalesce(array_agg(a.user_id), '{}') into authors
    from desk.changeset_author a where a.changeset_id = new.changeset_id;

  new.number := negotiation.edition + 1;
  new.recorded_at := ledger.now_after(negotiation.recorded_at);
  new.transaction_id := txid_current();
  new.review_required := negotiation.review_required;
  new.reviewed := not new.operator and new.changeset_id is not null
    and acceptor is not null and acceptor <> all (authors);
  new.pairs_of_eyes := cardinality(authors) + (acceptor is not null and acceptor <> all (authors))::int;
  if new.review_required and not new.operator and new.changeset_id is not null and not new.reviewed then
    raise exception 'edition_own_work: nobody who saved a part of it accepts it while review is required.'
      using errcode = '23514', constraint = 'edition_own_work';
  end if;
  select e.chain into previous
    from ledger.edition e where e.negotiation_id = new.negotiation_id and e.number = negotiation.edition;
  new.chain := ledger.edition_hash(previous, new);
  update record.negotiation set edition = new.number, recorded_at = new.recorded_at where id = new.negotiation_id;
  return new;
end $$;

create trigger seal before insert on ledger.edition
  for each row execute function ledger.seal_edition();

-- ---------------------------------------------------------------- revisions

-- These functions run for each row of an import. A plan made while a table was small, and kept, would read all of it each
-- time: so they plan with indexes alone.

-- The edition of this transaction holds the negotiation's lock, so what stands last stays last.
create function ledger.seal_revision() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  edition ledger.edition;
  before ledger.revision;
  previous text;
begin
  select e.* into edition
    from record.negotiation n join ledger.edition e on e.negotiation_id = n.id and e.number = n.edition
    where n.id = new.negotiation_id;
  if edition.transaction_id is distinct from txid_current() then
    raise exception 'revision_edition: a revision belongs to an edition of its own transaction.'
      using errcode = '23514', constraint = 'revision_edition';
  end if;
  select * into before from ledger.revision r
    where r.negotiation_id = new.negotiation_id and r.kind = new.kind and r.record_id = new.record_id
    order by r.version desc limit 1;
  if new.version <> coalesce(before.version, 0) + 1 then
    raise exception 'record_version: version % of % % does not follow %.',
      new.version, new.kind, new.record_id, coalesce(before.version, 0)
      using errcode = '23514', constraint = 'record_version';
  end if;
  if new.action <> all (case
    when before.version is null then array['create']
    when before.action = 'withdraw' then array['restore']
    else array['update', 'withdraw']
  end) then
    raise exception 'revision_action: % cannot follow %.', new.action, coalesce(before.action, 'nothing')
      using errcode = '23514', constraint = 'revision_action';
  end if;
  new.edition := edition.number;
  new.acceptor := edition.acceptor;
  new.recorded_at := edition.recorded_at;
  select r.seq + 1, r.chain into new.seq, previous
    from ledger.revision r where r.negotiation_id = new.negotiation_id order by r.seq desc limit 1;
  new.seq := coalesce(new.seq, 1);
  new.chain := ledger.revision_hash(previous, new);
  return new;
end $$;

create trigger seal before insert on ledger.revision
  for each row execute function ledger.seal_revision();

create function ledger.guard_body() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.redacted_at := null;
    new.redaction_reason := null;
    return new;
  end if;
  if (new.negotiation_id, new.kind, new.record_id, new.version)
      is distinct from (old.negotiation_id, old.kind, old.record_id, old.version)
    or old.body is null or new.body is not null or coalesce(new.redaction_reason, '') = '' then
    raise exception 'ledger_append_only: a body changes only once, into nothing, with a reason.'
      using errcode = '23514', constraint = 'ledger_append_only';
  end if;
  new.redacted_at := date_trunc('milliseconds', clock_timestamp());
  return new;
end $$;

create trigger guard before insert or update on ledger.revision_body
  for each row execute function ledger.guard_body();

create function record.guard_record() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.negotiation_id, new.kind, new.id) is distinct from (old.negotiation_id, old.kind, old.id)
    or new.version <> old.version + 1 then
    raise exception 'record_version: % % goes from version % to %.', old.kind, old.id, old.version, new.version
      using errcode = '23514', constraint = 'record_version';
  end if;
  return new;
end $$;

create trigger guard before update on record.record
  for each row execute function record.guard_record();

create function record.has_row(negotiation text, kind text, id text) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  case kind
    when 'position' then
      return exists (select from record.position x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'negotiation' then
      return exists (select from record.profile x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'party' then
      return exists (select from record.party x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'speaker' then
      return exists (select from record.speaker x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'issue' then
      return exists (select from record.issue x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'publisher' then
      return exists (select from record.publisher x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'source' then
      return exists (select from record.source x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'event' then
      return exists (select from record.event x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'proposal' then
      return exists (select from record.proposal x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'response' then
      return exists (select from record.response x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'assessment' then
      return exists (select from record.assessment x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
    when 'salience' then
      return exists (select from record.salience x where x.negotiation_id = has_row.negotiation and x.id = has_row.id);
  end case;
end $$;

-- At commit: each change of the record has its revision, with a body, and the record its row.
create function record.check_revision() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  changed record.record := case tg_op when 'DELETE' then old else new end;
  wanted integer := changed.version + (tg_op = 'DELETE')::int;
begin
  if tg_op = 'DELETE' and exists (
    select from record.record r
    where r.negotiation_id = changed.negotiation_id and r.kind = changed.kind and r.id = changed.id
  ) then
    return null; -- It is back already: the insert is looked at on its own.
  end if;
  if not exists (
    select from ledger.revision r
    where r.negotiation_id = changed.negotiation_id and r.kind = changed.kind and r.record_id = changed.id
      and r.version = wanted and (r.action = 'withdraw') = (tg_op = 'DELETE')
      and (tg_op = 'DELETE' or r.edition = changed.edition)
  ) then
    raise exception 'record_revision: % % has no revision % of its edition.', changed.kind, changed.id, wanted
      using errcode = '23514', constraint = 'record_revision';
  end if;
  return null;
end $$;

create constraint trigger revision_exists after insert or update or delete on record.record
  deferrable initially deferred for each row execute function record.check_revision();

-- At commit: no revision without what it says of the record.
create function ledger.check_record() returns trigger
  language plpgsql security definer set search_path = '' set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  published integer;
begin
  if (new.action <> 'withdraw') <> exists (
    select from ledger.revision_body b
    where b.negotiation_id = new.negotiation_id and b.kind = new.kind and b.record_id = new.record_id
      and b.version = new.version
  ) then
    raise exception 'revision_body: version % of % % needs a body, and a withdrawal none.',
      new.version, new.kind, new.record_id
      using errcode = '23514', constraint = 'revision_body';
  end if;
  if exists (
    select from ledger.revision r
    where r.negotiation_id = new.negotiation_id and r.kind = new.kind and r.record_id = new.record_id
      and r.version > new.version
  ) then
    return null; -- Overtaken in its own transaction.
  end if;
  select r.version into published from record.record r
    where r.negotiation_id = new.negotiation_id and r.kind = new.kind and r.id = new.record_id;
  if published is distinct from (case new.action when 'withdraw' then null else new.version end)
    or (published is not null and not record.has_row(new.negotiation_id, new.kind, new.record_id)) then
    raise exception 'revision_record: the record does not hold version % of % %.',
      new.version, new.kind, new.record_id
      using errcode = '23514', constraint = 'revision_record';
  end if;
  return null;
end $$;

create constraint trigger record_agrees after insert on ledger.revision
  deferrable initially deferred for each row execute function ledger.check_record();

-- ---------------------------------------------------------------- audit

create function ledger.seal_audit() returns trigger
  language plpgsql security definer set search_path = '' as $$
declare
  before ledger.audit;
begin
  if new.chain <> '' and not exists (select from record.negotiation n where n.id = new.chain) then
    raise exception 'audit_chain: there is no negotiation %.', new.chain
      using errcode = '23503', constraint = 'audit_chain';
  end if;
  insert into ledger.audit_chain (chain) values (new.chain) on conflict do nothing;
  perform from ledger.audit_chain c where c.chain = new.chain for update;
  select * into before from ledger.audit a where a.chain = new.chain order by a.seq desc limit 1;
  new.seq := coalesce(before.seq, 0) + 1;
  new.at := greatest(date_trunc('milliseconds', clock_timestamp()), before.at);
  new.hash := ledger.audit_hash(before.hash, new);
  return new;
end $$;

create trigger seal before insert on ledger.audit
  for each row execute function ledger.seal_audit();

insert into ledger.audit_chain (chain) values ('');

-- ---------------------------------------------------------------- desk

-- Whoever saved a part stays an author, even where the part is gone.
create function desk.note_author() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'changeset' then
    insert into desk.changeset_author (changeset_id, user_id) values (new.id, new.created_by) on conflict do nothing;
  else
    insert into desk.changeset_author (changeset_id, user_id) values (new.changeset_id, new.saved_by)
      on conflict do nothing;
  end if;
  return null;
end $$;

create trigger note_author after insert on desk.changeset
  for each row when (new.created_by is not null) execute function desk.note_author();
create trigger note_author after insert or update on desk.change
  for each row when (new.saved_by is not null) execute function desk.note_author();
create trigger append_only before update or delete on desk.changeset_author
  for each row execute function ledger.refuse_change();
create trigger no_truncate before truncate on desk.changeset_author execute function ledger.refuse_change();

-- ---------------------------------------------------------------- the last admin

insert into account.admin_guard (id) values (1);

-- Checks take turns on the guard's row: the second of two at once sees what the first did, or fails to serialize.
create function account.keep_an_admin() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update account.admin_guard set checks = checks + 1 where id = 1;
  if not exists (
    select from account.membership m join account."user" u on u.id = m.user_id
    where m.role = 'admin' and m.negotiation_id is null and u.suspended_at is null
  ) then
    raise exception 'last_admin: at least one admin over all has to remain.'
      using errcode = '23514', constraint = 'last_admin';
  end if;
  return null;
end $$;

create constraint trigger last_admin after update or delete on account.membership
  deferrable initially deferred for each row when (old.role = 'admin' and old.negotiation_id is null)
  execute function account.keep_an_admin();
create constraint trigger last_admin after update on account."user"
  deferrable initially deferred for each row when (old.suspended_at is null and new.suspended_at is not null)
  execute function account.keep_an_admin();

revoke all on all functions in schema record, ledger, desk, account from public;
