/** An invented negotiation of three issues with 2, 60 and 2,400 statements, to see that a chart bears each; the same on every run. */
import { writeDossier } from "../dossier-folder";
import { type Chance, dayAfter, makeChance, numbers } from "../full/chance";
import { openLibrary } from "../full/library";

const names = "Arven Bellmar Corvane Dunmere Eskadale Fallow Gorsehold Hallin".split(" ");
const parties = names.map((name, i) => ({
  ...{ id: name.toLowerCase(), name, short: name, kind: "state", aliases: [], slot: i + 1 },
  role: i < 2 ? "party_to_conflict" : "mediator",
}));
const speakers = parties.flatMap(({ id, name }) => [
  {
    ...{ id: `${id}-minister`, kind: "person", name: `The minister of ${name}`, aliases: [], side: null },
    offices: [{ title: "Minister", party: id, organisation: null, from: null, to: null }],
  },
  { id: `${id}-aides`, kind: "unnamed_group", name: `Aides from ${name}`, aliases: [], side: id, offices: [] },
]);
const labels = ["none", "a tenth", "a fifth", "a third", "half", "two thirds", "all of it"];
const values = [0, 10, 20, 35, 50, 70, 100];
const many = { two: 2, sixty: 60, crowd: 2_400 };
const titles = { two: "Lights on the mole", sixty: "Dredging of the channel", crowd: "Water through the weir" };
const kinds = Object.keys(many) as (keyof typeof many)[];

const issues = kinds.map((id, at) => ({
  ...{ id, code: id.toUpperCase(), title: titles[id], question: `${titles[id]}: how much of it?`, order: at + 1 },
  ...{ category: "water", kind: "scale", options: [], note: null },
  poles: { low: "none", high: "all of it" },
  stops: values.map((value, i) => ({ value, label: labels[i], anchored: i % 2 === 0, explanation: null })),
}));

/** A party's stand wanders from its pole to the middle, a step every few months, now narrower, now wider. */
function placeOf(chance: Chance, party: number, share: number) {
  const start = party % 2 === 0 ? 0 : values.length - 1;
  const gone = Math.floor(share * (2 + (party % 4)));
  const at = Math.max(0, Math.min(values.length - 1, start + (party % 2 === 0 ? gone : -gone)));
  const to = Math.min(values.length - 1, at + ((party + gone) % 3 === 0 ? 1 : 0));
  if (chance.onceIn(60)) return { low: 0, high: values[to], open: "low" };
  return { low: values[at], high: values[to] };
}

/** Writes it as a dossier, its texts beside it, into a folder. */
export async function writeCrowdedDossier(folder: string): Promise<void> {
  const [chance, library] = [makeChance(11), openLibrary()];
  const positions = kinds.flatMap((issue) =>
    numbers(many[issue]).map((i) => {
      const party = i % Math.min(parties.length, many[issue]);
      const id = parties[party]?.id ?? "";
      const share = i / many[issue];
      const source = Math.min(79, Math.floor(share * 79) + 1);
      const named = !chance.onceIn(5);
      const silent = chance.onceIn(80) ? chance.of(["no_comment", "undecided"]) : null;
      return {
        ...{ id: `${issue}-${i}`, party: id, issue, answer: silent ?? "stated", act: null, firmness: null },
        ...(silent ? {} : placeOf(chance, party, share)),
        ...{ speaker: `${id}-${named ? "minister" : "aides"}`, credibility: named ? 1 : 3 },
        attribution: named ? chance.of(["own_words", "own_words", "document"]) : "own_side_anonymous",
        ...(chance.onceIn(10) ? { condition: "if the others do the same" } : {}),
        said: { edtf: dayAfter(library.dayOf(source) - chance.below(8)), stated: "on the day", reason: null },
        ...{ event: null, proposal: null, confidence: "high", summary: `What ${id} would let through (${i}).` },
        ...{ note: null, relations: [], evidence: [library.quote(source, `So much and no more, number ${i}`)] },
      };
    }),
  );
  const events = numbers(12).map((i) => ({
    ...{ id: `round-${i}`, title: `Round ${i + 1} of the talks`, kind: "talks", status: "held", place: null },
    ...{ participants: { parties: [], speakers: [] }, summary: null },
    date: { edtf: dayAfter(30 + i * 48), stated: null, reason: null },
    evidence: [library.quote(4 + i * 6, `The parties met for round ${i + 1}`)],
  }));
  const proposals = ["First draft", "Second draft"].map((title, i) => ({
    ...{ id: `draft-${i + 1}`, title, status: "tabled", revises: i ? "draft-1" : null, authorship: [], points: 9 },
    ...{ summary: null, date: { edtf: dayAfter(200 + i * 200), stated: null, reason: null } },
    provisions: kinds.map((issue, at) => ({
      ...{ id: `article-${at}`, issue, summary: `So much of it, by article ${at}.`, low: 35, high: i ? 35 : 70 },
      evidence: [library.quote(30 + i * 25, `By article ${at} so much of it`)],
    })),
    evidence: [library.quote(30 + i * 25, `The ${title.toLowerCase()} was laid before all`)],
  }));
  const { sources, texts } = library.finish();
  const negotiation = {
    ...{ id: "crowded", title: "Talks of eight ports (invented, crowded)", summary: "Nothing of this ever was." },
    principals: { low: parties[0]?.id, high: parties[1]?.id },
  };
  const files = { negotiation, parties, speakers, issues, publishers: library.publishers, sources, events, proposals };
  await writeDossier(folder, { ...files, positions }, texts);
}
