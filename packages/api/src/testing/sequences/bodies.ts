/** Records of every kind as a sequence makes and changes them: mostly sound, now and then against a rule. */
import type { Kind } from "@parley/domain/records";
import { passage, position } from "../sample";

/** Chooses one of some things by a number; undefined where there are none. */
export const pick = <T>(from: readonly T[], by: number): T | undefined => from[by % Math.max(1, from.length)];
type Ids = (kind: Kind) => readonly string[];
type Body = Record<string, unknown>;

export const kindsMade = [
  ...["position", "event", "party", "issue", "speaker", "source", "proposal", "response", "publisher", "salience"],
] as readonly Kind[];

const days = ["2025-03-01", "2025-03-03", "[..2025-03-04]", "2025-03-02/..", "2025-03"];
const exact = ["demands the canal stay open all year", "met at the lock house", "closing it from June to August"];
const places = [
  [0, 0],
  [0, 50],
  [50, 50],
  [50, 100],
  [60, 60],
] as const;
const stopsOf = (middle: number, label: string) => [
  { value: 0, label: "open all year", anchored: true },
  { value: middle, label, anchored: true },
  { value: 100, label: "closed for good", anchored: false },
];

/** The field of a kind in which its words stand. */
export const wordsOf = (kind: Kind): string =>
  kind === "party" || kind === "speaker" || kind === "publisher"
    ? "name"
    : "summary" in made[kind]
      ? "summary"
      : "title";

const made: Record<Kind, Body> = {
  negotiation: { summary: "" },
  party: { short: "A side", kind: "state", role: "observer", slot: 3 },
  speaker: { kind: "person" },
  issue: { category: "water", kind: "scale", poles: { low: "open", high: "closed" }, question: "How?" },
  publisher: { reliability: "C" },
  source: {},
  event: { summary: "", kind: "meeting", status: "held" },
  proposal: { summary: "", status: "floated" },
  position: { summary: "" },
  response: { summary: "", answer: "accepts", attribution: "paraphrased", credibility: 2, confidence: "high" },
  assessment: { summary: "" },
  salience: { summary: "", value: 60, attribution: "paraphrased", confidence: "high" },
};

/** A record of a kind that says `word`, and refers to some that are there, or were. */
export function bodyOf(kind: Kind, id: string, word: string, by: number, ids: Ids): Body {
  const one = (of: Kind, more = 0) => pick(ids(of), by + more);
  const evidence = [{ ...passage(pick(exact, by) ?? ""), source: one("source") }];
  const said = { edtf: pick(days, by) };
  const [low, high] = pick(places, by) ?? [0, 0];
  const own: Partial<Record<Kind, Body>> = {
    party: { name: word },
    speaker: { name: word, offices: [{ title: "Envoy", party: one("party") }] },
    issue: { title: word, code: id.toUpperCase(), order: by % 50, stops: stopsOf(50, "closed in summer") },
    publisher: { name: word },
    source: { title: word, publisher: one("publisher"), published: { edtf: pick(["2025-03-04", "2025-03-05"], by) } },
    event: {
      title: "A meeting",
      date: said,
      participants: { parties: [one("party")], speakers: [one("speaker")] },
      evidence,
    },
    proposal: { title: "A plan", date: said, revises: by % 3 === 0 ? one("proposal") : null, evidence },
    position: {
      ...position(id, {
        party: one("party"),
        issue: one("issue", 1),
        speaker: one("speaker", 2),
        low,
        high,
        said,
        evidence,
      }),
      ...{ event: by % 3 === 0 ? one("event") : null, proposal: by % 4 === 0 ? one("proposal") : null },
    },
    response: { proposal: one("proposal"), party: one("party", 1), said, evidence },
    salience: { party: one("party"), issue: one("issue", 1), said, evidence },
  };
  return { ...made[kind], ...own[kind], id, [wordsOf(kind)]: word };
}

/** A body changed: its words, and now and then what others lean on. */
export function changed(kind: Kind, body: Body, word: string, by: number): Body {
  const next: Body = { ...body, [wordsOf(kind)]: word };
  const [low, high] = pick(places, by) ?? [0, 0];
  if (kind === "position" && by % 2 === 0) return { ...next, low, high };
  if (kind === "issue" && by % 3 === 0) return { ...next, stops: stopsOf(by % 2 === 0 ? 60 : 50, "closed in summer") };
  if (kind === "source" && by % 2 === 0)
    return { ...next, published: { edtf: pick(["2025-03-02", "2025-03-06"], by >> 1) } };
  if (kind === "event" && by % 4 === 0) return { ...next, date: { edtf: pick(days, by) } };
  return next;
}
