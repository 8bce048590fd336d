/** What of a record can be found: its names, its words, what it refers to and its date. A field that is not here is not found. */
import type { AnyRecord, Kind, RecordOf } from "../records/index";
import { valueLabel } from "../records/labels";

export type Reference = readonly [kind: Kind, id: string];

export type SearchEntry = {
  /** What it is called, the name that is shown first; a position has none. */
  names: string[];
  /** Everything else that it says in words, the most telling first. */
  texts: string[];
  /** Records whose names find this one too. */
  refs: Reference[];
  /** Its date, as EDTF. */
  edtf: string | null;
};

type Loose = string | null | undefined;
type Parts = { names?: Loose[]; texts?: Loose[]; refs?: [Kind, Loose][]; edtf?: string };

function entry({ names = [], texts = [], refs = [], edtf }: Parts): SearchEntry {
  const said = (words: Loose[]) => words.flatMap((one) => one ?? []);
  return {
    names: [...new Set(said(names))],
    texts: said(texts),
    refs: refs.flatMap(([kind, id]) => (id ? [[kind, id] as const] : [])),
    edtf: edtf ?? null,
  };
}

type Quoted = { evidence: readonly { source: string; exact: string }[] };
const exactOf = ({ evidence }: Quoted) => evidence.map(({ exact }) => exact);
const sourcesOf = ({ evidence }: Quoted) =>
  [...new Set(evidence.map(({ source }) => source))].map((id): [Kind, string] => ["source", id]);

/** What positions, responses, assessments and saliences have in common. */
type Said = Quoted & { summary: string; note: string | null; speaker: string | null; said: { edtf: string } };
const said = (body: Said, texts: Loose[], refs: [Kind, Loose][]) =>
  entry({
    texts: [body.summary, ...exactOf(body), ...texts, body.note],
    refs: [["speaker", body.speaker], ...refs, ...sourcesOf(body)],
    edtf: body.said.edtf,
  });

const entries: { [K in Kind]: (body: RecordOf<K>) => SearchEntry } = {
  negotiation: ({ title, summary }) => entry({ names: [title], texts: [summary] }),
  party: ({ name, short, aliases, kind, role }) =>
    entry({ names: [name, short, ...aliases], texts: [valueLabel(kind), valueLabel(role)] }),
  speaker: ({ name, aliases, offices, side }) =>
    entry({
      names: [name, ...aliases, ...offices.map(({ title }) => title)],
      texts: offices.map(({ organisation }) => organisation),
      refs: [["party", side], ...offices.map(({ party }): [Kind, Loose] => ["party", party])],
    }),
  issue: ({ title, code, question, category, stops, options, poles, note }) =>
    entry({
      names: [title, code],
      texts: [
        ...[question, category, poles?.low, poles?.high],
        ...[...stops, ...options].flatMap(({ label, explanation }) => [label, explanation]),
        note,
      ],
    }),
  publisher: ({ name }) => entry({ names: [name] }),
  source: ({ title, authors, publisher, published, note }) =>
    entry({ names: [title], texts: [...authors, note], refs: [["publisher", publisher]], edtf: published.edtf }),
  event: (body) =>
    entry({
      names: [body.title],
      texts: [body.place, body.summary, ...exactOf(body), valueLabel(body.kind), valueLabel(body.status)],
      refs: [
        ...body.participants.parties.map((id): [Kind, string] => ["party", id]),
        ...body.participants.speakers.map((id): [Kind, string] => ["speaker", id]),
        ...sourcesOf(body),
      ],
      edtf: body.date.edtf,
    }),
  proposal: (body) =>
    entry({
      names: [body.title],
      texts: [
        ...[
          body.summary,
          ...exactOf(body),
          valueLabel(body.status),
          body.points === null ? null : `${body.points} points`,
        ],
        ...body.provisions.flatMap((one) => [one.summary, ...exactOf(one)]),
        ...body.authorship.flatMap((one) => [one.claimant, one.claim, ...exactOf(one)]),
      ],
      refs: [
        ...body.provisions.map(({ issue }): [Kind, Loose] => ["issue", issue]),
        ...body.authorship.map(({ speaker }): [Kind, Loose] => ["speaker", speaker]),
        ["proposal", body.revises],
        ...sourcesOf(body),
      ],
      edtf: body.date.edtf,
    }),
  position: (body) =>
    said(
      body,
      [body.condition, body.act && valueLabel(body.act), body.answer === "stated" ? null : valueLabel(body.answer)],
      [
        ["party", body.party],
        ["issue", body.issue],
        ["issue", body.conditionIssue],
        ["event", body.event],
        ["proposal", body.proposal],
      ],
    ),
  response: (body) =>
    said(
      body,
      [body.condition, valueLabel(body.answer)],
      [
        ["party", body.party],
        ["proposal", body.proposal],
      ],
    ),
  assessment: (body) =>
    said(
      body,
      [],
      [
        ["party", body.about.party],
        ["issue", body.about.issue],
        ["event", body.about.event],
        ["proposal", body.about.proposal],
      ],
    ),
  salience: (body) =>
    said(
      body,
      [],
      [
        ["party", body.party],
        ["issue", body.issue],
      ],
    ),
};

/** What of one record can be found. Its body has the shape of its kind: whoever calls has parsed it. */
export function searchEntryOf(kind: Kind, body: AnyRecord): SearchEntry {
  const read = entries[kind] as (body: AnyRecord) => SearchEntry;
  return read(body);
}
