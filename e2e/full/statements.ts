import { type Chance, dayAfter, numbers } from "./chance";
import { type Issue, placed } from "./codebook";
import type { Library, Passage } from "./library";
import { groupOf, partyIds, personsOf } from "./people";

const acts = ["demand", "offer", "concede", "agree", "support", "reject", "threaten", "reaffirm", "signal", null];
const takesPositions = placed.filter(({ kind }) => kind !== "unscaled");
/** The first issue has three hundred statements; the others share what is left. */
const crowded = 300;

const said = [
  "We hold to what we said, and to what was said before us",
  "قال المتحدث إن الممر يبقى مفتوحا للجميع طوال السنة",
  "A figure was named, with the words that it was not the last, that others would have to name theirs, and that the marshes, the ferries and every right of way along the lower coast would be counted in before anybody signed anything at all",
  "They would not be drawn",
];

function placeOf(chance: Chance, { values, options, kind }: Issue, party: number, when: number) {
  if (kind === "nominal") return { option: options[(party + (when > 60 ? 1 : 0)) % options.length] };
  const drift = Math.floor(when / 30);
  const at = Math.min(values.length - 1, Math.max(0, (party % values.length) + (party % 2 ? drift : -drift)));
  const to = Math.min(values.length - 1, at + (chance.onceIn(3) ? 1 : 0));
  if (chance.onceIn(25)) return { low: 0, high: values[to], open: "low" };
  if (chance.onceIn(40)) return { low: 0, high: 100, direction: "high" };
  return { low: values[at], high: values[to] };
}

function whoSays(chance: Chance, party: number) {
  const [own, group] = [personsOf(party), groupOf(party)];
  const other = personsOf((party + 7) % partyIds.length);
  if (chance.onceIn(5) && group) return { speaker: group, attribution: "own_side_anonymous", credibility: 3 };
  if (chance.onceIn(9)) return { speaker: null, attribution: "reporter_summary", credibility: 2 };
  if (chance.onceIn(12)) return { speaker: other[0], attribution: "opponent_said", credibility: 3 };
  const attribution = chance.of(["own_words", "paraphrased", "document"]);
  return { speaker: chance.of(own), attribution, credibility: attribution === "paraphrased" ? 2 : 1 };
}

const dateOf = (chance: Chance, day: number) => {
  if (chance.onceIn(8))
    return { edtf: `[${dayAfter(day - 5)}..${dayAfter(day)}]`, stated: "last week", reason: "The week before." };
  if (chance.onceIn(15)) return { edtf: `[..${dayAfter(day)}]`, stated: null, reason: "No day is given." };
  return { edtf: dayAfter(day), stated: "on the day", reason: null };
};

/** Positions of every party on every issue that takes them. */
export function makePositions(chance: Chance, library: Library, many: number) {
  return numbers(many).map((i) => {
    const issue = i < crowded ? 0 : 1 + ((i * 11) % (takesPositions.length - 1));
    const party = i < crowded ? i % 20 : Math.floor(i / 3) % 20;
    const source = chance.below(80);
    const on = takesPositions[issue] ?? { id: "", kind: "scale", values: [], options: [] };
    const silent = chance.onceIn(30) ? chance.of(["no_comment", "undecided"]) : null;
    const words = chance.of(said);
    const evidence: Passage[] = [library.quote(source, `${words} (${i})`)];
    return {
      ...{ id: `position-${i}`, party: partyIds[party], issue: on.id, answer: silent ?? "stated" },
      ...(silent ? {} : placeOf(chance, on, party, source)),
      ...whoSays(chance, party),
      ...{ act: silent ? null : chance.of(acts), firmness: chance.onceIn(4) ? null : chance.below(5) },
      ...(chance.onceIn(10) ? { condition: "if the others name a figure too", conditionIssue: "issue-3" } : {}),
      said: dateOf(chance, library.dayOf(source)),
      event: chance.onceIn(6) ? `event-${Math.max(0, Math.min(149, source * 2 - 2))}` : null,
      proposal: source > 10 && chance.onceIn(20) ? `proposal-${Math.floor((source - 9) / 9)}` : null,
      confidence: chance.of(["high", "medium", "low"]),
      summary: chance.onceIn(15) ? `الممر مفتوح للجميع (${i})` : `${words.slice(0, 90)}, as far as number ${i} goes.`,
      note: chance.onceIn(12) ? "Invented; read with the doubt that a made-up statement deserves." : null,
      ...{ relations: [], evidence },
    };
  });
}

/** Judgements by persons of one party on another, on an issue, an event or a proposal. */
export function makeAssessments(chance: Chance, library: Library, many: number) {
  return numbers(many).map((i) => {
    const source = 20 + chance.below(60);
    return {
      ...{
        id: `assessment-${i}`,
        speaker: personsOf(i % 20)[0],
        attribution: "own_words",
        confidence: "medium",
        note: null,
      },
      about: {
        ...{ party: partyIds[(i + 3) % 20], issue: i % 2 ? `issue-${(i * 3) % 40}` : null },
        ...{ event: i % 5 === 0 ? `event-${i % 30}` : null, proposal: i % 4 === 0 ? "proposal-0" : null },
      },
      said: { edtf: dayAfter(library.dayOf(source)), stated: null, reason: null },
      summary: `They have given more than they say, and less than they think (${i}).`,
      evidence: [library.quote(source, `They have given more than they say (${i})`)],
    };
  });
}

/** How much each of the first issues matters to each party. */
export function makeSalience(chance: Chance, library: Library) {
  return partyIds.flatMap((party, i) =>
    numbers(5).map((issue) => {
      const source = 20 + ((i * 5 + issue) % 60);
      return {
        ...{ id: `salience-${i}-${issue}`, party, issue: `issue-${issue}`, value: chance.below(101) },
        ...{ speaker: personsOf(i)[0], attribution: "own_words", confidence: "low", note: null },
        said: { edtf: dayAfter(library.dayOf(source)), stated: null, reason: null },
        summary: `It matters to them, they say (${i}, ${issue}).`,
        evidence: [library.quote(source, `It matters to us (${i}, ${issue})`)],
      };
    }),
  );
}
