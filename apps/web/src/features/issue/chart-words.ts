import { type EvidenceKind, switchesOf } from "@parley/domain/analysis/statement";
import { dayInWords } from "@parley/domain/dates";
import type { PictureWords } from "@/charts/picture/standalone-svg";
import { kindsAmong, kindWords } from "@/reading/kinds-of-evidence";
import { newestDay } from "@/reading/reading-day";
import { counted, inWords } from "@/reading/who-coded";
import type { IssueFigures } from "./issue-figures";
import type { IssueState } from "./issue-url";

/** Whose record it is, which edition, and its address: for what leaves the page. */
export type ChartSource = { negotiation: string; edition: number; path: string };

/** "14 statements by four parties" */
export function manyInWords({ statements }: IssueFigures): string {
  const speaking = new Set(statements.map(({ party }) => party)).size;
  return `${counted(statements.length, "statement")} by ${counted(speaking, "party", "parties")}`;
}

/** Of the kinds of evidence that occur here, which count: what the switches say where there are none. */
export function kindsInWords({ statements }: IssueFigures, on: readonly EvidenceKind[]): string {
  const here = kindsAmong(statements);
  const [counts, off] = [here.filter((kind) => on.includes(kind)), here.filter((kind) => !on.includes(kind))];
  const list = (kinds: readonly EvidenceKind[]) => kinds.map((kind) => kindWords[kind]).join(", ");
  return [
    counts.length > 0 ? `counted: ${list(counts)}` : "no kind of evidence is counted",
    off.length > 0 ? `left out: ${list(off)}` : null,
  ]
    .filter(Boolean)
    .join("; ");
}

/** "1 March 2031 to 20 November 2031" */
export const rangeInDays = ({ wish }: IssueFigures): string =>
  `${dayInWords(wish.range.from)} to ${dayInWords(wish.range.to)}`;

export const sourceLine = ({ day }: IssueFigures, { negotiation, edition }: ChartSource): string =>
  `Parley: ${negotiation}. Edition ${edition}, as of ${dayInWords(day)} (UTC).`;

/** What stands round a picture of the chart. */
export function pictureWords(figures: IssueFigures, kinds: readonly EvidenceKind[], source: ChartSource): PictureWords {
  return {
    title: figures.wish.issue.title,
    deck: `How positions moved, ${rangeInDays(figures)}; ${manyInWords(figures)}; ${kindsInWords(figures, kinds)}`,
    source: [sourceLine(figures, source), new URL(source.path + window.location.search, window.location.href).href],
  };
}

/** Where the range counts back from a record that has gone quiet, the reader is told. */
export function noteOf(figures: IssueFigures, state: IssueState): string {
  const { statements, day } = figures;
  const newest = newestDay(statements);
  const back = state.range !== "all" && !(state.from && state.to) && newest !== null && newest < day;
  const off = statements.filter((one) => switchesOf(one).some((kind) => !state.kinds.includes(kind))).length;
  const notes = [
    manyInWords(figures),
    off > 0 ? `${inWords(off)} of kinds switched off` : null,
    back && newest ? `counted back from the newest, ${dayInWords(newest)}` : null,
  ];
  return notes.filter(Boolean).join("; ");
}
