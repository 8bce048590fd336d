import type { Learned } from "@parley/domain/analysis/compare";
import type { Verdict } from "@parley/domain/analysis/shift-shape";
import { dayInWords } from "@parley/domain/dates";
import type { Issue } from "@parley/domain/records/issue";
import { counted, inWords } from "@/reading/who-coded";
import type { CompareFigures, CompareRow } from "./compare-figures";

type Compared = Extract<CompareFigures, { state: "compared" }>;

/** Why two readings cannot be held against each other. */
export const refusalInWords = {
  later_day_first: "The later day stands first. Choose an earlier day before, or a later one after.",
  later_edition_first: "The later edition stands first. Choose an earlier edition before, or a later one after.",
};

/** What is compared, and what came of it: "From 2 November to 2 December 2025, as known in edition 3: …". */
export function leadInWords(figures: Compared): string {
  const { from, to, was, is, rows, of } = figures;
  const days = from === to ? `On ${dayInWords(to)}` : `From ${dayInWords(from)} to ${dayInWords(to)}`;
  const editions = was === is ? "" : `, as known in edition ${was} and in edition ${is}`;
  if (rows.length === 0) return `${days}${editions}, nothing differs.`;
  const parts = [
    counting(rows, ({ said }) => said.verdict.verdict === "shift", "shift"),
    counting(
      rows,
      ({ said }) => said.verdict.verdict === "cannot_tell",
      "move that nobody can tell",
      "moves that nobody can tell",
    ),
    counting(
      rows,
      ({ learned }) => learned.standDiffers,
      "stand known otherwise since",
      "stands known otherwise since",
    ),
    counting(rows, ({ aged }) => aged, "stand grown old", "stands grown old"),
  ].filter((part) => part !== null);
  const what = parts.length > 0 ? `: ${listed(parts)}` : "";
  return `${days}${editions}, something differs for ${inWords(rows.length)} of ${counted(of, "stand")}${what}.`;
}

function counting(rows: readonly CompareRow[], holds: (row: CompareRow) => boolean, one: string, many?: string) {
  const count = rows.filter(holds).length;
  return count === 0 ? null : counted(count, one, many);
}

const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** What the shift rule says of the two days; empty where nothing was said since. */
export function verdictInWords(issue: Issue, { said }: Pick<CompareRow, "said">): string {
  if (said.statements.length === 0) return "";
  const { verdict } = said;
  if (verdict.verdict === "shift") return shiftInWords(issue, verdict);
  if (verdict.verdict === "no_detectable_change") return "No detectable change.";
  if (verdict.verdict === "cannot_tell") {
    return verdict.reason === "overlap" ? "Cannot tell: the words overlap." : "Cannot tell: the evidence conflicts.";
  }
  if (verdict.reason === "nothing_before") return "A first stand: there was none before, so no shift.";
  if (verdict.reason === "nothing_after") return "It stands no longer: there is none after, so no shift.";
  return "No verdict.";
}

function shiftInWords(issue: Issue, { min, max, toward }: Extract<Verdict, { verdict: "shift" }>): string {
  if (min === null || toward === null) return "Shift to another option.";
  const size = min === max ? `${min}` : `${min} to ${max}`;
  const pole = toward === "low" ? issue.poles?.low : issue.poles?.high;
  return `Shift of ${size} toward ${pole ? `“${pole}”` : `the ${toward} end`}.`;
}

/** What a reader must know beside a verdict. */
export function besideInWords({ said }: Pick<CompareRow, "said">): string {
  const { beside } = said;
  if (!beside || said.statements.length === 0) return "";
  const notes = [
    beside.differentSpeakers ? "another speaker" : null,
    beside.anonymous ? "no named speaker" : null,
    beside.conditional && !beside.conditionalBefore ? "new condition" : null,
    beside.deniedBy.length > 0 ? "another side denies it" : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? "" : `Beside it: ${notes.join(", ")}.`;
}

/** How the earlier day is known otherwise; on one day the stand after says it. */
export function knownInWords({ from, to }: Pick<Compared, "from" | "to">, between: string): string {
  return from === to ? "The stand is known otherwise." : `So ${dayInWords(from)} is known otherwise: ${between}.`;
}

export const howInWords: Record<Learned["how"], string> = {
  added: "Recorded since",
  corrected: "Corrected since",
  withdrawn: "Withdrawn since",
};
