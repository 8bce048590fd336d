/** What fields and their values are called where people read them. */
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

const fieldLabels: Record<string, string> = {
  id: "Id",
  title: "Title",
  name: "Name",
  short: "Short name",
  summary: "Summary",
  principals: "Principal parties",
  staleAfter: "Old after (days)",
  horizon: "Days after an event",
  kind: "Kind",
  role: "Part it plays",
  aliases: "Also called",
  slot: "Colour",
  offices: "Offices",
  side: "Speaks for",
  code: "Code",
  question: "Question",
  category: "Category",
  stops: "Stops",
  options: "Options",
  poles: "Poles",
  order: "Order",
  reliability: "Reliability",
  publisher: "Publisher",
  authors: "Authors",
  link: "Link",
  published: "Published",
  language: "Language",
  file: "File",
  sha256: "Fingerprint of the text",
  status: "Status",
  date: "Date",
  place: "Place",
  participants: "Participants",
  parties: "Parties",
  speakers: "Speakers",
  revises: "Revises",
  authorship: "Who is said to have written it",
  claimant: "Who says it",
  claim: "What they say",
  provisions: "Provisions",
  points: "Points in the document",
  party: "Party",
  issue: "Issue",
  event: "Event",
  proposal: "Proposal",
  answer: "Answer",
  low: "From",
  high: "To",
  option: "Option",
  open: "End left open",
  direction: "Direction only",
  speaker: "Speaker",
  attribution: "Attribution",
  act: "Act",
  firmness: "Firmness",
  condition: "Condition",
  conditionIssue: "Condition hangs on",
  said: "Said",
  credibility: "Credibility",
  confidence: "Coder’s confidence",
  note: "Note",
  relations: "Relations",
  evidence: "Evidence",
  about: "About",
  value: "Value",
  edtf: "Date",
  stated: "as stated",
  reason: "why read so",
  label: "Label",
  explanation: "Explanation",
  anchored: "Anchored in a source",
  source: "Source",
  exact: "Words",
  start: "Begins at",
  end: "Ends before",
  altered: "Altered by the outlet",
  organisation: "Organisation",
  from: "From",
  to: "To",
  type: "Relation",
  position: "Position",
};

/** What readers call a record: its title, name or summary; null where it has none yet, as a half-filled form. */
export function recordTitle(body: unknown): string | null {
  const { title, name, summary } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const words = [title, name, summary].find((one) => typeof one === "string" && one !== "");
  return typeof words === "string" ? words : null;
}

/** The name of one field, by the last part of its path that is a name: `said.edtf` is "Date". */
export function fieldLabel(path: string): string {
  const parts = path.split(".");
  const known = parts.map((part) => (Object.hasOwn(fieldLabels, part) ? fieldLabels[part] : undefined));
  const [first, last] = [known[0] ?? parts[0] ?? "", known.at(-1)];
  return parts.length > 1 && last !== undefined ? `${first}: ${last.toLowerCase()}` : first;
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
