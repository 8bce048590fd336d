/** What fields and their values are called where people read them. */
import { capitalized } from "../capitalized";
import type { Kind } from "./index";

export const kindLabels: Record<Kind, string> = {
  negotiation: "Negotiation",
  party: "Party",
  speaker: "Speaker",
  issue: "Issue",
  publisher: "Publisher",
  source: "Source",
  event: "Event",
  proposal: "Proposal",
  position: "Position",
  response: "Response",
  assessment: "Assessment",
  salience: "Salience",
};

/** Fields whose name in the record is not what readers call them. */
const fieldLabels: Record<string, string> = {
  short: "Short name",
  principals: "Principal parties",
  staleAfter: "Old after (days)",
  horizon: "Days after an event",
  role: "Part it plays",
  aliases: "Also called",
  slot: "Colour",
  side: "Speaks for",
  sha256: "Fingerprint of the text",
  authorship: "Who is said to have written it",
  claimant: "Who says it",
  claim: "What they say",
  points: "Points in the document",
  low: "From",
  high: "To",
  open: "End left open",
  direction: "Direction only",
  conditionIssue: "Condition hangs on",
  confidence: "Coder’s confidence",
  edtf: "Date",
  stated: "as stated",
  reason: "why read so",
  anchored: "Anchored in a source",
  exact: "Words",
  start: "Begins at",
  end: "Ends before",
  altered: "Altered by the outlet",
  type: "Relation",
};

/** What readers call a record: its title, name or summary; null where it has none yet, as a half-filled form. */
export function recordTitle(body: unknown): string | null {
  const { title, name, summary } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const words = [title, name, summary].find((one) => typeof one === "string" && one !== "");
  return typeof words === "string" ? words : null;
}

/** The name of one field, by the last part of its path that is a name: `said.edtf` is "Said: date". */
export function fieldLabel(path: string): string {
  const parts = path.split(".");
  const [first = "", last] = [nameOf(parts[0] ?? ""), nameOf(parts.at(-1) ?? "")];
  return parts.length > 1 && last !== undefined ? `${first}: ${last.toLowerCase()}` : first;
}

/** What a field is called: by its own name where none is written above; undefined for what is no field, such as a place in a list. */
function nameOf(field: string): string | undefined {
  if (!/^[a-z][A-Za-z0-9]*$/.test(field)) return undefined;
  if (Object.hasOwn(fieldLabels, field)) return fieldLabels[field];
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return capitalized(words);
}

const special: Record<string, string> = {
  own_words: "on the record, own words",
  paraphrased: "on the record, paraphrased",
  document: "text of a document",
  own_side_anonymous: "own side, anonymously",
  reporter_summary: "reporter’s summary",
  recalled: "earlier position recalled",
  inferred: "inferred from a wider statement",
  ally_said: "said by an ally",
  opponent_said: "said by an opponent",
};

export const firmnessLabels = ["trial balloon", "preference or offer", "insistence", "red line", "ultimatum"] as const;

/** A value of one of our closed lists in words: `no_comment` is "no comment". */
export function valueLabel(value: string): string {
  return Object.hasOwn(special, value) ? (special[value] ?? value) : value.replaceAll("_", " ");
}
