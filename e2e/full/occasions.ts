import { type Chance, dayAfter, numbers } from "./chance";
import { placed } from "./codebook";
import type { Library } from "./library";
import { groupOf, partyIds, personsOf } from "./people";

const eventKinds = ["summit", "meeting", "talks", "call", "speech", "statement", "publication", "military", "other"];
const places = [
  "Ostermark",
  "مدينة الساحل",
  "The small hall behind the customs house at the upper weir, second floor",
  null,
];

function titleOf(i: number): string {
  if (i % 17 === 3) return `جولة المحادثات رقم ${i}`;
  const long =
    " of the delegations of all twenty parties, their advisers, interpreters and the observers whom they had invited";
  return `Round ${i}${i % 11 === 5 ? long : " of the talks"}`;
}

/** A hundred and fifty events, some planned, some called off, some with every party in the room. */
export function makeEvents(chance: Chance, library: Library) {
  return numbers(150).map((i) => {
    const source = 1 + Math.floor(i / 2);
    const held = i % 13 !== 0;
    const day = library.dayOf(source) - chance.below(6);
    const edtf = i % 9 === 0 ? `[${dayAfter(day - 3)}..${dayAfter(day)}]` : dayAfter(day);
    const present = i % 20 === 5 ? partyIds : partyIds.filter((_, party) => (party + i) % 6 === 0);
    return {
      ...{ id: `event-${i}`, title: titleOf(i), kind: eventKinds[i % 9], place: places[i % 4] },
      status: held ? "held" : i % 2 ? "planned" : "cancelled",
      date: { edtf, stated: "on the day", reason: null },
      participants: {
        parties: present,
        speakers: present.flatMap((id) => personsOf(partyIds.indexOf(id)).slice(0, 1)),
      },
      summary: i % 3 === 0 ? "They met, read out what they had brought, and parted. It is invented." : null,
      evidence: [library.quote(source, `They met for round ${i} and parted after it`)],
    };
  });
}

const statuses = ["floated", "leaked", "tabled", "revised", "accepted", "rejected", "lapsed"];

/** Eight proposals of fifteen provisions, the later ones revising earlier ones. */
export function makeProposals(chance: Chance, library: Library) {
  return numbers(8).map((i) => {
    const source = 8 + i * 9;
    const quote = (words: string) => [library.quote(source, words)];
    return {
      ...{
        id: `proposal-${i}`,
        status: statuses[i % 7],
        points: 15 + i,
        revises: i % 3 === 2 ? `proposal-${i - 1}` : null,
      },
      title:
        i === 1 ? "مسودة الاتفاق الثانية" : `Draft ${i} of an agreement on the river, the marshes and the lower coast`,
      date: { edtf: dayAfter(library.dayOf(source) - 2), stated: null, reason: null },
      authorship: numbers(3).map((at) => ({
        ...{
          speaker: personsOf(at)[0] ?? null,
          claimant: `The delegation of number ${at}`,
          claim: "They wrote every word of it.",
        },
        evidence: quote(`Delegation ${at} says of draft ${i} that it wrote every word`),
      })),
      provisions: numbers(15).map((at) => {
        const { id, kind, values, options } = placed[(i * 5 + at * 2) % placed.length] ??
          placed[0] ?? { id: "", kind: "unscaled", values: [], options: [] };
        const from = chance.below(Math.max(1, values.length));
        const to = Math.min(values.length - 1, from + chance.below(2));
        return {
          ...{
            id: `article-${at}`,
            issue: kind === "unscaled" ? null : id,
            option: options.length > 0 ? chance.of(options) : null,
          },
          ...{ low: values[from] ?? null, high: values[to] ?? null },
          summary: `Article ${at} lays down what is to hold, for whom, from when and until when, and who watches over it.`,
          evidence: quote(`Article ${at} of draft ${i} lays down what is to hold`),
        };
      }),
      summary: "A draft that nobody has signed. It is invented.",
      evidence: quote(`Draft ${i} was on the table`),
    };
  });
}

const answers = [
  "accepts",
  "accepts_in_part",
  "conditional",
  "undecided",
  "rejects",
  "no_comment",
  "no_objection_reported",
];

/** An answer of every party to every proposal. */
export function makeResponses(library: Library) {
  return numbers(8).flatMap((proposal) =>
    partyIds.map((party, i) => {
      const source = Math.min(79, 9 + proposal * 9);
      return {
        ...{
          id: `response-${proposal}-${i}`,
          proposal: `proposal-${proposal}`,
          party,
          answer: answers[(i + proposal) % 7],
        },
        ...{ speaker: groupOf(i) ?? personsOf(i)[0], attribution: groupOf(i) ? "own_side_anonymous" : "paraphrased" },
        ...{ credibility: groupOf(i) ? 3 : 2, confidence: "medium", note: null },
        said: { edtf: dayAfter(library.dayOf(source) - 1), stated: null, reason: null },
        condition:
          (i + proposal) % 7 === 2
            ? "if the marshes and every right of way along the lower coast are left out of it"
            : null,
        summary: `What party ${i} had to say of draft ${proposal}, in our words.`,
        evidence: [library.quote(source, `Party ${i} gave its answer to draft ${proposal}`)],
      };
    }),
  );
}
