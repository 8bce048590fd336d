import type { Day } from "../dates/day";
import type { IssueKind } from "./series-shape";
import type { Statement } from "./statement";

/** Whether a counting statement puts the party somewhere: an interval of the scale or an option, and not a direction only. */
export function hasPlace(statement: Statement, issueKind: IssueKind): boolean {
  if (statement.answer !== "stated" || statement.act === "retract" || statement.direction !== "none") return false;
  if (issueKind === "nominal") return statement.option !== null;
  return issueKind === "scale" && statement.low !== null && statement.high !== null;
}

/** Whether its words give a direction on the scale and nothing more. */
export function hasDirection(statement: Statement, issueKind: IssueKind): boolean {
  const words = statement.answer === "stated" && statement.act !== "retract" && statement.direction !== "none";
  return words && issueKind === "scale";
}

export function isRetraction(statement: Statement): boolean {
  return statement.answer === "stated" && statement.act === "retract";
}

/** First days on which what a statement said is gone, null where it lasts; asked by the statement given up. */
export type Endings = {
  /** Of a stand: another stand follows it. */
  stand(statement: Statement): Day | null;
  /** Of a direction: a stand or a direction follows it. */
  direction(statement: Statement): Day | null;
  /** Of no comment and undecided: anything else of the party follows it. */
  answer(statement: Statement): Day | null;
  /** Superseded or retracted, whatever follows. */
  withdrawn(statement: Statement): Day | null;
};

/**
 * Reads from the counting statements when each one ends: on the last day of the first statement that follows it (B follows A
 * only if A's last day is before B's first), of a retraction on or after its own last day, or of one that supersedes it.
 * n log n to build, log n to ask.
 */
export function endingsOf(counted: readonly Statement[], issueKind: IssueKind): Endings {
  const stands = followers(counted.filter((one) => hasPlace(one, issueKind)));
  const worded = followers(counted.filter((one) => hasPlace(one, issueKind) || hasDirection(one, issueKind)));
  const anything = followers(counted.filter((one) => !isRetraction(one)));
  const retractions = [...new Set(counted.filter(isRetraction).map((one) => one.last))].sort();
  const superseded = new Map<string, Day>();
  for (const one of counted) {
    if (one.answer !== "stated") continue;
    for (const relation of one.relations) {
      if (relation.type !== "supersedes" || relation.position === one.id) continue;
      superseded.set(relation.position, earlier(one.last, superseded.get(relation.position) ?? null));
    }
  }
  const withdrawn = (one: Statement): Day | null => {
    const retracted = retractions[firstIndex(retractions, (day) => day >= one.last)] ?? null;
    return earliest(retracted, superseded.get(one.id) ?? null);
  };
  return {
    stand: (one) => earliest(stands(one.last), withdrawn(one)),
    direction: (one) => earliest(worded(one.last), withdrawn(one)),
    answer: (one) => earliest(anything(one.last), withdrawn(one)),
    withdrawn,
  };
}

/** Takes statements; returns the function from a last day to the earliest last day of those that begin after it. */
function followers(statements: readonly Statement[]): (last: Day) => Day | null {
  const dated = statements.flatMap(({ first, last }) => (first === null ? [] : [{ first, last }]));
  dated.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  let least: Day | null = null;
  const leastFrom: (Day | null)[] = new Array(dated.length).fill(null);
  for (let at = dated.length - 1; at >= 0; at -= 1) {
    least = earliest(least, dated[at]?.last ?? null);
    leastFrom[at] = least;
  }
  return (last) => leastFrom[firstIndex(dated, (one) => one.first > last)] ?? null;
}

/** The index of the first item for which `from` is true, where it is false for all before it and true for all after. */
export function firstIndex<T>(items: readonly T[], from: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (from(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function earlier(day: Day, other: Day | null): Day {
  return other === null || day < other ? day : other;
}

export function earliest(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
