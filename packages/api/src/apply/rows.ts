/** One record to its rows, kind by kind. A table's rows are typed by the database's own schema, so neither can drift. */
import type { Prisma } from "@parley/db/clients";
import { daySpan } from "@parley/domain/dates";
import type { AnyRecord, Kind, RecordOf } from "@parley/domain/records";
import type { Passage, StatedDate } from "@parley/domain/records/fields";
import { type Find, publishedLast } from "@parley/domain/records/rules";

/** Rows by table of the schema `record`, in the order in which they are written. */
export type Rows = {
  profile?: Prisma.ProfileCreateManyInput[];
  party?: Prisma.PartyCreateManyInput[];
  speaker?: Prisma.SpeakerCreateManyInput[];
  office?: Prisma.OfficeCreateManyInput[];
  issue?: Prisma.IssueCreateManyInput[];
  publisher?: Prisma.PublisherCreateManyInput[];
  source?: Prisma.SourceCreateManyInput[];
  event?: Prisma.EventCreateManyInput[];
  event_party?: Prisma.EventPartyCreateManyInput[];
  event_speaker?: Prisma.EventSpeakerCreateManyInput[];
  proposal?: Prisma.ProposalCreateManyInput[];
  authorship_claim?: Prisma.AuthorshipClaimCreateManyInput[];
  provision?: Prisma.ProvisionCreateManyInput[];
  position?: Prisma.PositionCreateManyInput[];
  position_relation?: Prisma.PositionRelationCreateManyInput[];
  response?: Prisma.ResponseCreateManyInput[];
  assessment?: Prisma.AssessmentCreateManyInput[];
  salience?: Prisma.SalienceCreateManyInput[];
  passage?: Prisma.PassageCreateManyInput[];
};

/** Where a record goes, and the records around it, on whose publication open dates lean. */
export type Place = { negotiationId: string; find: Find };

type Writer<K extends Kind> = (body: RecordOf<K>, place: Place) => Rows;

const days = (date: StatedDate, evidence: readonly Passage[], place: Place) => {
  const { first, last } = daySpan(date.edtf, publishedLast(evidence, place.find));
  return { firstDay: first, lastDay: last };
};

function said(body: { said: StatedDate; evidence: readonly Passage[] }, place: Place) {
  const { edtf, stated, reason } = body.said;
  return { saidEdtf: edtf, saidStated: stated, saidReason: reason, ...days(body.said, body.evidence, place) };
}

function dated(body: { date: StatedDate; evidence: readonly Passage[] }, place: Place) {
  const { edtf, stated, reason } = body.date;
  return { dateEdtf: edtf, dateStated: stated, dateReason: reason, ...days(body.date, body.evidence, place) };
}

function passages(kind: Kind, recordId: string, part: string, evidence: readonly Passage[], { negotiationId }: Place) {
  return evidence.map(({ source, exact, start, end, altered }, ordinal) => {
    return {
      negotiationId,
      kind,
      recordId,
      part,
      ordinal,
      sourceId: source,
      exact,
      startOffset: start,
      endOffset: end,
      altered,
    };
  });
}

const party: Writer<"party"> = ({ id, name, short, kind, role, aliases, slot }, { negotiationId }) => ({
  party: [{ negotiationId, kind: "party", id, name, short, partyKind: kind, role, aliases, slot }],
});

const negotiation: Writer<"negotiation"> = (
  { id, title, summary, principals, staleAfter, horizon },
  { negotiationId },
) => {
  const sides = { principalLow: principals?.low ?? null, principalHigh: principals?.high ?? null };
  return { profile: [{ negotiationId, kind: "negotiation", id, title, summary, ...sides, staleAfter, horizon }] };
};

const speaker: Writer<"speaker"> = ({ id, kind, name, aliases, offices, side }, { negotiationId }) => ({
  speaker: [{ negotiationId, kind: "speaker", id, speakerKind: kind, name, aliases, side }],
  office: offices.map(({ title, party, organisation, from, to }, ordinal) => {
    return { negotiationId, speakerId: id, ordinal, title, partyId: party, organisation, heldFrom: from, heldTo: to };
  }),
});

const issue: Writer<"issue"> = ({ kind, poles, ...rest }, { negotiationId }) => {
  const { id, code, title, question, category, stops, options, note, order } = rest;
  const ends = { poleLow: poles?.low ?? null, poleHigh: poles?.high ?? null };
  const words = { code, title, question, category, issueKind: kind, note };
  return { issue: [{ negotiationId, kind: "issue", id, ...words, stops, options, ...ends, order }] };
};

const publisher: Writer<"publisher"> = ({ id, name, reliability }, { negotiationId }) => ({
  publisher: [{ negotiationId, kind: "publisher", id, name, reliability }],
});

const source: Writer<"source"> = ({ id, publisher: publisherId, published, ...rest }, place) => {
  const { title, authors, link, language, file, sha256, note } = rest;
  const { edtf, stated, reason } = published;
  const date = { publishedEdtf: edtf, publishedStated: stated, publishedReason: reason, ...days(published, [], place) };
  const { negotiationId } = place;
  const about = { title, authors, link, language, file, sha256, note };
  return { source: [{ negotiationId, kind: "source", id, publisherId, ...date, ...about }] };
};

