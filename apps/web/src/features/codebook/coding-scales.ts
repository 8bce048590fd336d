import { type AttributionKind, defaultKinds, kindOf, markOf } from "@parley/domain/analysis/statement";
import { attributions } from "@parley/domain/records/fields";
import { firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import { acts } from "@parley/domain/records/position";
import { credibilityInWords } from "@/reading/evidence/evidence-facts";
import { kindWords } from "@/reading/kinds-of-evidence";

/** One value of a scale of coding: what it is called, what it means, and what follows from it. */
export type ScaleValue = { label: string; meaning: string; follows?: string };
export type CodingScale = { id: string; title: string; note: string; values: ScaleValue[] };

const attributionMeanings: Record<(typeof attributions)[number], string> = {
  own_words: "Words in quotation marks by somebody named who speaks for the party.",
  paraphrased: "Reported with a verb of speech and a name, not in the speaker’s own words.",
  document: "The text of a document, where its words are given.",
  own_side_anonymous: "Said by somebody of the party’s side whom the source does not name.",
  reporter_summary: "The reporter’s own account of where the party stands, no speech reported.",
  recalled: "A stand of an earlier day that the source recalls.",
  inferred: "Read out of a statement that is wider than the issue.",
  ally_said: "What an ally says the party wants.",
  opponent_said: "What an opponent says the party wants; its own stand needs its own words.",
};

const markWords = { filled: "a filled mark", square: "a square mark", hollow: "a hollow mark" } as const;

const counts = (kind: AttributionKind) => (defaultKinds.has(kind) ? "counted" : "not counted unless switched on");

const actMeanings: Record<(typeof acts)[number], string> = {
  demand: "Asks for it as a condition of a deal.",
  offer: "Says what it would give or do.",
  concede: "Gives up what it held before; only where both stands are stated.",
  agree: "Says yes to what another side put forward.",
  support: "Backs a stand or a plan of somebody else.",
  reject: "Says no; what is left open stays open.",
  threaten: "Says what it would do otherwise.",
  accuse: "Blames another side.",
  consult: "Talks a matter over without taking a stand.",
  reaffirm: "Says it still, or again.",
  retract: "Takes a stand back; nothing is known from then on.",
  signal: "Lets it be understood without saying it outright.",
};

const firmnessMeanings = [
  "An option aired without a name; left out of the series unless switched on.",
  "Willing to, wants, would like.",
  "Must, demands, rejects.",
  "Never, cannot, a red line.",
  "Or else: a consequence is named.",
];

const credibilityMeanings = [
  "Its own words, or a document’s.",
  "Paraphrased, summarised or recalled.",
  "Of its own side without a name, inferred, or said by another side.",
  "One person whom nobody names.",
  "The evidence speaks against it.",
  "Nothing to judge it by.",
];

/** The scales that every statement is coded on, in words. The lists are the record's own, so none can be missing here. */
export const codingScales: readonly CodingScale[] = [
  {
    id: "attribution",
    title: "Attribution",
    note: "who says so, and how; it decides whether a statement counts and how its mark is drawn",
    values: attributions.map((attribution) => ({
      label: valueLabel(attribution),
      meaning: attributionMeanings[attribution],
      follows: `${kindWords[kindOf({ attribution })]}: ${counts(kindOf({ attribution }))}; ${markWords[markOf({ attribution })]}`,
    })),
  },
  {
    id: "act",
    title: "Act",
    note: "what is done by saying it",
    values: acts.map((act) => ({ label: act, meaning: actMeanings[act] })),
  },
  {
    id: "firmness",
    title: "Firmness",
    note: "how hard it is said, 0 to 4; never averaged",
    values: firmnessLabels.map((label, value) => ({
      label: `${value}, ${label}`,
      meaning: firmnessMeanings[value] ?? "",
    })),
  },
  {
    id: "credibility",
    title: "Credibility",
    note: "1 to 6 of the Admiralty code: did this party hold this position then? Never: is what they say true",
    values: credibilityMeanings.map((meaning, index) => ({ label: credibilityInWords(index + 1), meaning })),
  },
  {
    id: "confidence",
    title: "Coder’s confidence",
    note: "how sure the coder is of this reading of the words",
    values: [
      { label: "high", meaning: "Another coder would read it so." },
      { label: "medium", meaning: "Another reading is possible, and less likely." },
      { label: "low", meaning: "Coded, since doubt is written down; left out of the series unless switched on." },
    ],
  },
];
