/** A small invented negotiation with an article of our own, in the exchange format. */
import { sha256Hex } from "@parley/domain/canonical";

export const sampleText = [
  "The mayor of Upper Mill said on Monday that her town demands the canal stay open all year.",
  "A spokesman for Lower Mill said the town would accept closing it from June to August.",
  "The two councils met at the lock house on 3 March 2025.",
].join("\n");

/** The passage of the sample's text that these words are. */
export function passage(exact: string) {
  const start = sampleText.indexOf(exact);
  if (start < 0) throw new Error(`not in the sample: ${exact}`);
  return { source: "gazette", exact, start, end: start + exact.length, altered: false };
}

const party = (id: string, name: string, slot: number) => {
  return { id, name, short: name, kind: "state", role: "party_to_conflict", slot };
};

/** A whole position, valid in the sample; `id` and fields as wanted. */
export function position(id: string, fields: object = {}) {
  return {
    ...{ id, party: "upper", issue: "canal-hours", answer: "stated", low: 0, high: 0, speaker: "mayor" },
    ...{ attribution: "paraphrased", act: "demand", firmness: 2, credibility: 2, confidence: "high" },
    said: { edtf: "2025-03-03", stated: "on Monday", reason: null },
    summary: "The canal stays open all year.",
    evidence: [passage("demands the canal stay open all year")],
    ...fields,
  };
}

/** A whole event, valid in the sample. */
export function event(id: string, fields: object = {}) {
  return {
    ...{ id, title: "Meeting at the lock house", kind: "meeting", status: "held", place: "the lock house" },
    date: { edtf: "2025-03-03", stated: "3 March 2025", reason: null },
    participants: { parties: ["upper", "lower"], speakers: [] },
    evidence: [passage("met at the lock house")],
    ...fields,
  };
}

/** The files of the dossier, as parsed JSON. */
export function sampleFiles(): Record<string, unknown> {
  const stops = [
    { value: 0, label: "open all year", anchored: true },
    { value: 50, label: "closed in summer", anchored: true },
    { value: 100, label: "closed for good", anchored: false },
  ];
  const poles = { low: "open", high: "closed" };
  const scale = { category: "water", kind: "scale", stops, poles };
  return {
    "negotiation.json": {
      id: "canal",
      title: "The canal of the two mills",
      principals: { low: "upper", high: "lower" },
    },
    "parties.json": [party("upper", "Upper Mill", 1), party("lower", "Lower Mill", 2)],
    "speakers.json": [
      { id: "mayor", kind: "person", name: "The mayor", offices: [{ title: "Mayor", party: "upper" }] },
      { id: "spokesman", kind: "person", name: "A spokesman", offices: [{ title: "Spokesman", party: "lower" }] },
    ],
    "issues.json": [
      {
        id: "canal-hours",
        code: "CANAL-HOURS",
        title: "When the canal is open",
        question: "When?",
        order: 1,
        ...scale,
      },
      { id: "tolls", code: "TOLLS", title: "Who pays", question: "Who?", order: 2, ...scale },
    ],
    "publishers.json": [{ id: "mill-press", name: "Mill Press", reliability: "B" }],
    "sources.json": [
      {
        ...{ id: "gazette", publisher: "mill-press", title: "Two mills, one canal", file: "article.txt" },
        published: { edtf: "2025-03-04" },
        sha256: sha256Hex(sampleText),
      },
    ],
    "events.json": [event("lock-house")],
    "proposals.json": [
      {
        ...{ id: "summer-plan", title: "The summer plan", status: "floated", date: { edtf: "[..2025-03-04]" } },
        evidence: [passage("closing it from June to August")],
      },
    ],
    "positions.json": [
      position("upper-hours"),
      position("lower-hours", {
        ...{ party: "lower", low: 50, high: 50, speaker: "spokesman", act: "offer", firmness: 1 },
        said: { edtf: "[..2025-03-04]" },
        summary: "Closing it in summer would do.",
        evidence: [passage("would accept closing it from June to August")],
      }),
    ],
  };
}