const event: Writer<"event"> = (body, place) => {
  const { id, title, kind, status, place: where, participants, summary, evidence } = body;
  const { negotiationId } = place;
  const row = {
    negotiationId,
    kind: "event",
    id,
    title,
    eventKind: kind,
    status,
    ...dated(body, place),
    place: where,
    summary,
  };
  return {
    event: [row],
    event_party: participants.parties.map((partyId, ordinal) => ({ negotiationId, eventId: id, ordinal, partyId })),
    event_speaker: participants.speakers.map((speakerId, ordinal) => ({
      negotiationId,
      eventId: id,
      ordinal,
      speakerId,
    })),
    passage: passages("event", id, "", evidence, place),
  };
};

const proposal: Writer<"proposal"> = (body, place) => {
  const { id, title, status, revises, points, summary, authorship, provisions, evidence } = body;
  const { negotiationId } = place;
  const about = { title, status, revises, points, summary };
  return {
    proposal: [{ negotiationId, kind: "proposal", id, ...about, ...dated(body, place) }],
    authorship_claim: authorship.map(({ speaker, claimant, claim }, ordinal) => {
      return { negotiationId, proposalId: id, ordinal, speakerId: speaker, claimant, claim };
    }),
    provision: provisions.map(({ id: provisionId, summary, issue, low, high, option, open }, ordinal) => {
      const where = { issueId: issue, low, high, option, open };
      return { negotiationId, proposalId: id, id: provisionId, ordinal, summary, ...where };
    }),
    passage: [
      ...passages("proposal", id, "", evidence, place),
      ...authorship.flatMap((claim, i) => passages("proposal", id, `authorship:${i}`, claim.evidence, place)),
      ...provisions.flatMap((one) => passages("proposal", id, `provision:${one.id}`, one.evidence, place)),
    ],
  };
};

const position: Writer<"position"> = (body, place) => {
  const { id, party, issue, answer, low, high, option, open, direction, speaker, attribution, act, firmness } = body;
  const { condition, conditionIssue, event, proposal, credibility, confidence, summary, note, relations, evidence } =
    body;
  const { negotiationId } = place;
  const where = { partyId: party, issueId: issue, answer, low, high, option, open, direction };
  const how = { speakerId: speaker, attribution, act, firmness, condition, conditionIssueId: conditionIssue };
  const when = { ...said(body, place), eventId: event, proposalId: proposal };
  const grade = { credibility, confidence, summary, note };
  return {
    position: [{ negotiationId, kind: "position", id, ...where, ...how, ...when, ...grade }],
    position_relation: relations.map(({ type, position: otherId }, ordinal) => {
      return { negotiationId, positionId: id, ordinal, type, otherId };
    }),
    passage: passages("position", id, "", evidence, place),
  };
};

const response: Writer<"response"> = (body, place) => {
  const { id, proposal, party, answer, speaker, attribution, condition, credibility, confidence, summary, note } = body;
  const about = { proposalId: proposal, partyId: party, answer, speakerId: speaker, attribution, condition };
  const grade = { credibility, confidence, summary, note };
  return {
    response: [{ negotiationId: place.negotiationId, kind: "response", id, ...about, ...said(body, place), ...grade }],
    passage: passages("response", id, "", body.evidence, place),
  };
};

const assessment: Writer<"assessment"> = (body, place) => {
  const { id, speaker, attribution, about, confidence, summary, note } = body;
  const { party, issue, event, proposal } = about;
  const judged = { aboutPartyId: party, aboutIssueId: issue, aboutEventId: event, aboutProposalId: proposal };
  const who = { speakerId: speaker, attribution };
  const words = { confidence, summary, note };
  return {
    assessment: [
      { negotiationId: place.negotiationId, kind: "assessment", id, ...who, ...judged, ...said(body, place), ...words },
    ],
    passage: passages("assessment", id, "", body.evidence, place),
  };
};

const salience: Writer<"salience"> = (body, place) => {
  const { id, party, issue, value, speaker, attribution, confidence, summary, note } = body;
  const what = { partyId: party, issueId: issue, value, speakerId: speaker, attribution };
  const words = { confidence, summary, note };
  return {
    salience: [{ negotiationId: place.negotiationId, kind: "salience", id, ...what, ...said(body, place), ...words }],
    passage: passages("salience", id, "", body.evidence, place),
  };
};

const writers: { [K in Kind]: Writer<K> } = {
  party,
  negotiation,
  speaker,
  issue,
  publisher,
  source,
  event,
  proposal,
  position,
  response,
  assessment,
  salience,
};

/** The rows of one record. Its body has the shape of its kind: whoever calls has parsed it. */
export function rowsOf(kind: Kind, body: AnyRecord, place: Place): Rows {
  const write = writers[kind] as (body: AnyRecord, place: Place) => Rows;
  return write(body, place);
}
