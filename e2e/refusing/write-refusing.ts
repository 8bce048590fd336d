/** An invented negotiation on which every figure has to refuse somewhere; issues are named after why. */
import { createHash } from "node:crypto";
import { writeDossier } from "../dossier-folder";

const negotiation = {
  id: "refusing",
  title: "Talks that no figure can carry (invented)",
  summary: "Nothing of this ever was. Each of its issues is so made that a figure cannot be given.",
  principals: { low: "north", high: "south" },
};

const parties = ["north", "south", "west"].map((id, i) => ({
  ...{ id, name: `The ${id}`, short: `The ${id}`, kind: "state", slot: i + 1 },
  role: i < 2 ? "party_to_conflict" : "observer",
}));
const speakers = parties.map(({ id, name }) => ({
  ...{ id: `envoy-${id}`, kind: "person", name: `Envoy of ${name.toLowerCase()}` },
  offices: [{ title: "Envoy", party: id, organisation: null, from: null, to: null }],
}));

const stop = (value: number) => ({ value, label: `${value} parts`, anchored: true, explanation: null });
const option = (id: string) => ({ id, label: `the ${id} bank`, anchored: true, explanation: null });
const issueOf = (id: string, order: number) => ({
  ...{ id, code: id.toUpperCase(), title: `On the ${id}`, question: `How much of the ${id}?`, category: "all" },
  ...(id === "options"
    ? { kind: "nominal", options: [option("left"), option("right")] }
    : {
        kind: "scale",
        stops: [0, 20, 50, 80, 100].map(stop),
        poles: { low: "0 parts", high: "100 parts" },
      }),
  order,
});
const issues = ["crosswise", "conflict", "alone", "options", "silent", "overlap", "zero", "straddle", "asked"].map(
  (id, i) => issueOf(id, i + 1),
);

/** One text says all of it. */
function openText() {
  let text = "This text is invented.\n\n";
  return {
    quote: (words: string) => {
      const start = text.length;
      text += `${words}.\n`;
      return [{ source: "gazette", exact: words, start, end: start + words.length }];
    },
    finish: () => text,
  };
}

const dated = (edtf: string) => ({ edtf, stated: null, reason: "Invented." });

function makePositions(quote: ReturnType<typeof openText>["quote"]) {
  const numbers = new Map<string, number>();
  return (party: string, issue: string, edtf: string, place: object) => {
    const number = (numbers.get(`${party}-${issue}`) ?? 0) + 1;
    numbers.set(`${party}-${issue}`, number);
    const id = `${party}-${issue}-${number}`;
    return {
      ...{ id, party, issue, answer: "stated", speaker: `envoy-${party}`, attribution: "own_words" },
      ...{ act: "demand", firmness: 2, credibility: 1, confidence: "high", said: dated(edtf) },
      ...{ summary: `What was said, ${id}.`, evidence: quote(`Said by the ${id}`) },
      ...place,
    };
  };
}

const at = (low: number, high = low) => ({ low, high });

/** Writes it as a dossier, its text beside it, into a folder. */
export async function writeRefusingDossier(folder: string): Promise<void> {
  const { quote, finish } = openText();
  const position = makePositions(quote);
  const positions = [
    position("north", "crosswise", "2033-03-01", at(80)),
    position("south", "crosswise", "2033-03-01", at(20)),
    position("north", "conflict", "2033-03-01", at(0)),
    position("north", "conflict", "2033-03-01", at(50)),
    position("south", "conflict", "2033-03-01", at(100)),
    position("south", "conflict", "2033-05-01", at(20)),
    position("south", "conflict", "2033-05-01", at(80)),
    position("west", "alone", "2033-08-01", at(50)),
    position("north", "options", "2033-03-01", { option: "left" }),
    position("south", "options", "2033-03-01", { option: "right" }),
    position("north", "overlap", "2033-03-01", at(0, 50)),
    position("north", "overlap", "2033-06-01", at(20, 80)),
    position("south", "overlap", "2033-09-30", at(100)),
    position("north", "zero", "2033-02-01", at(50)),
    position("south", "zero", "2033-02-01", at(50)),
    position("south", "zero", "2033-04-01", at(100)),
    position("south", "zero", "2033-06-01", at(80)),
    position("north", "straddle", "2033-03-01", at(20)),
    position("north", "straddle", "[2033-05-08..2033-05-12]", at(80)),
    position("north", "asked", "2033-03-01", { answer: "no_comment", act: null, firmness: null }),
    position("south", "asked", "2033-03-01", { answer: "undecided", act: null, firmness: null }),
  ];
  const event = (id: string, status: string, edtf: string) => ({
    ...{ id, title: `The ${id} meeting`, kind: "meeting", status, date: dated(edtf), place: null, summary: null },
    ...{ participants: { parties: ["north", "south"], speakers: [] }, evidence: quote(`They met for the ${id} one`) },
  });
  const events = [
    event("straddled", "held", "2033-05-10"),
    event("planned", "planned", "2033-12-01"),
    event("latest", "held", "2033-09-25"),
    event("undated", "held", "[..2033-06-01]"),
  ];
  const proposal = (id: string, revises: string | null, edtf: string, provisions: object[]) => ({
    ...{ id, title: `The ${id} paper`, status: "tabled", date: dated(edtf), revises, points: null },
    ...{ authorship: [], provisions, summary: "Invented.", evidence: quote(`The ${id} paper was there`) },
  });
  const provision = (id: string, issue: string | null) => ({
    ...{ id, issue, summary: `What ${id} lays down.`, option: null, evidence: quote(`So says ${id}`) },
    ...(issue ? at(50) : { low: null, high: null }),
  });
  const proposals = [
    proposal("blank", null, "2033-04-01", []),
    proposal("revised", "blank", "2033-05-01", [provision("first", "silent"), provision("second", null)]),
  ];
  const text = finish();
  const sources = [
    {
      ...{ id: "gazette", publisher: "printer", title: "All of it", published: dated("2033-10-01"), language: "en" },
      ...{ file: "gazette.txt", sha256: createHash("sha256").update(text).digest("hex") },
    },
  ];
  const publishers = [{ id: "printer", name: "The invented printer", reliability: "B" }];
  const none = { responses: [], assessments: [], salience: [] };
  const files = { negotiation, parties, speakers, issues, publishers, sources, events, proposals, positions, ...none };
  await writeDossier(folder, files, new Map([["gazette.txt", text]]));
}
