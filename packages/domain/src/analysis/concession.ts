import type { Day } from "../dates/day";
import { distanceOfIntervals, distanceSteps } from "./distance";
import { findSegment } from "./in-force";
import { hull } from "./segment";
import type { Series } from "./series-shape";
import type { Move } from "./shift";

/** How far a move of one party brought its stated distance to another, which is held where it stood when the move was made. */
export type Approach = {
  party: string;
  /** Least distances before and after the move, scale points; `by` is the fall, or the rise. */
  before: number;
  after: number;
  by: number;
  /** `by` as a share (0 to 1, and more) of the least distance when both first stood; null where that was 0. */
  share: number | null;
};

/** One shift on a scale, and what it did to the distances to all others who stood on the issue that day. */
export type LedgerEntry = {
  move: Move;
  /** The new stand hangs on a condition. */
  conditional: boolean;
  nearer: Approach[];
  farther: Approach[];
  /** Parties against which it was held: none where nobody else stood. */
  heldAgainst: string[];
};

/** Scale points from at least `min` to at most `max`, over `count` concessions. */
export type LedgerSum = { count: number; min: number; max: number };

export type Ledger = {
  /** Shifts that brought the party nearer to somebody, latest first. */
  concessions: LedgerEntry[];
  /** Shifts that took it farther from somebody and nearer to nobody. */
  hardenings: LedgerEntry[];
  /** Shifts that changed no known distance. */
  neither: LedgerEntry[];
  /** Sums of the concessions: only ever of one party on one issue, those on a condition apart. */
  sums: { party: string; issue: string; unconditional: LedgerSum | null; conditional: LedgerSum | null }[];
};

/**
 * Who moved toward whom. Takes the moves and the series of all parties on the same issues; moves on nominal issues have no size and
 * are left out. Withdrawing a demand is a concession: PLOVER event ontology.
 */
export function ledgerOf(moves: readonly Move[], series: readonly Series[]): Ledger {
  const entries = moves.flatMap((move) => (move.min === null ? [] : [entryOf(move, series)]));
  const concessions = entries.filter(({ nearer }) => nearer.length > 0);
  const rest = entries.filter(({ nearer }) => nearer.length === 0);
  return {
    concessions,
    hardenings: rest.filter(({ farther }) => farther.length > 0),
    neither: rest.filter(({ farther }) => farther.length === 0),
    sums: sumsOf(concessions),
  };
}

function entryOf(move: Move, series: readonly Series[]): LedgerEntry {
  const onIssue = series.filter((one) => one.issue === move.issue);
  const own = onIssue.find((one) => one.party === move.party);
  const others = own ? onIssue.filter((one) => one !== own) : [];
  const approaches = others.flatMap((other) => (own ? (approachTo(other, own, move) ?? []) : []));
  return {
    move,
    conditional: move.beside?.conditional ?? false,
    nearer: approaches.filter((one) => one.after < one.before),
    farther: approaches.filter((one) => one.after > one.before),
    heldAgainst: approaches.map((one) => one.party),
  };
}

function approachTo(other: Series, own: Series, move: Move): Approach | null {
  const [there, from, to] = [standOf(other, move.day), hull(move.before?.intervals ?? []), standOf(own, move.day)];
  if (there === null || from === null || to === null) return null;
  const [before, after] = [distanceOfIntervals(from, there).min, distanceOfIntervals(to, there).min];
  const by = Math.abs(before - after);
  const first = distanceSteps(own, other).find(({ distance }) => distance.state === "known")?.distance;
  const atFirst = first?.state === "known" ? first.min : 0;
  return { party: other.party, before, after, by, share: atFirst === 0 ? null : by / atFirst };
}

function standOf(series: Series, day: Day) {
  return hull(findSegment(series, day)?.intervals ?? []);
}

function sumsOf(concessions: readonly LedgerEntry[]): Ledger["sums"] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const one of concessions) {
    const key = JSON.stringify([one.move.issue, one.move.party]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((entries) => {
    const first = entries[0];
    if (!first) return [];
    const unconditional = sumOf(entries.filter((one) => !one.conditional));
    const conditional = sumOf(entries.filter((one) => one.conditional));
    return [{ party: first.move.party, issue: first.move.issue, unconditional, conditional }];
  });
}

function sumOf(entries: readonly LedgerEntry[]): LedgerSum | null {
  if (entries.length === 0) return null;
  const total = (end: "min" | "max") => entries.reduce((sum, { move }) => sum + (move[end] ?? 0), 0);
  return { count: entries.length, min: total("min"), max: total("max") };
}
