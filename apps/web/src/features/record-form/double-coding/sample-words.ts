import type { ApiOutputs } from "@parley/api";
import type { AgreementRow, BlindCode } from "@parley/domain/double-coding";
import { firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import { wordsOfPlace } from "@/charts/words-of-place";
import type { RecordNames } from "@/words/record-names";

export type Sample = ApiOutputs["doubleCoding"]["get"];
type Row = ApiOutputs["doubleCoding"]["list"][number];

const letters = ["A", "B"] as const;

/** What one of the two is called: by name, or by a letter where a dossier brought the codings. */
export function coderName({ coders, brought }: Pick<Row, "coders" | "brought">, at: 0 | 1): string {
  return coders[at]?.name ?? (brought ? `Coder ${letters[at]}` : "a free seat");
}

/** "Mira Okafor and a free seat". */
export function codersInWords(row: Row): string {
  const [first, second] = [coderName(row, 0), coderName(row, 1)];
  return row.coders.every(({ name }) => name === null) && !row.brought ? "two free seats" : `${first} and ${second}`;
}

/** How far it is, without a word of what was coded. */
export function stateInWords({ state, coders, seat, adjudicator, brought }: Row): string {
  if (brought) return "came with the dossier, decided";
  if (state === "adjudicated") return `decided by ${adjudicator}`;
  if (state === "handed_in") return adjudicator ? `${adjudicator} decides` : "waits for somebody to decide";
  if (coders.some(({ name }) => name === null)) return seat ? "waits for a second coder" : "has a free seat";
  const own = coders[seat === "second" ? 1 : 0];
  if (seat && own?.handedIn) return "you handed in; the other has not";
  return seat ? "waits for your codes" : "is being coded";
}

/** The fields of a code in words, by their names. */
export function codeInWords(code: BlindCode, names: RecordNames): Partial<Record<keyof BlindCode, string>> {
  const issue = code.issue === null ? null : names.issueOf(code.issue);
  const { low, high, option } = code;
  const placed = (low !== null && high !== null) || option !== null;
  const placeWords = issue && placed ? wordsOfPlace(issue, { ...code, low: low ?? 0, high: high ?? 0 }) : "no place";
  const figures = low !== null && high !== null ? (low === high ? ` (${low})` : ` (${low} to ${high})`) : "";
  return {
    low: code.answer === "stated" ? `${placeWords}${figures}` : valueLabel(code.answer),
    speaker: code.speaker === null ? "nobody named" : names.nameOf("speaker", code.speaker),
    attribution: code.attribution === null ? "not told" : valueLabel(code.attribution),
    act: code.act === null ? "no act named" : valueLabel(code.act),
    firmness: code.firmness === null ? "not told" : (firmnessLabels[code.firmness] ?? `${code.firmness}`),
  };
}

export const codeHeads: [keyof BlindCode, string][] = [
  ["low", "Position"],
  ["speaker", "Said by"],
  ["attribution", "Attribution"],
  ["act", "Act"],
  ["firmness", "Firmness"],
];

const fields: Record<AgreementRow["field"], string> = {
  low: "Low end",
  high: "High end",
  firmness: "Firmness",
  attribution: "Attribution",
  act: "Act",
};
export const fieldInWords = ({ field, metric }: AgreementRow): string =>
  metric === "nominal" ? fields[field] : `${fields[field]}, ${metric}`;

/** Alpha with its interval, or in words why there is none. */
export function alphaInWords({ agreement }: AgreementRow): { alpha: string; range: string } {
  if (agreement.state === "undefined") {
    const nothing = "not enough: no unit was coded by both";
    return { alpha: agreement.reason === "nothing_varies" ? "undefined: nothing varies" : nothing, range: "" };
  }
  const { alpha, from, to } = agreement;
  const range = from === null || to === null ? "cannot tell" : `${from.toFixed(2)} to ${to.toFixed(2)}`;
  return { alpha: alpha.toFixed(3), range };
}
