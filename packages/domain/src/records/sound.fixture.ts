/** One sound record of each kind, for specs: each rule is then broken once. */
import type { AnyRecord, Kind, RecordOf } from "./index";
import { parseRecord } from "./parse";
import type { Find } from "./rules";

const evidence = [{ source: "news", exact: "twelve words", start: 10, end: 22 }];
const said = { edtf: "2031-03-01", stated: "on Saturday", reason: "The Saturday before publication." };
const stop = (value: number, label: string) => ({ value, label, explanation: null, anchored: true });
const place = { low: 50, high: 100 };

export const option = [
  { id: "treaty", label: "a treaty", anchored: true },
  { id: "memo", label: "a memorandum", anchored: false },
];
export const relation = { type: "supersedes", position: "pos-0" };

export const sound = {
  party: { id: "upland", name: "Upland", short: "Upland", kind: "state", role: "party_to_conflict", slot: 1 },
  negotiation: { id: "river", title: "River talks", principals: { low: "upland", high: "lowland" } },
  speaker: { id: "ilmar", kind: "person", name: "Ilmar Voss", offices: [{ title: "Minister", party: "upland" }] },
  issue: {
    id: "water",
    code: "WATER",
    title: "Summer water",
    question: "How much?",
    category: "water",
    kind: "scale",
    stops: [stop(0, "all"), stop(50, "half"), stop(100, "none")],
    poles: { low: "all", high: "none" },
    order: 1,
  },
  publisher: { id: "courier", name: "The Courier", reliability: "B" },
  source: { id: "news", publisher: "courier", published: { edtf: "[2031-03-04..2031-03-05]" } },
  event: { id: "round-1", title: "First round", kind: "talks", status: "held", date: { edtf: "2031-03-01" }, evidence },
  proposal: {
    id: "draft",
    title: "The draft",
    status: "tabled",
    date: { edtf: "2031-02" },
    provisions: [{ id: "p1", summary: "Half.", issue: "water", ...place, evidence }],
    authorship: [{ speaker: "ilmar", claimant: "The minister", claim: "It is ours.", evidence }],
    evidence,
  },
  position: {
    id: "pos-1",
    party: "upland",
    issue: "water",
    answer: "stated",
    ...place,
    speaker: "ilmar",
    attribution: "paraphrased",
    said,
    credibility: 2,
    confidence: "high",
    summary: "Half or less.",
    evidence,
  },
  response: {
    id: "r1",
    proposal: "draft",
    party: "upland",
    answer: "rejects",
    speaker: "ilmar",
    attribution: "paraphrased",
    said,
    credibility: 2,
    confidence: "high",
    summary: "No.",
    evidence,
  },
  assessment: {
    id: "a1",
    speaker: null,
    attribution: "own_words",
    about: { party: "upland" },
    said,
    confidence: "low",
    summary: "In haste.",
    evidence,
  },
  salience: {
    id: "s1",
    party: "upland",
    issue: "water",
    value: 90,
    speaker: "ilmar",
    attribution: "own_words",
    said,
    confidence: "low",
    summary: "Above all.",
    evidence,
  },
} satisfies Record<Kind, unknown>;

export const nominal = {
  ...sound.issue,
  id: "form",
  code: "FORM",
  kind: "nominal",
  stops: [],
  poles: null,
  options: option,
};

/** Records that the sound ones may refer to. */
const others: [Kind, unknown][] = [
  ["party", { ...sound.party, id: "lowland", slot: 2 }],
  ["speaker", { id: "aides", kind: "unnamed_group", name: "Two aides", side: "upland" }],
  ["issue", nominal],
  ["issue", { ...sound.issue, id: "trade", code: "TRADE", kind: "unscaled", stops: [], poles: null }],
  ["source", { ...sound.source, id: "later", published: { edtf: "2031-04-10" } }],
  ["proposal", { ...sound.proposal, id: "other-draft", revises: "draft" }],
  ["position", { ...sound.position, id: "pos-0" }],
  ["position", { ...sound.position, id: "pos-low", party: "lowland" }],
  ["position", { ...sound.position, id: "pos-a", relations: [{ type: "supersedes", position: "pos-b" }] }],
  ["position", { ...sound.position, id: "pos-b", relations: [{ type: "supersedes", position: sound.position.id }] }],
];

const all = new Map<string, AnyRecord>(
  [...(Object.entries(sound) as [Kind, unknown][]), ...others].map(([kind, raw]) => {
    const body = parseRecord(kind, raw);
    return [`${kind}/${body.id}`, body];
  }),
);

export const find: Find = <K extends Kind>(kind: K, id: string) =>
  (all.get(`${kind}/${id}`) ?? null) as RecordOf<K> | null;

export const passage = { source: "news", exact: "twelve words", start: 10, end: 22, altered: false };
export const nowhere = { low: null, high: null, option: null, open: "none" };
export const office = { title: "Envoy", party: null, organisation: "River office", from: null, to: null };

/** The sound record of a kind with some fields changed. */
export const changed = <K extends Kind>(kind: K, change: Record<string, unknown>): RecordOf<K> =>
  parseRecord(kind, { ...sound[kind], ...change });

/** A sound record broken once: the change, the field that has to be named, and what has to be said of it. */
export type Broken = [text: string, kind: Kind, change: Record<string, unknown>, path: string, says: string];
