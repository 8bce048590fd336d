import type { Approach, LedgerEntry, LedgerSum } from "@parley/domain/analysis/concession";
import { dayInWords } from "@parley/domain/dates";
import { rangeInWords } from "@/charts/prepare-strip";
import { counted } from "@/reading/who-coded";
import type { LedgerFigures } from "./ledger-figures";

type NameOf = (party: string) => string;

/** "nearer to Sabria: 75 before, 35 after; 53 % of the 75 apart when both first stood". */
function approachInWords({ party, before, after, share }: Approach, nameOf: NameOf): string {
  const way = after < before ? "nearer to" : "farther from";
  const part =
    share === null ? "no share: they first stood 0 apart" : `${Math.round(share * 100)} % of the first distance`;
  return `${way} ${nameOf(party)}: ${before} before, ${after} after; ${part}`;
}

/** What a move did to each least distance that is known, or why nothing is said. */
export function effectsInWords({ nearer, farther, heldAgainst }: LedgerEntry, nameOf: NameOf): string[] {
  if (heldAgainst.length === 0) return ["held against nobody: nobody else stood on it that day"];
  const known = [...nearer, ...farther].map((one) => approachInWords(one, nameOf));
  const same = heldAgainst.filter((party) => ![...nearer, ...farther].some((one) => one.party === party));
  if (same.length === 0) return known;
  return [...known, `no known change toward ${same.map(nameOf).join(", ")}`];
}

/** "two concessions, of 40 to 70 in all", or that there is none. */
export function sumInWords(sum: LedgerSum | null): string {
  if (sum === null) return "none";
  return `${counted(sum.count, "concession")}, ${rangeInWords(sum.min, sum.max)}${sum.count > 1 ? " in all" : ""}`;
}

/** What must be known beside a shift. */
export function besideMove({ move }: LedgerEntry): string[] {
  const { beside } = move;
  if (beside === null) return [];
  const notes = [
    beside.differentSpeakers ? "another speaker than before" : null,
    beside.differentKinds ? "another kind of evidence than before" : null,
    beside.anonymousBefore ? "nobody was named before" : null,
    beside.deniedBy.length > 0 ? "another side denies it" : null,
  ];
  return notes.filter((note) => note !== null);
}

/** What the ledger holds, in a sentence or two. */
export function ledgerDeck(figures: LedgerFigures): string {
  const { day, concessions, hardenings, neither, unclear } = figures;
  const all = concessions.length + hardenings.length + neither.length;
  const open =
    unclear === 0
      ? ""
      : ` At ${counted(unclear, "further statement")} the words changed and nobody can tell whether the stand did; ${unclear === 1 ? "it is" : "these are"} not listed.`;
  if (all === 0) return `Up to ${dayInWords(day)} no shift is on record that has a size.${open}`;
  const parts = [
    counted(concessions.length, "concession"),
    counted(hardenings.length, "hardening"),
    `${counted(neither.length, "shift")} that changed no known distance`,
  ];
  return `Up to ${dayInWords(day)} ${counted(all, "shift")} ${all === 1 ? "is" : "are"} on record: ${parts[0]}, ${parts[1]} and ${parts[2]}.${open}`;
}
