import { wordsOfSegment } from "@/charts/words-of-mark";
import type { LedgerFigures, LedgerRow } from "./ledger-figures";

type Line = (string | number | null)[];

const head = [
  ...["list", "statement", "party", "issue", "first_day", "last_day", "from", "to", "least_size", "greatest_size"],
  ...["pole", "conditional", "condition", "other", "least_distance_before", "least_distance_after", "share"],
];

/** Every shift as lines of a file: one for each other party whose least distance it changed, or one where it changed none. */
export function ledgerLines(figures: LedgerFigures): Line[] {
  const listed: [string, LedgerRow[]][] = [
    ["concession", figures.concessions],
    ["hardening", figures.hardenings],
    ["neither", figures.neither],
  ];
  return [head, ...listed.flatMap(([list, rows]) => rows.flatMap((row) => linesOf(list, row)))];
}

function linesOf(list: string, { entry, issue, carriers }: LedgerRow): Line[] {
  const { move, conditional, nearer, farther } = entry;
  const own: Line = [
    ...[list, move.statement, move.party, move.issue, move.first, move.day],
    ...[move.before, move.after].map((segment) => (segment ? wordsOfSegment(issue, segment) : "")),
    ...[move.min, move.max, move.toward, conditional ? "yes" : "no", carriers[0]?.condition ?? ""],
  ];
  const changed = [...nearer, ...farther];
  if (changed.length === 0) return [[...own, "", null, null, null]];
  return changed.map(({ party, before, after, share }) => [...own, party, before, after, share]);
}
