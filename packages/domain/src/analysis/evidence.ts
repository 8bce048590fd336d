import { type Day, daysBetween } from "../dates/day";
import { type AttributionKind, bySaid, countsWith, type Kinds, kindOf, type Statement } from "./statement";

export type EvidenceMonth = {
  /** `YYYY-MM` of the last possible day. */
  month: string;
  /** Ids of the statements of the kinds switched on, and of those switched off, in the order said. */
  counted: string[];
  off: string[];
  /** Independent sets among the counted. */
  sets: number;
};

export type Evidence = {
  /** Months with at least one statement, earliest first. */
  months: EvidenceMonth[];
  total: number;
  off: number;
  /** Counted statements by who says so, the frequent first; `share` of all counted, 0 to 1. */
  kinds: { kind: AttributionKind; count: number; share: number }[];
  /** Independent sets over all months: an unnamed group heard in two months is one. */
  sets: number;
  /** Days from the last counted statement to the day asked for; null where there is none. */
  sinceLast: number | null;
};

/**
 * How much evidence there is up to an ISO day, answers of "no comment" and "undecided" included. An independent set is a named
 * speaker on one occasion, or an unnamed group; a republication adds none. Method, "Evidence strip".
 */
export function evidenceOn(statements: readonly Statement[], kinds: Kinds, day: Day): Evidence {
  const counts = countsWith(kinds);
  const said = statements.filter((one) => one.last <= day).sort(bySaid);
  const counted = said.filter(counts);
  const months = new Map<string, { counted: Statement[]; off: Statement[] }>();
  for (const one of said) {
    const month = months.get(one.last.slice(0, 7)) ?? { counted: [], off: [] };
    months.set(one.last.slice(0, 7), month);
    (counts(one) ? month.counted : month.off).push(one);
  }
  const last = counted.at(-1);
  return {
    months: [...months].map(([month, of]) => ({
      month,
      counted: of.counted.map((one) => one.id),
      off: of.off.map((one) => one.id),
      sets: independentSets(of.counted),
    })),
    total: counted.length,
    off: said.length - counted.length,
    kinds: sharesOf(counted),
    sets: independentSets(counted),
    sinceLast: last ? daysBetween(last.last, day) : null,
  };
}

/** How many independent sets of sources the statements come from. */
export function independentSets(statements: readonly Statement[]): number {
  return new Set(statements.map(setOf)).size;
}

function setOf(one: Statement): string {
  const occasion = one.event ?? `${one.first ?? ""}/${one.last}`;
  if (one.attribution === "document" && one.proposal !== null) return JSON.stringify(["document", one.proposal]);
  if (one.speaker !== null) return JSON.stringify(one.speakerNamed ? [one.speaker, occasion] : [one.speaker]);
  return JSON.stringify([one.party, kindOf(one), occasion, "nobody named"]);
}

function sharesOf(counted: readonly Statement[]): Evidence["kinds"] {
  const counts = new Map<AttributionKind, number>();
  for (const one of counted) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count, share: count / counted.length }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
